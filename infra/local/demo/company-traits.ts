import { sizeClassOf } from '#shared/subject/size-class'
import type { Facts, Standing } from './company-money.ts'
import type { Seeded } from './seeded.ts'
import type { Business } from './trade.ts'

const marine = /^(04|1361|1782|2669|3576|373|4023|4342|4415|4630|4823|552|5532|5821|7721|9030)/

export function drawLabour(random: Seeded, { traits }: Business, { employees, conduct }: Standing): Facts {
  const insured = Math.round(
    employees * (traits.has('labour') ? 0.45 + 0.4 * random.next() : 0.55 + 0.45 * random.next()),
  )
  return {
    employees,
    social_insurance_headcount: insured,
    wage_or_social_insurance_arrears: conduct < -1.8,
  }
}

export function drawConduct(
  random: Seeded,
  { monthsInOperation, conduct }: Standing,
): Record<'judicial' | 'lists' | 'credit', Facts> {
  const penalties = conduct < -0.9 ? random.int(1, conduct < -1.8 ? 4 : 2) : random.chance(0.03) ? 1 : 0
  const isListed = conduct < -2.5
  const isDebtor = conduct < -2.15
  const score = Math.round(Math.min(985, Math.max(360, 868 + 42 * conduct - 55 * penalties - (isDebtor ? 180 : 0))))
  return {
    judicial: { litigation_pending: conduct < -1.2 || random.chance(0.025), judgment_debtor: isDebtor },
    lists: {
      penalties_12m: Math.max(0, penalties - random.int(0, 1)),
      penalties_36m: penalties,
      serious_misconduct_listed: isListed,
    },
    // A company younger than three months is not evaluated.
    credit:
      monthsInOperation < 3
        ? {}
        : { public_credit_score: score, public_credit_grade: gradeOf(score, isDebtor || isListed) },
  }
}

function gradeOf(score: number, isVetoed: boolean): string {
  if (isVetoed || score < 650) return 'E'
  if (score < 750) return 'D'
  return score < 850 ? 'C' : score < 930 ? 'B' : 'A'
}

export function drawStatistics({ industry }: Business, { revenueYuan, employees, assetsYuan }: Standing): Facts {
  const sizeClass = sizeClassOf({ industry, employees, revenueYuan, assetsYuan })
  const lists = marine.test(industry) ? ['marine_related'] : []
  return sizeClass === null ? { industry_list: lists } : { size_class: sizeClass, industry_list: lists }
}

export function drawRecognition(random: Seeded, { traits }: Business, { revenueYuan, conduct }: Standing): Facts {
  const certificates: string[] = []
  if (traits.has('tech') && conduct > -1) {
    const level = random.next() * (revenueYuan > 5_000_000 ? 1 : 0.7)
    if (level > 0.25) certificates.push('tech_sme')
    if (level > 0.45) certificates.push('innovative_sme')
    if (level > 0.62) certificates.push(random.chance(0.5) ? 'high_tech' : 'provincial_high_tech')
    if (level > 0.85) certificates.push('specialised_provincial')
    if (level > 0.97) certificates.push('little_giant')
  }
  if (traits.has('building')) {
    if (random.chance(0.7)) certificates.push('construction_qualification')
    if (random.chance(0.2)) certificates.push('public_tender_award_last_year')
  }
  return { certificates }
}

export function drawPatents(random: Seeded, { traits }: Business): Facts {
  return { patents: traits.has('tech') ? Math.max(0, random.int(-2, 12)) : random.chance(0.06) ? random.int(1, 3) : 0 }
}

export function drawProcurement(random: Seeded, { traits }: Business): Facts {
  return { public_procurement_award: random.chance(traits.has('building') || traits.has('tech') ? 0.22 : 0.05) }
}

/** Fishing vessels only: what the fishery bureau registers. */
export function drawVessel(random: Seeded, { industry }: Business): Facts {
  if (industry !== '0421' && industry !== '9030') return {}
  const power = industry === '0421' ? random.int(4, 44) * 10 + random.int(0, 9) : random.int(40, 130)
  return { vessel_power_kw: power, fishery_insurance: random.chance(0.84) }
}

export function drawSeaUse(random: Seeded, { traits, industry }: Business): Facts {
  if (traits.has('sea')) return { sea_use_right_held: random.chance(0.8) }
  return industry.startsWith('0') ? { sea_use_right_held: random.chance(0.05) } : {}
}

export function drawRuralMarks(random: Seeded, { traits, industry }: Business, { conduct }: Standing): Facts {
  if (!traits.has('rural')) return {}
  const marks = [
    ...(conduct > -0.2 && industry === '0421' && random.chance(0.6) ? ['credit_vessel'] : []),
    ...(conduct > 0 && random.chance(0.5) ? ['credit_household'] : []),
    ...(random.chance(0.45) ? ['credit_village'] : []),
  ]
  return { rural_credit_mark: marks }
}
