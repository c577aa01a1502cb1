import { ConsentCategory } from '#shared/consent/consent'
import { vocabulary } from '#shared/fact/vocabulary'
import { RecordItem, recordItems } from '#shared/subject/record-item'
import { categoryOfItem } from './item-category.ts'

/** Under which category of consent a fact lies; null for what the need itself says and what only the bank can check. */
function categoryOfFact(name: string): ConsentCategory | null {
  const knownBy = vocabulary.get(name)?.knownBy
  if (knownBy === 'declared') return 'declared'
  const item = RecordItem.options.find((one) => recordItems[one].facts.includes(name))
  return knownBy === 'platform' && item !== undefined ? categoryOfItem(item) : null
}

/** The categories that somebody must see to judge these facts, each once, in the order of the list. */
export function categoriesRead(facts: readonly string[]): ConsentCategory[] {
  const read = new Set(facts.map(categoryOfFact))
  return ConsentCategory.options.filter((category) => read.has(category))
}
