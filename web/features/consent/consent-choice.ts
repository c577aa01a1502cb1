import type { ConsentCategory } from '#shared/consent/consent'
import type { AskedBank, ShownCategory } from './asked-categories.ts'

/** How far back the data reaches, and how long the bank keeps it after its decision: the same for every bank. */
const consentReach = { dataMonths: 24, keptDays: 90 } as const
export const dayChoices = [30, 60, 90] as const

/** What stands in the form of a consent, kept while it is filled in. */
export type ConsentChoice = {
  /** Banks that were left out, by product. */
  readonly left: readonly string[]
  /** Sensitive and helpful categories that were ticked, each by itself. */
  readonly ticked: readonly string[]
  readonly days: string
}

/** Every sensitive category is ticked by itself; of the others only what is merely helpful is a choice. */
const isChosen = (category: ConsentCategory, choice: ConsentChoice, shown: readonly ShownCategory[], bank: AskedBank) =>
  choice.ticked.includes(category) ||
  (bank.needed.includes(category) && !shown.some(({ code, isSensitive }) => code === category && isSensitive))

/** What a bank would be shown by this choice. */
const categoriesFor = (bank: AskedBank, choice: ConsentChoice, shown: readonly ShownCategory[]) =>
  [...bank.needed, ...bank.helpful].filter((category) => isChosen(category, choice, shown, bank))

/** What a bank still needs to decide. */
const lackingFor = (bank: AskedBank, choice: ConsentChoice, shown: readonly ShownCategory[]) =>
  bank.needed.filter((category) => !isChosen(category, choice, shown, bank))

export const isLeftOut = ({ productId }: AskedBank, { left }: ConsentChoice): boolean => left.includes(productId)

/** The banks that really get it: not left out, and shown all that they need. */
export const receivers = (banks: readonly AskedBank[], choice: ConsentChoice, shown: readonly ShownCategory[]) =>
  banks.filter((bank) => !isLeftOut(bank, choice) && lackingFor(bank, choice, shown).length === 0)

/** The terms of one bank's consent, as the contract takes them. */
export function termsFor(bank: AskedBank, needId: string, choice: ConsentChoice, shown: readonly ShownCategory[]) {
  const { bankId, productId } = bank
  return {
    ...{ bankId, needId, productId, purpose: 'credit_decision' as const },
    ...consentReach,
    days: Number(choice.days),
    categories: categoriesFor(bank, choice, shown),
  }
}
export type ConsentTermsSent = ReturnType<typeof termsFor>

/** Where the text of these terms is read. */
export function textPath({ categories, ...terms }: ConsentTermsSent): string {
  const params = new URLSearchParams(Object.entries(terms).map(([name, value]) => [name, String(value)]))
  for (const category of categories) params.append('category', category)
  return `/company/consent-text?${params}`
}
