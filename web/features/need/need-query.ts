/** The first chip's word of the tree of purposes. */
export const purposes = ['materials', 'wages', 'equipment', 'premises', 'renewal'] as const
export type Purpose = (typeof purposes)[number]

/** What a need's purpose is in the vocabulary of products. A loan that repays a due one is working capital. */
export const purposeCodes: Readonly<Record<Purpose, string>> = {
  materials: 'working_capital',
  wages: 'working_capital',
  equipment: 'equipment',
  premises: 'fixed_asset',
  renewal: 'working_capital',
}

export const termChoices: readonly number[] = [6, 12, 24, 36]
export const amountChoicesYuan: readonly number[] = [500_000, 1_000_000, 2_000_000, 5_000_000]
/** What the questions take: 1 万元 to 10 亿元. */
export const amountBoundsYuan = { min: 10_000, max: 1_000_000_000 }

/** The three answers; null: not answered, or not in a form that can be read. */
export type NeedQuery = {
  readonly amountYuan: number | null
  readonly termMonths: number | null
  readonly purpose: Purpose | null
}

/** What the first question is filled with before anybody answered. */
export const usualNeed = { amountYuan: 2_000_000, termMonths: 12, purpose: 'materials' } as const satisfies NeedQuery

type Params = { get(name: string): string | null }

/**
 * The three answers out of an address. `amount` is in yuan; without script the Chinese form sends `amountWan`, what was
 * typed in front of 万元.
 */
export function readNeedQuery(params: Params): NeedQuery {
  const term = wholeNumber(params.get('term'))
  return {
    amountYuan: amountOf(params),
    termMonths: term !== null && term >= 1 && term <= 600 ? term : null,
    purpose: purposes.find((one) => one === params.get('purpose')) ?? null,
  }
}

/** The one way in which a need stands in an address, whatever the language of the page. */
export function needQuery(need: NeedQuery): string {
  const entries: [string, string | number | null][] = [
    ['amount', need.amountYuan],
    ['term', need.termMonths],
    ['purpose', need.purpose],
  ]
  return new URLSearchParams(
    entries.flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  ).toString()
}

function amountOf(params: Params): number | null {
  const yuan =
    params.get('amount') === null
      ? typedYuan(params.get('amountWan') ?? '', 10_000)
      : typedYuan(params.get('amount') ?? '', 1)
  return yuan !== null && yuan >= amountBoundsYuan.min && yuan <= amountBoundsYuan.max ? yuan : null
}

/**
 * @param typed what stands in the field: commas, spaces and full-width digits are fine
 * @param unitYuan 10,000 where the field counts in 万元
 * @returns whole yuan, or null when it is no such number
 */
export function typedYuan(typed: string, unitYuan: 1 | 10_000): number | null {
  const text = typed.normalize('NFKC').replace(/[,\s]/g, '')
  if (!/^\d{1,12}(\.\d{1,4})?$/.test(text)) return null
  const [whole = '', fraction = ''] = text.split('.')
  if (unitYuan === 1) return /^0*$/.test(fraction) ? Number(whole) : null
  return Number(whole) * 10_000 + Number(fraction.padEnd(4, '0'))
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null
}
