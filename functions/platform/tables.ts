import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb'
import type { Config } from './config.ts'

const keyOf = (hash: string, range: string): CreateTableCommandInput['KeySchema'] => [
  { AttributeName: hash, KeyType: 'HASH' },
  { AttributeName: range, KeyType: 'RANGE' },
]
const text = (name: string) => ({ AttributeName: name, AttributeType: 'S' }) as const

/** The three tables, on demand: ledger with its stream, views with one index, scratch that forgets. */
export function tableDefinitions(tables: Config['tables']): CreateTableCommandInput[] {
  const base = { KeySchema: keyOf('pk', 'sk'), BillingMode: 'PAY_PER_REQUEST' } as const
  return [
    {
      ...base,
      TableName: tables.ledger,
      AttributeDefinitions: [text('pk'), text('sk')],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    },
    {
      ...base,
      TableName: tables.views,
      AttributeDefinitions: [text('pk'), text('sk'), text('gsi1pk'), text('gsi1sk')],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'gsi1',
          KeySchema: keyOf('gsi1pk', 'gsi1sk'),
          Projection: { ProjectionType: 'ALL' },
        },
      ],
    },
    { ...base, TableName: tables.scratch, AttributeDefinitions: [text('pk'), text('sk')] },
  ]
}

/** Attribute by which ledger (idempotency records) and scratch forget. */
export const ttlAttribute = 'ttl'
