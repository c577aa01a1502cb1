import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams'
import { expect, test } from 'vitest'
import { openShards } from './stream-shards.ts'

interface FakeShard {
  readonly id: string
  readonly parent?: string
  readonly sequences: readonly string[]
  readonly isClosed: boolean
}

/** A stream that splits and closes shards as DynamoDB does, one record a read. */
function clientOf(shards: readonly FakeShard[]): DynamoDBStreamsClient {
  const shardOf = (id: string | undefined) => {
    const found = shards.find((shard) => shard.id === id)
    if (found === undefined) throw new Error(`no shard ${id}`)
    return found
  }
  const send = async (command: unknown) => {
    if (command instanceof DescribeStreamCommand) {
      const Shards = shards.map(({ id, parent }) => ({ ShardId: id, ParentShardId: parent }))
      return { StreamDescription: { Shards } }
    }
    if (command instanceof GetShardIteratorCommand) {
      const { ShardId, SequenceNumber } = command.input
      const at = SequenceNumber === undefined ? 0 : shardOf(ShardId).sequences.indexOf(SequenceNumber) + 1
      return { ShardIterator: `${ShardId}:${at}` }
    }
    if (command instanceof GetRecordsCommand) {
      const [id, at] = (command.input.ShardIterator ?? '').split(':')
      const { sequences, isClosed } = shardOf(id)
      const next = Math.min(Number(at) + 1, sequences.length)
      const Records = sequences.slice(Number(at), next).map((SequenceNumber) => ({ dynamodb: { SequenceNumber } }))
      return { Records, NextShardIterator: isClosed && next === sequences.length ? undefined : `${id}:${next}` }
    }
    throw new Error('the reader asks for nothing else')
  }
  return { send } as unknown as DynamoDBStreamsClient
}

const split: readonly FakeShard[] = [
  { id: 'parent', sequences: ['1', '2'], isClosed: true },
  { id: 'child', parent: 'parent', sequences: ['3'], isClosed: false },
]

async function readRound(reader: Awaited<ReturnType<typeof openShards>>): Promise<string[]> {
  const sequences: string[] = []
  for (const shard of reader.open()) {
    for (const record of await reader.read(shard)) {
      const sequence = record.dynamodb?.SequenceNumber ?? ''
      sequences.push(sequence)
      reader.passed(shard, sequence)
    }
  }
  return sequences
}

test('a child shard is read only when its parent has been read to its end', async () => {
  const reader = await openShards(clientOf(split), 'arn', {})
  const rounds = [await readRound(reader), await readRound(reader), await readRound(reader), await readRound(reader)]
  expect(rounds).toEqual([['1'], ['2'], [], ['3']])
})

test('a shard counts as closed only after what it gave last is done, so that a kill in between loses nothing', async () => {
  const reader = await openShards(clientOf(split), 'arn', {})
  await readRound(reader)
  const [last] = await reader.read('parent')
  expect(last?.dynamodb?.SequenceNumber).toBe('2')
  // The record was read and not passed: whoever starts from the position of now gets it again.
  const again = await openShards(clientOf(split), 'arn', { parent: '1' })
  expect(await readRound(again)).toEqual(['2'])
  expect(reader.open()).toEqual(['parent'])
})

test('a position in a shard that the stream has forgotten is dropped, and the shards that are left are read', async () => {
  const left = [{ id: 'child', parent: 'parent', sequences: ['3'], isClosed: false }]
  const reader = await openShards(clientOf(left), 'arn', { parent: '2' })
  expect(reader.open()).toEqual(['child'])
  expect(reader.passed('child', '3')).toEqual({ child: '3' })
})
