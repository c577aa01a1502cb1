import { afterEach, expect, test } from 'vitest'
import { folderStore, sha256Of } from '#functions/file/folder-store'
import { newId } from '#functions/platform/ids'
import { toProblem } from '#functions/platform/problem'
import { plusMs } from '#shared/kernel/instant'
import { useTestDatabase } from '#test/support/database'
import { testClock } from '#test/support/test-context'
import { type Host, startHost } from './host.ts'
import { answerStore } from './store-door.ts'

const database = useTestDatabase()
const clock = testClock()
let host: Host | undefined
afterEach(() => host?.stop())

async function served() {
  const refuse = async () => ({ statusCode: 404, body: '' })
  const store = folderStore(database.config)
  host = await startHost({
    port: 0,
    entries: { '/public': refuse, '/ingest': refuse, '': refuse },
    toProblem,
    answerStore: (request, response) => answerStore(store, clock.now(), request, response),
    onWrite: () => undefined,
  })
  const here = (url: string) => url.replace(database.config.files.url, `${host?.url}/store`)
  return { store, here, until: plusMs(clock.now(), 60_000), key: newId('file', clock.now()) }
}

test('bytes go in by the one address and come out by the other, as an attachment that runs nowhere', async () => {
  const { store, here, until, key } = await served()
  const bytes = Buffer.alloc(12 * 1024 * 1024, 7)
  const { url, headers } = await store.uploadUrl({ key, sizeBytes: bytes.length, sha256: sha256Of(bytes) }, until)
  expect((await fetch(here(url), { method: 'PUT', headers, body: bytes })).status).toBe(200)
  const down = await fetch(here(await store.downloadUrl({ key, contentType: 'application/pdf' }, until)))
  expect(Buffer.from(await down.arrayBuffer()).equals(bytes)).toBe(true)
  expect(Object.fromEntries(down.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${key}.pdf"`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
})

test('a page of the web may put bytes: the browser asks before', async () => {
  const { here, store, until, key } = await served()
  const { url, headers } = await store.uploadUrl({ key, sizeBytes: 1, sha256: sha256Of(Buffer.from('x')) }, until)
  const asked = await fetch(here(url), {
    method: 'OPTIONS',
    headers: {
      ...{ origin: 'http://127.0.0.1:3000', 'access-control-request-method': 'PUT' },
      'access-control-request-headers': Object.keys(headers).join(),
    },
  })
  expect(asked.status).toBe(204)
  expect(Object.fromEntries(asked.headers)).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'PUT',
    'access-control-allow-headers': Object.keys(headers).join(),
  })
})

test('no address, a wrong method, a missing header, other bytes or far too many are refused', async () => {
  const { store, here, until, key } = await served()
  const bytes = Buffer.from('x')
  const { url, headers } = await store.uploadUrl({ key, sizeBytes: 1, sha256: sha256Of(bytes) }, until)
  const up = here(url)
  const statuses = [
    await fetch(`${host?.url}/store/none`),
    await fetch(`${host?.url}/store/`, { method: 'PUT', body: bytes }),
    await fetch(up),
    await fetch(up, { method: 'DELETE' }),
    await fetch(up, { method: 'PUT', body: bytes }),
    await fetch(up, { method: 'PUT', headers, body: Buffer.from('y') }),
    await fetch(up, { method: 'PUT', headers, body: Buffer.alloc(21 * 1024 * 1024) }),
  ].map(({ status }) => status)
  expect(statuses).toEqual([403, 403, 403, 405, 403, 400, 413])
})
