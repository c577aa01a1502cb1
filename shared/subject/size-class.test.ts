import { describe, expect, it } from 'vitest'
import { industryLabel, industrySectionOf, normaliseIndustry } from './industry.ts'
import { parentRegion, regionName, regionsWithin, ZHOUSHAN, zhoushanCounties } from './region.ts'
import { sizeClassOf } from './size-class.ts'

const wan = 10_000

describe('the size class of a company (2011 standard)', () => {
  it.each([
    ['C1391', 1000, 40_000 * wan, null, 'large'],
    ['C1391', 1000, 39_999 * wan, null, 'medium'],
    ['C1391', 299, 40_000 * wan, null, 'small'],
    ['1391', 19, 300 * wan, null, 'micro'],
    ['C1391', 20, 299 * wan, null, 'micro'],
    ['A0412', null, 500 * wan, null, 'medium'],
    ['A0412', null, 20_000 * wan, null, 'large'],
    ['F5181', 20, 5000 * wan, null, 'medium'],
    ['F5211', 49, 500 * wan, null, 'small'],
    ['G5910', 300, 3000 * wan, null, 'medium'],
    ['G5921', 100, 1000 * wan, null, 'medium'],
    ['K7010', null, 1000 * wan, 5000 * wan, 'medium'],
    ['K7020', 300, 1000 * wan, null, 'medium'],
    ['K7030', 100, null, null, 'medium'],
    ['E4710', null, 80_000 * wan, 80_000 * wan, 'large'],
  ] as const)(
    '%s with %j people, %j revenue, %j assets is %s',
    (industry, employees, revenueYuan, assetsYuan, size) => {
      expect(sizeClassOf({ industry, employees, revenueYuan, assetsYuan })).toBe(size)
    },
  )

  it.each([
    ['J6620', 10, 1],
    ['P8310', 10, 1],
    ['Q8411', 10, 1],
    ['K7040', 10, 1],
    ['C1391', 300, null],
    ['nonsense', 300, 1],
  ])('of %s with %j people and %j yuan is not known', (industry, employees, revenueYuan) => {
    expect(sizeClassOf({ industry, employees, revenueYuan, assetsYuan: null })).toBeNull()
  })

  it('is micro as soon as one known figure says so', () => {
    expect(sizeClassOf({ industry: 'C1391', employees: 5, revenueYuan: null, assetsYuan: null })).toBe('micro')
  })
})

describe('industries and regions', () => {
  it.each([
    ['0412', 'A0412', 'A', '渔业'],
    ['C37', 'C37', 'C', '铁路、船舶、航空航天和其他运输设备制造业'],
    ['G', 'G', 'G', '交通运输、仓储和邮政业'],
  ])('%s is %s in section %s: %s', (code, full, section, label) => {
    expect([normaliseIndustry(code), industrySectionOf(code), industryLabel(code)?.zh]).toEqual([full, section, label])
  })

  it('knows no section for what is no code', () => {
    expect(industrySectionOf('99')).toBeNull()
  })

  it('has Zhoushan with its four counties below Zhejiang', () => {
    expect(regionsWithin(ZHOUSHAN)).toEqual(zhoushanCounties)
    expect(regionsWithin('330000')).toHaveLength(11)
    expect(['330902', '330900', '330000'].map(parentRegion)).toEqual(['330900', '330000', null])
    expect(regionName('330922')?.zh).toBe('嵊泗县')
  })
})
