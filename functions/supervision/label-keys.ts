import { readOrganisations } from '#functions/identity/read-organisations'
import type { Ctx } from '#functions/platform/context'
import { codeLabel } from '#shared/fact/vocabulary'
import type { Text } from '#shared/kernel/text'
import { notKnown } from '#shared/supervision/figure-case'
import type { By } from '#shared/supervision/figure-table'

const labelsOf = {
  county: 'region',
  section: 'industry_section',
  size: 'size_class',
  kind: 'product_kind',
} as const
const unknown: Text = { zh: '未登记', en: 'not known' }

/** What the values of a dimension are called; one without a name is shown as it stands. */
export async function labelKeys(ctx: Ctx, by: By | null, keys: readonly string[]): Promise<ReadonlyMap<string, Text>> {
  const labels = new Map<string, Text>(keys.includes(notKnown) ? [[notKnown, unknown]] : [])
  if (by === null || by === 'month') return labels
  const banks = by === 'bank' ? await readOrganisations(ctx, keys) : new Map<string, never>()
  for (const key of keys) {
    const label = by === 'bank' ? banks.get(key)?.name : codeLabel(labelsOf[by], key)
    if (label) labels.set(key, label)
  }
  return labels
}
