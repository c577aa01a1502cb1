import { setTimeout as delay } from 'node:timers/promises'
import type { _Record, DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { openShards, type ShardPositions, type ShardReader } from './stream-shards.ts'

export type StreamEntry = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>

export interface StreamOptions {
  readonly client: DynamoDBStreamsClient
  readonly streamArn: string
  readonly entry: StreamEntry
  /** Where the reader stands; what is handed to `keep` is what `load` gives after a restart, or something older. */
  readonly position: { load(): Promise<ShardPositions>; keep(position: ShardPositions): Promise<void> }
  readonly onFault: (error: unknown) => void
}

export interface StreamPump {
  /** Looks at once instead of at the next turn: something was written. */
  wake(): void
  /** Ends after the batch at hand. */
  stop(): Promise<void>
}

const batchSize = 100
const shortestPauseMs = 5
const longestPauseMs = 1_000
const faultPauseMs = 200

/**
 * Reads the ledger's stream in order for one entry, as the cloud's mapping does: at least once, from the last
 * position kept; a failed record and all behind it come again; a batch that throws is halved until it passes.
 * Without records it looks ever less often, up to once a second; `wake` brings it back.
 */
export function startStream(options: StreamOptions): StreamPump {
  const stopping = new AbortController()
  let isWoken = false
  let pausing = new AbortController()
  /** @returns whether it was woken, also by a write that came while it was still looking */
  async function pause(ms: number): Promise<boolean> {
    if (!isWoken) {
      pausing = new AbortController()
      await delay(ms, undefined, { signal: AbortSignal.any([stopping.signal, pausing.signal]) }).catch(() => undefined)
    }
    const wasWoken = isWoken
    isWoken = false
    return wasWoken
  }
  const ended = run(options, stopping.signal, pause)
  return {
    wake() {
      isWoken = true
      pausing.abort()
    },
    async stop() {
      stopping.abort()
      await ended
    },
  }
}

async function run(options: StreamOptions, stopping: AbortSignal, pause: (ms: number) => Promise<boolean>) {
  let shards: ShardReader | undefined
  let pauseMs = shortestPauseMs
  while (!stopping.aborted) {
    try {
      shards ??= await openShards(options.client, options.streamArn, await options.position.load())
      const taken = await takeRound(options, shards, stopping)
      if (taken > 0) pauseMs = shortestPauseMs
      else pauseMs = (await pause(pauseMs)) ? shortestPauseMs : Math.min(pauseMs * 2, longestPauseMs)
    } catch (error) {
      options.onFault(error)
      // Begins anew from the position kept: iterators may have expired, the database may have been away.
      shards = undefined
      await pause(faultPauseMs)
    }
  }
}

/** One look at each open shard. @returns how many records there were */
async function takeRound(options: StreamOptions, shards: ShardReader, stopping: AbortSignal): Promise<number> {
  let taken = 0
  for (const shard of shards.open()) {
    const records = await shards.read(shard)
    taken += records.length
    await takeAll(options, records, stopping, async (sequence) => {
      await options.position.keep(shards.passed(shard, sequence))
    })
  }
  return taken
}

async function takeAll(
  { entry, onFault }: StreamOptions,
  records: readonly _Record[],
  stopping: AbortSignal,
  passed: (sequence: string) => Promise<void>,
): Promise<void> {
  let at = 0
  let size = batchSize
  while (at < records.length && !stopping.aborted) {
    const batch = records.slice(at, at + size)
    const done = await takeBatch(entry, batch, onFault)
    if (done > 0) await passed(sequenceOf(batch[done - 1]))
    at += done
    if (done === batch.length) size = batchSize
    else {
      size = Math.max(1, Math.floor(batch.length / 2))
      await delay(faultPauseMs, undefined, { signal: stopping }).catch(() => undefined)
    }
  }
}

/** @returns how many records from the first on are done */
async function takeBatch(entry: StreamEntry, batch: readonly _Record[], onFault: StreamOptions['onFault']) {
  try {
    const { batchItemFailures } = await entry({ Records: batch.map(toLambdaRecord) })
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
    const first = batch.findIndex((record) => failed.has(sequenceOf(record)))
    return first === -1 ? batch.length : first
  } catch (error) {
    onFault(error)
    return 0
  }
}

function sequenceOf(record: _Record | undefined): string {
  return record?.dynamodb?.SequenceNumber ?? ''
}

/** The SDK's record and Lambda's differ in the type of the time and in bytes, which no item of ours holds. */
function toLambdaRecord(record: _Record): DynamoDBRecord {
  const { ApproximateCreationDateTime: at, ...change } = record.dynamodb ?? {}
  const seconds = at === undefined ? {} : { ApproximateCreationDateTime: at.getTime() / 1000 }
  return { ...record, dynamodb: { ...change, ...seconds } } as DynamoDBRecord
}
