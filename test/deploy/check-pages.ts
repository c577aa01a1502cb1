import type { Counts } from './run-tests.ts'

type Check = { readonly what: string; readonly holds: boolean }

/** What only the deployed web can show: the site's number at the foot, and scripts that come from the bucket to be kept. */
export async function checkPages(web: string, icpNumber: string, say: (line: string) => void): Promise<Counts> {
  const home = await fetch(web, { headers: { 'accept-language': 'zh-CN' } })
  const text = await home.text()
  const script = await fetch(`${web}${/src="(\/_next\/static\/[^"]+\.js)"/.exec(text)?.[1]}`)
  const outline = await fetch(`${web}/zhoushan-outline.svg`)
  const kept = (answer: Response) => answer.headers.get('cache-control') ?? ''
  const checks: readonly Check[] = [
    { what: 'the home page has the ICP number at its foot', holds: home.ok && text.includes(icpNumber) },
    { what: 'nobody keeps a page', holds: kept(home).includes('no-store') },
    {
      what: 'a script comes from the bucket and is kept for good',
      holds: script.ok && kept(script).includes('immutable'),
    },
    {
      what: 'a picture comes from the bucket as what it is',
      holds: outline.headers.get('content-type') === 'image/svg+xml',
    },
  ]
  for (const { what, holds } of checks) say(`${holds ? '✓' : '×'} ${what}`)
  const passed = checks.filter(({ holds }) => holds).length
  return { passed, failed: checks.length - passed }
}
