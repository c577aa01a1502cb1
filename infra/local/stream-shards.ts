import {
  type _Record,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
} from '@aws-sdk/client-dynamodb-streams'

/** The last sequence number taken from each shard, or `closed` when the shard has been read to its end. */
export type ShardPositions = Readonly<Record<string, string>>

export interface ShardReader {
  /** Shards to read now: open, and their parent read to its end. */
  open(): string[]
  read(shard: string): Promise<_Record[]>
  /** Notes that the records up to this one are done. @returns the position to keep */
  passed(shard: string, sequence: string): ShardPositions
}

const closed = 'closed'
const recordsAtOnce = 1_000

/** Opens the shards of a stream where an earlier reader stood. Local engines have one; others split and close them. */
export async function openShards(
  client: DynamoDBStreamsClient,
  streamArn: string,
  from: ShardPositions,
): Promise<ShardReader> {
  let shards = await listShards(client, streamArn)
  const known = new Set(shards.map((shard) => shard.ShardId))
  // A shard that the stream has forgotten needs no position.
  let positions: ShardPositions = Object.fromEntries(Object.entries(from).filter(([id]) => known.has(id)))
  const iterators = new Map<string, string>()

  const isOpen = ({ ShardId: id = '', ParentShardId: parent }: Shard) =>
    positions[id] !== closed && (parent === undefined || !known.has(parent) || positions[parent] === closed)

  async function iteratorOf(shard: string): Promise<string | undefined> {
    const found = iterators.get(shard)
    if (found !== undefined) return found
    const after = positions[shard]
    const { ShardIterator } = await client.send(
      new GetShardIteratorCommand({
        StreamArn: streamArn,
        ShardId: shard,
        ...(after === undefined
          ? { ShardIteratorType: 'TRIM_HORIZON' }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }),
      }),
    )
    return ShardIterator
  }

  async function close(shard: string): Promise<void> {
    positions = { ...positions, [shard]: closed }
    shards = await listShards(client, streamArn)
    for (const { ShardId } of shards) known.add(ShardId)
  }

  return {
    open: () => shards.filter(isOpen).map(({ ShardId = '' }) => ShardId),
    async read(shard) {
      const iterator = await iteratorOf(shard)
      const answer = await client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: recordsAtOnce }))
      const { Records: records = [], NextShardIterator: next } = answer
      if (next !== undefined) iterators.set(shard, next)
      else {
        iterators.delete(shard)
        // Closed only once nothing came: with records, they may be done in part when this process ends.
        if (records.length === 0) await close(shard)
      }
      return records
    },
    passed(shard, sequence) {
      positions = { ...positions, [shard]: sequence }
      return positions
    },
  }
}

async function listShards(client: DynamoDBStreamsClient, streamArn: string): Promise<Shard[]> {
  const shards: Shard[] = []
  let last: string | undefined
  do {
    const answer = await client.send(new DescribeStreamCommand({ StreamArn: streamArn, ExclusiveStartShardId: last }))
    shards.push(...(answer.StreamDescription?.Shards ?? []))
    last = answer.StreamDescription?.LastEvaluatedShardId
  } while (last !== undefined)
  return shards
}
