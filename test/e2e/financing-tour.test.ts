import { expect, test } from 'vitest'
import { runTour } from '#infra/local/demo-tour/tour'
import type { TourStep } from '#infra/local/demo-tour/tour-step'
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
      '409 other_person_needed',
      '409 taken_already',
      '422 reason_not_true',
    ])
    expect(report.steps.filter(({ state }) => state === 'paid_out')).toHaveLength(1)
    expect(report.steps.filter(({ state }) => state === 'superseded')).toHaveLength(2)
    const chapters = [...new Set(report.steps.map(({ chapter }) => chapter))]
    expect(chapters.slice(0, 7)).toEqual(['figures before', 'need', 'apply', 'bank 1', 'bank 2', 'accept', 'pay out'])
    expect(chapters.slice(7, 10)).toEqual(['taken need', 'returned', 'two approvers'])
    expect(chapters.slice(10)).toEqual(['withdrawn consent', 'refusal', 'figures after'])
    expect(growths(4)).toContain(growthOf(report.steps, 'needs'))
    expect(growths(6)).toContain(growthOf(report.steps, 'applications'))
  }
})

/** A system that was deployed a moment ago has no past of five companies, and of fewer the office reads none. */
const growths = (growth: number) => (process.env.API_URL === undefined ? [growth] : [growth, 'hidden'])

/** By how much a figure of the office has grown, as the tour's own step tells it. */
function growthOf(steps: readonly TourStep[], figure: string): number | 'hidden' {
  const told = steps.find(({ what }) => what.startsWith(`${figure}: `))?.what ?? ''
  if (told.includes('hidden')) return 'hidden'
  const [before, after] =
    /([\d,]+) → ([\d,]+)$/
      .exec(told)
      ?.slice(1)
      .map((text) => Number(text.replaceAll(',', ''))) ?? []
  return Number(after) - Number(before)
}
