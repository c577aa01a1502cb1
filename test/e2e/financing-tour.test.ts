import { expect, test } from 'vitest'
import { runTour } from '#infra/local/demo-tour/tour'
import { useSystem } from '#test/support/system'

const system = useSystem({ demo: true })

test('a company gets from its need to the money, twice over, and what must be refused is refused', async () => {
  for (const _run of ['on fresh demo data', 'on what the first run left']) {
    const report = await runTour({ api: system.api, tokenFor: system.tokenFor })
    expect(report.stoppedAt).toBeNull()
    const answers = report.steps.map(({ status, code }) => (code === null ? 'ok' : `${status} ${code}`))
    expect(answers.filter((one) => one !== 'ok').toSorted()).toEqual([
      '403 forbidden',
      '403 forbidden',
      '403 no_consent',
      '403 no_consent',
      '409 offer_accepted_elsewhere',
      '422 reason_not_true',
    ])
    expect(report.steps.filter(({ state }) => state === 'paid_out')).toHaveLength(1)
    expect(report.steps.filter(({ state }) => state === 'superseded')).toHaveLength(2)
  }
})
