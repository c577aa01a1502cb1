import { getTranslations } from 'next-intl/server'
import { type CodeList, codeLabel } from '#shared/fact/vocabulary'
import type { OpenNeedRow } from '#shared/financing/open-need.contract'
import { toInstant } from '#shared/kernel/instant'
import { traitWords } from '#web/features/financing/trait-words.ts'
import { formatFor } from '#web/lib/format.ts'
import { preferences } from '#web/lib/preferences.ts'
import { sentenceCase } from '#web/lib/sentence-case.ts'
import type { OpenNeedCard } from './open-need-card.ts'

/** Needs in the reader's words; those that the office keeps for this bank come first. */
export async function openNeedCards(needs: readonly OpenNeedRow[]): Promise<OpenNeedCard[]> {
  const t = await getTranslations('needHall')
  const { language } = await preferences()
  const format = formatFor(language)
  const now = toInstant(Date.now())
  const word = (list: CodeList, code: string) => codeLabel(list, code)?.[language] ?? code
  const joined = (codes: readonly string[]) => codes.map((code) => word('guarantee_way', code)).join(t('comma'))
  return needs
    .toSorted((one, other) => Number(other.routedUntil !== null) - Number(one.routedUntil !== null))
    .map(({ terms, products, ...need }) => ({
      needId: need.needId,
      amount: format.amount(terms.amountFen),
      amountExact: format.exactAmount(terms.amountFen),
      term: format.months(terms.termMonths),
      purpose: sentenceCase(word('purpose', terms.purpose)),
      guarantee: sentenceCase(
        terms.guaranteeWays.length === 0 ? word('guarantee_way', 'credit') : joined(terms.guaranteeWays),
      ),
      way: terms.repaymentWay === null ? t('anyWay') : sentenceCase(word('repayment_way', terms.repaymentWay)),
      traits: traitWords(need, language),
      openedAt: format.ago(need.openedAt, now),
      expires: format.dueMoment(need.expiresAt, now),
      routedUntil: need.routedUntil && format.dueMoment(need.routedUntil, now),
      takers: need.maxTakers > 1 ? t('takers', { count: need.maxTakers }) : null,
      products: products.map(({ productId, productName, met, of }) => ({
        value: productId,
        label: t('productOption', { product: productName[language], met, of }),
      })),
    }))
}
