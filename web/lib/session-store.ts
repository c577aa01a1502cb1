import { createHash } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { Instant, toEpochMs } from '#shared/kernel/instant'
import { OrganisationKind } from '#shared/kernel/role'
import { config } from './config.ts'

/** What the server keeps of a signed-in person. The browser has the session's id and nothing else. */
const Session = z.object({
  version: z.int().min(1),
  subject: z.string(),
  name: z.string(),
  createdAt: Instant,
  /** When it ends if nobody does anything. */
  endsAt: Instant,
  /** For whom the person acts; null until it is known. */
  acting: z
    .object({ id: z.string(), kind: OrganisationKind, name: z.object({ zh: z.string(), en: z.string() }) })
    .nullable(),
  hasSeveralOrganisations: z.boolean(),
  accessToken: z.string(),
  accessTokenEndsAt: Instant,
  refreshToken: z.string().nullable(),
  idToken: z.string().nullable(),
  /** Until then one request is renewing the tokens and the others wait. */
  renewingUntil: Instant.nullable(),
})
export type Session = z.infer<typeof Session>

let documents: DynamoDBDocumentClient | undefined

function database(): DynamoDBDocumentClient {
  if (documents) return documents
  const { endpoint, region } = config().scratch
  // A local engine takes any key; in the cloud the function's role gives it.
  const local = { endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }
  documents = DynamoDBDocumentClient.from(
    new DynamoDBClient({ region, maxAttempts: 4, ...(endpoint === undefined ? {} : local) }),
  )
  return documents
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
/** The table holds a hash: who reads it cannot take over a session. */
const keyOf = (sessionId: string) => ({ pk: `SESSION#${hashOf(sessionId)}`, sk: 'SESSION' })
/** Under the same head, since the web's right reaches no other: which sessions a person has. */
const personKeyOf = (subject: string) => `SESSION#PERSON#${hashOf(subject)}`

export const loadSession = (sessionId: string): Promise<Session | undefined> => load(hashOf(sessionId))

async function load(hash: string): Promise<Session | undefined> {
  const got = await database().send(
    new GetCommand({
      TableName: config().scratch.table,
      Key: { pk: `SESSION#${hash}`, sk: 'SESSION' },
      ConsistentRead: true,
    }),
  )
  // One of an older form is over: its person signs in again.
  return Session.safeParse(got.Item).data
}

/**
 * Writes the session as the next version of `session.version`; 0 is a new one.
 * @returns what is stored now, or undefined when somebody else wrote or ended it first
 */
export async function saveSession(sessionId: string, session: Session): Promise<Session | undefined> {
  const next = { ...session, version: session.version + 1 }
  try {
    await database().send(
      new PutCommand({
        TableName: config().scratch.table,
        Item: { ...keyOf(sessionId), ...next, ttl: Math.ceil(toEpochMs(session.endsAt) / 1000) },
        ConditionExpression: session.version === 0 ? 'attribute_not_exists(pk)' : '#version = :version',
        ...(session.version === 0
          ? {}
          : {
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: { ':version': session.version },
            }),
      }),
    )
    return next
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return undefined
    throw error
  }
}

export async function endSession(sessionId: string): Promise<void> {
  await database().send(new DeleteCommand({ TableName: config().scratch.table, Key: keyOf(sessionId) }))
}

/** Notes whose session it is, so that the person can end it from elsewhere; the note goes by itself at `until`. */
export async function noteSession(sessionId: string, subject: string, until: Instant): Promise<void> {
  const item = { pk: personKeyOf(subject), sk: hashOf(sessionId), ttl: Math.ceil(toEpochMs(until) / 1000) }
  await database().send(new PutCommand({ TableName: config().scratch.table, Item: item }))
}

/** @returns the sessions of the person that still run at `now`, the one of `sessionId` among them */
export async function sessionsOf(subject: string, sessionId: string, now: Instant): Promise<RunningSession[]> {
  const sessions = await Promise.all(
    (await notesOf(subject)).map(async (hash) => ({ hash, session: await load(hash) })),
  )
  return sessions.flatMap(({ hash, session }) =>
    session && session.endsAt > now ? [{ createdAt: session.createdAt, isThis: hash === hashOf(sessionId) }] : [],
  )
}
export type RunningSession = { readonly createdAt: Instant; readonly isThis: boolean }

/** Ends every session of the person: the tokens are gone with them. */
export async function endSessionsOf(subject: string): Promise<void> {
  const { table } = config().scratch
  for (const hash of await notesOf(subject)) {
    await database().send(new DeleteCommand({ TableName: table, Key: { pk: `SESSION#${hash}`, sk: 'SESSION' } }))
    await database().send(new DeleteCommand({ TableName: table, Key: { pk: personKeyOf(subject), sk: hash } }))
  }
}

async function notesOf(subject: string): Promise<string[]> {
  const { Items = [] } = await database().send(
    new QueryCommand({
      TableName: config().scratch.table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': personKeyOf(subject) },
      ConsistentRead: true,
    }),
  )
  return Items.map(({ sk }) => String(sk))
}
