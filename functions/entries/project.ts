import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { attempt } from '#functions/platform/consumer'
import { startPlatform } from '#functions/platform/start-platform'
import { takeBatch } from '#functions/platform/stream'
import { project } from '#functions/platform/view'
import { views } from './reactions.ts'

const platform = startPlatform()

/** First reader of the ledger's stream: brings every read model up to each event. */
export const handler = (batch: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> =>
  takeBatch(batch, async (event) => {
    for (const view of views)
      if (view.noun === event.noun) await attempt(platform, view.name, event, () => project(platform, view, event))
  })
