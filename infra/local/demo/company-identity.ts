import { addDays, type LocalDate } from '#shared/kernel/local-date'
import { idNumberCheck } from '#shared/subject/id-number'
import { completeUnifiedCode } from '#shared/subject/unified-code'
import { brandHeads, brandTails, givenHeads, givenTails, placeWords, surnames } from './name-words.data.ts'
import type { Seeded } from './seeded.ts'
import type { BorrowerType, Business } from './trade.ts'

export interface LegalRepresentative {
  readonly name: string
  readonly idNumber: string
}

const category: Readonly<Record<BorrowerType, string>> = {
  company: '91',
  individual_business: '92',
  cooperative: '93',
  family_farm: '92',
}

/**
 * A valid unified code with an organisation code that is plainly invented: XNQY, then the number.
 * @param number from 1 to 9999, once each
 */
export function inventedCode({ county, borrowerType }: Business, number: number): string {
  return completeUnifiedCode(`${category[borrowerType]}${county}XNQY${String(number).padStart(4, '0')}`)
}

const firstBirth: LocalDate = '1962-01-01'
const birthDays = 365 * 37

/** A person whose id number has a valid form and a region, 330999, that was never given out. */
export function inventPerson(random: Seeded, number: number): LegalRepresentative {
  const given = random.chance(0.75) ? random.pick(givenHeads) + random.pick(givenTails) : random.pick(givenTails)
  const born = addDays(firstBirth, random.int(0, birthDays)).replaceAll('-', '')
  const head = `330999${born}${String(number % 1000).padStart(3, '0')}`
  return { name: random.pick(surnames) + given, idNumber: head + idNumberCheck(head) }
}

export function inventName(random: Seeded, business: Business): string {
  const place = random.pick(placeWords[business.county])
  const brand = random.pick(brandHeads) + random.pick(brandTails)
  const { word } = business
  switch (business.borrowerType) {
    case 'company': {
      const head = random.weighted([
        [`舟山${brand}`, 5],
        [`舟山市${brand}`, 3],
        [`舟山${place}${brand}`, 4],
        [`浙江${brand}`, 1],
      ])
      return `${head}${word}${random.chance(0.04) ? '股份有限公司' : '有限公司'}`
    }
    case 'individual_business':
      return `${place}${brand}${word}${suffixOf(word)}`
    case 'cooperative':
      return `舟山${place}${brand}${word}专业合作社`
    case 'family_farm':
      return `${place}${brand}${word}家庭农场`
  }
}

/** Words that already name a house or shop need no other. */
function suffixOf(word: string): string {
  if (/[宿栈店行馆楼房场]$/.test(word) || /超市$/.test(word)) return ''
  return /餐饮|渔业|捕捞|养殖/.test(word) ? '户' : '经营部'
}
