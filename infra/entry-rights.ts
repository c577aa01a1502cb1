/** Actions on a table as the code calls them; a transaction needs the right to each write that it holds. */
const get = ['GetItem', 'BatchGetItem'] as const
const query = ['Query'] as const
const put = ['PutItem'] as const
const change = ['PutItem', 'UpdateItem'] as const

export type TableAction =
  | 'Scan'
  | (typeof get | typeof query | typeof change)[number]
  | 'DeleteItem'
  | 'ConditionCheckItem'

export type EntryRights = {
  /** Which of the platform's keys it fetches when it starts. */
  readonly keys: readonly ('field' | 'hash')[]
  readonly ledger: readonly TableAction[]
  /** Only items that set an event aside. */
  readonly deadLetters: readonly TableAction[]
  readonly views: readonly TableAction[]
  /** The index of the views, in which every list lies. */
  readonly lists: readonly TableAction[]
  readonly scratch: readonly TableAction[]
  readonly files: readonly ObjectAction[]
  readonly roots: readonly ObjectAction[]
}
export type ObjectAction = 'GetObject' | 'PutObject' | 'DeleteObject' | 'ListBucket'

const nothing: EntryRights = {
  ...{ keys: [], ledger: [], deadLetters: [], views: [], lists: [], scratch: [] },
  ...{ files: [], roots: [] },
}

/** What the code of each entry does with data, and nothing else; a test holds this table against what it really calls. */
export const entryRights = {
  public: { ...nothing, keys: ['field', 'hash'], ledger: [...get, ...query] },
  ingest: { ...nothing, keys: ['field', 'hash'], ledger: [...get, ...query, ...put], lists: query },
  app: {
    keys: ['field', 'hash'],
    ledger: [...get, ...query, ...change, 'DeleteItem', 'ConditionCheckItem'],
    deadLetters: [],
    views: get,
    lists: query,
    scratch: [...get, ...change, 'DeleteItem'],
    // Whoever may not list a bucket hears 403, not 404, of what isn't there.
    files: ['GetObject', 'PutObject', 'DeleteObject', 'ListBucket'],
    roots: [],
  },
  project: { ...nothing, ledger: query, deadLetters: put, views: [...get, ...put] },
  relay: { ...nothing, deadLetters: put },
  consume: { ...nothing, keys: ['field'], ledger: [...get, ...query, ...put] },
  sweep: {
    ...nothing,
    keys: ['field'],
    ledger: [...get, ...query, ...put],
    lists: query,
    scratch: [...get, ...put],
    roots: ['GetObject', 'PutObject', 'ListBucket'],
  },
  // It reads the whole ledger on purpose: figures are counted once more from the raw events.
  recount: { ...nothing, ledger: ['Scan'], lists: query },
} as const satisfies Record<string, EntryRights>

export type PlatformEntry = keyof typeof entryRights
