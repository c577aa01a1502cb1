import * as z from 'zod'
import { assertVersion, defineAggregate } from '#functions/platform/aggregate'
import { claim, commit } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import { newId } from '#functions/platform/ids'
import { serve, type Verb } from '#functions/platform/serve'
import { defineView, readList } from '#functions/platform/view'
import { stateForbids } from '#shared/kernel/common-errors'
import { DomainError, defineError } from '#shared/kernel/domain-error'
import { defineEvent } from '#shared/kernel/event'
import { idOf } from '#shared/kernel/id'
import { PageQuery, pageOf } from '#shared/kernel/page'
import { Committed, route } from '#shared/kernel/route'
import { Secret, SecretText } from '#shared/kernel/secret'

// A context small enough to hold in the head, with one of everything that the platform does for a real one.

const NoteId = idOf('note')
const Note = z.object({
  status: z.enum(['open', 'closed']),
  lines: z.int(),
  author: SecretText,
  readers: z.array(z.object({ name: SecretText })),
})
type Note = z.infer<typeof Note>
export const notes = defineAggregate<Note>('NOTE', Note)

const nameTaken = defineError({
  code: 'name_taken',
  status: 409,
  title: { zh: '名字已被使用', en: 'The name is taken' },
  detail: { zh: '请换一个名字。', en: 'Choose another name.' },
})
export const noteOpened = defineEvent({ type: 'note.opened', version: 1, data: z.strictObject({ name: z.string() }) })
export const noteExtended = defineEvent({ type: 'note.extended', version: 1, data: z.strictObject({ by: z.int() }) })
export const noteClosed = defineEvent({ type: 'note.closed', version: 1, data: z.strictObject({}) })

const params = z.object({ noteId: NoteId })
const text = (zh: string, en: string) => ({ zh, en })
const NewNote = z.strictObject({
  name: z.string().min(1).max(20),
  author: z.string().min(2).max(40),
  readers: z.array(z.string()).max(3).default([]),
  tags: z.record(z.string(), z.unknown()).optional(),
})
const NoteRow = z.object({ id: z.string(), lines: z.number(), openedAt: z.string() })

const note = {
  open: route({
    method: 'POST',
    path: '/notes',
    summary: text('新建', 'Open a note'),
    allow: 'signed_in',
    scope: 'self',
    body: NewNote,
    errors: [nameTaken],
    event: noteOpened,
    output: Committed,
  }),
  extend: route({
    method: 'POST',
    path: '/notes/{noteId}/lines',
    summary: text('加行', 'Add lines'),
    allow: ['product_manager'],
    scope: 'own_organisation',
    params,
    body: z.strictObject({ seen: z.int(), by: z.int().min(1).max(9) }),
    errors: [stateForbids],
    event: noteExtended,
    output: Committed,
  }),
  show: route({
    method: 'GET',
    path: '/notes/{noteId}',
    summary: text('查看', 'Show a note'),
    allow: 'signed_in',
    scope: 'self',
    params,
    output: z.object({ lines: z.int(), author: z.string() }),
  }),
  list: route({
    method: 'GET',
    path: '/public/notes',
    summary: text('列表', 'List notes'),
    allow: 'anyone',
    scope: 'public',
    query: PageQuery,
    output: pageOf(NoteRow),
    cacheSeconds: 60,
  }),
}

export const openNote: Verb<typeof note.open> = (ctx, { body }) =>
  commit(ctx, {
    aggregate: notes.create(newId('note', ctx.now), {
      status: 'open',
      lines: 0,
      author: new Secret(body.author),
      readers: body.readers.map((name) => ({ name: new Secret(name) })),
    }),
    event: { declaration: noteOpened, data: { name: body.name } },
    payload: { author: new Secret(body.author) },
    writes: [claim(ctx, 'note', body.name, 'somebody', nameTaken)],
  })

/** @param seen the version that the caller saw; without it whatever is there now is extended */
export async function extendNote(ctx: Ctx, id: string, by: number, seen?: number): Promise<Committed> {
  const loaded = await notes.load(ctx, id)
  if (seen !== undefined) assertVersion(loaded, seen)
  if (loaded.state.status !== 'open') throw new DomainError(stateForbids, { state: loaded.state.status, from: 'open' })
  return commit(ctx, {
    aggregate: notes.change(loaded, { ...loaded.state, lines: loaded.state.lines + by }),
    event: { declaration: noteExtended, data: { by } },
  })
}

export async function closeNote(ctx: Ctx, id: string): Promise<Committed> {
  const loaded = await notes.load(ctx, id)
  return commit(ctx, {
    aggregate: notes.change(loaded, { ...loaded.state, status: 'closed' }),
    event: { declaration: noteClosed, data: {} },
  })
}

/** Lines of each open note, the newest first; a closed note leaves the list. */
export const noteRows = defineView<z.infer<typeof NoteRow>>({
  name: 'note-rows',
  noun: 'NOTE',
  schema: NoteRow,
  apply: (row, event) => {
    if (event.type === noteClosed.type) return undefined
    const before = row ?? { id: event.id, lines: 0, openedAt: event.at }
    const { by } = z.object({ by: z.number().default(0) }).parse(event.data)
    return { ...before, lines: before.lines + by }
  },
  place: (row) => ({ list: 'all', order: row.openedAt }),
})

export const noteHttp = serve(
  'sample',
  { note },
  {
    note: {
      open: openNote,
      extend: (ctx, { params: { noteId }, body }) => extendNote(ctx, noteId, body.by, body.seen),
      show: async (ctx, { params: { noteId } }) => {
        const { state } = await notes.load(ctx, noteId)
        return { lines: state.lines, author: state.author.reveal() }
      },
      list: (ctx, { query }) => readList(ctx, noteRows, 'all', query),
    },
  },
)
