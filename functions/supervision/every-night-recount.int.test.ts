import { expect, test, vi } from 'vitest'
import { openNeed } from '#functions/financing/move-need'
import { stateNeed } from '#functions/financing/state-need'
import { nameMetrics } from '#functions/platform/log'
import { rebuildViews } from '#functions/platform/rebuild-read-models'
import { NeedId } from '#shared/financing/need'
import { need } from '#shared/financing/need.contract'
import { captureOutput } from '#test/support/captured-output'
import { companyOn } from '#test/support/company'
import { useTestDatabase } from '#test/support/database'
import { testPlatform } from '#test/support/test-context'
import { needCases } from './cases.view.ts'
import { recountEveryNight } from './every-night-recount.ts'

const database = useTestDatabase()

test('the night’s recount says in one line, as a metric, how many figures differ: some while a read model lags, then none', async () => {
  const platform = testPlatform(database.config)
  const company = await companyOn(platform)
  const one = { params: undefined, query: undefined }
  const { id } = await stateNeed(company.owner(), { ...one, body: need.create.body.parse(need.create.example) })
  const params = { needId: NeedId.parse(id) }
  await openNeed(company.owner(), { ...one, params, body: { version: 1, maxTakers: 1 } })
  nameMetrics('somewhere')
  const told = captureOutput()
  const late = await recountEveryNight(platform)
  await rebuildViews(platform, [needCases])
  const { figures } = await recountEveryNight(platform)
  vi.restoreAllMocks()
  nameMetrics(undefined)
  const lines = told.map((line) => JSON.parse(line)).filter(({ message }) => message === 'recount')
  expect(late.differences.length).toBeGreaterThan(0)
  expect(lines.map(({ figuresDiffering }) => figuresDiffering)).toEqual([late.differences.length, 0])
  const Metrics = [
    { Name: 'figuresRecounted', Unit: 'Count' },
    { Name: 'figuresDiffering', Unit: 'Count' },
  ]
  expect(lines[1]).toMatchObject({
    ...{ job: 'recount', figuresRecounted: figures },
    _aws: { CloudWatchMetrics: [{ Namespace: 'somewhere', Dimensions: [['job']], Metrics }] },
  })
})
