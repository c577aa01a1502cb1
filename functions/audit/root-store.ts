import { Root } from '#shared/audit/root'

/** Where roots are kept: each is written once and never changed. A folder here; under object lock in the cloud. */
export type RootStore = {
  /** Ascending. */
  numbers(): Promise<number[]>
  /** The JSON as it lies there. */
  read(number: number): Promise<unknown>
  /** @returns whether it was added; not when there is a root of this number already */
  add(root: Root): Promise<boolean>
}

/** @throws where it is no root: nothing is anchored on top of what can't be read */
async function readRoot(store: RootStore, number: number): Promise<Root> {
  return Root.parse(await store.read(number))
}

export async function newestRoot(store: RootStore): Promise<Root | undefined> {
  const number = (await store.numbers()).at(-1)
  return number === undefined ? undefined : readRoot(store, number)
}

/** The roots, the newest first. */
export async function* newestFirst(store: RootStore): AsyncGenerator<Root> {
  for (const number of (await store.numbers()).reverse()) yield await readRoot(store, number)
}
