import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { takeMessages } from '#functions/platform/queue'
import { startPlatform } from '#functions/platform/start-platform'
import { consumers } from './reactions.ts'

const platform = await startPlatform()
const consumer = consumers.find(({ name }) => name === platform.config.consumer)
if (!consumer) throw new Error(`CONSUMER is no consumer: ${platform.config.consumer}`)

/** Reads the queue of one consumer, the one that its configuration names. */
export const handler = (batch: SQSEvent): Promise<SQSBatchResponse> => takeMessages(platform, consumer, batch)
