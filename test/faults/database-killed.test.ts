import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { openNeed } from '#functions/financing/move-need'
import { stateNeed } from '#functions/financing/state-need'
import { Db } from '#functions/platform/db'
import { isPassing } from '#functions/platform/passing-fault'
import { runCommand } from '#functions/platform/run-command'
import { createTables } from '#infra/local/create-tables'
import { freePort } from '#infra/local/free-port'
import { startDatabase } from '#infra/local/local-database'
import { NeedId } from '#shared/financing/need'
import { need } from '#shared/financing/need.contract'
import { captureOutput } from '#test/support/captured-output'
import { companyOn } from '#test/support/company'
import { startTestDatabase } from '#test/support/database'
import { keepFigure } from '#test/support/keep-figure'
import { type TestPlatform, testPlatform } from '#test/support/test-context'

const kills = inject('effort') === 'full' ? 20 : 1
const writers = 8

test(`the database killed ${kills} times under load: no acknowledged write gone, nothing half there`, {
  timeout: 300_000,
}, async () => {
  captureOutput()
  const model = await startTestDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'killed-'))
  const [file, pidFile, port] = [join(folder, 'database.sqlite'), join(folder, 'pid'), await freePort()]
  let database = await startDatabase({ file, port, pidFile })
  await createTables(database.endpoint, model.config.tables)
  const config = { ...model.config, dynamodb: { endpoint: database.endpoint, region: 'local' } }
  const platform = testPlatform(config)
  const acknowledged = new Map<string, number>()
  try {
    for (let kill = 0; kill < kills; kill++) {
      const company = await companyOn(platform)
      const enough = Promise.withResolvers<void>()
      let written = 0
      const load = Array.from({ length: writers }, async () => {
        for (;;) {
          if (!(await writeOne(company, acknowledged))) return
          if (++written === 40) enough.resolve()
        }
      })
      await enough.promise
      process.kill(Number(/\d+/.exec(readFileSync(pidFile, 'utf8'))?.[0]), 'SIGKILL')
      await Promise.all([...load, database.exited])
      database = await startDatabase({ file, port, pidFile })
      await assertWhole(platform, acknowledged)
    }
    keepFigure('kills of the database', kills, 'kills')
    keepFigure('acknowledged needs, all there', acknowledged.size, 'needs')
    expect(acknowledged.size).toBeGreaterThan(kills * 20)
  } finally {
    await database.stop()
    await model.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})

/** A need is stated, then opened. @returns false once the database is away */
async function writeOne(
  company: Awaited<ReturnType<typeof companyOn>>,
  acknowledged: Map<string, number>,
): Promise<boolean> {
  const none = { params: undefined, query: undefined, body: undefined }
  try {
    const body = need.create.body.parse(need.create.example)
    const stating = company.owner()
    const stated = await runCommand(stating, () => stateNeed(stating, { ...none, body }))
    acknowledged.set(stated.id, 1)
    const opening = company.owner()
    const one = { ...none, params: { needId: NeedId.parse(stated.id) }, body: { version: 1, maxTakers: 1 } }
    await runCommand(opening, () => openNeed(opening, one))
    acknowledged.set(stated.id, 2)
    return true
  } catch (error) {
    if (isPassing(error)) return false
    throw error
  }
}

/** Each need has as many events as its version says, and at least what was acknowledged. */
async function assertWhole({ config }: TestPlatform, acknowledged: ReadonlyMap<string, number>): Promise<void> {
  const db = new Db(config)
  const [versions, events] = [new Map<string, number>(), new Map<string, number>()]
  for await (const item of db.scan(config.tables.ledger)) {
    const [pk, sk] = [String(item.pk), String(item.sk)]
    if (!pk.startsWith('NEED#')) continue
    const id = pk.slice(5)
    if (sk === 'STATE') versions.set(id, Number(item.version))
    if (sk.startsWith('EVENT#')) events.set(id, (events.get(id) ?? 0) + 1)
  }
  expect(events).toEqual(versions)
  for (const [id, version] of acknowledged) expect(versions.get(id), id).toBeGreaterThanOrEqual(version)
}
