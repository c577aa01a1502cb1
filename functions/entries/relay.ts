import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { queuesOf } from '#functions/platform/queue'
import { relayReader } from '#functions/platform/readers'
import { startPlatform } from '#functions/platform/start-platform'
import { takeBatch } from '#functions/platform/stream'
import { consumers } from './reactions.ts'

const platform = await startPlatform()
const reader = relayReader(platform, consumers, queuesOf(platform))

/** Second reader of the ledger's stream: hands each event to the consumers that hear it. */
export const handler = (batch: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> =>
  takeBatch(platform, reader, batch)
