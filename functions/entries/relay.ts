import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { deliver } from '#functions/platform/consumer'
import { startPlatform } from '#functions/platform/start-platform'
import { takeBatch } from '#functions/platform/stream'
import { consumers } from './reactions.ts'

const platform = startPlatform()

/** Second reader of the ledger's stream: hands each event to the consumers that hear it. */
export const handler = (batch: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> =>
  takeBatch(batch, async (event) => {
    for (const consumer of consumers)
      if (consumer.hears.some(({ type }) => type === event.type)) await deliver(platform, consumer, event)
  })
