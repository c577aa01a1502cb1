import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { projectReader } from '#functions/platform/readers'
import { startPlatform } from '#functions/platform/start-platform'
import { takeBatch } from '#functions/platform/stream'
import { views } from './reactions.ts'
import { watchedIn } from './watched-events.ts'

const platform = await startPlatform()
const reader = { ...projectReader(platform, views), counts: watchedIn }

/** First reader of the ledger's stream: brings every read model up to each event. */
export const handler = (batch: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> =>
  takeBatch(platform, reader, batch)
