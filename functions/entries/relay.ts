import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { relayReader } from '#functions/platform/readers'
import { startPlatform } from '#functions/platform/start-platform'
import { takeBatch } from '#functions/platform/stream'
import { consumers } from './reactions.ts'

const platform = startPlatform()
const reader = relayReader(platform, consumers)

/** Second reader of the ledger's stream: hands each event to the consumers that hear it. */
export const handler = (batch: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> =>
  takeBatch(platform, reader, batch)
