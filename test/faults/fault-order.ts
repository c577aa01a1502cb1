import type { APIGatewayProxyEvent } from 'aws-lambda'
import type { Config } from '#functions/platform/config'
import type { Instant } from '#shared/kernel/instant'

/** A host of its own process that handles one request and dies at one point of its I/O. */
export type Order = {
  readonly config: Config
  readonly now: Instant
  readonly event: APIGatewayProxyEvent
  /** The how manyeth moment: 0 before the first call on the database, 1 right after it, and so on. */
  readonly diesAt: number
}
/** Nothing else ends with it. */
export const firedCode = 77
