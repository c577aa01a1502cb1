import { describe, expect, it } from 'vitest'
import { runCli, temporaryFiles } from '#test/support/command-line'
import { readFacts, readNeed, readProducts } from './match-input.ts'
import { InputError } from './read-json.ts'

const products = [
  {
    id: 'dear',
    rate_min_bp: 300,
    rate_max_bp: 450,
    eligibility: [{ fact: 'account_at_this_bank', op: 'is', value: true, hard: true }],
  },
  { id: 'cheap', amount_max_yuan: 3_000_000, rate_min_bp: 300, rate_max_bp: 400 },
  { id: 'small', amount_max_yuan: 1_500_000.5 },
  { id: 'unpriced' },
  { id: 'far', regions: ['310000'], guarantee_ways: ['pledge'] },
  { id: 'grade', eligibility: [{ fact: 'tax_grade', op: 'one_of', value: ['A'] }] },
]
const profile = { uscc: '91330100799655058B', facts: { region: '330902' } }
const need = { amountYuan: 2_000_000, termMonths: 12, purpose: 'working_capital', guaranteeWays: ['credit'] }

function run(changes: { products?: unknown; profile?: unknown; need?: unknown } = {}) {
  const files = temporaryFiles({ products, profile, need, ...changes })
  return runCli('match', ['--products', files.products, '--profile', files.profile, '--need', files.need])
}

const document = `{
  "ruleVersion": "1",
  "eligible": [
    {
      "productId": "cheap",
      "aprBp": 400,
      "totalCostFen": 8000004,
      "why": [
        "amount"
      ],
      "bankChecks": []
    },
    {
      "productId": "dear",
      "aprBp": 450,
      "totalCostFen": 9000000,
      "why": [],
      "bankChecks": [
        "account_at_this_bank"
      ]
    },
    {
      "productId": "unpriced",
      "aprBp": null,
      "totalCostFen": null,
      "why": [],
      "bankChecks": []
    }
  ],
  "nearMiss": [
    {
      "productId": "far",
      "failed": [
        {
          "fact": "guarantee_ways",
          "op": "any_of",
          "wants": [
            "pledge"
          ],
          "has": [
            "credit"
          ]
        },
        {
          "fact": "region",
          "op": "one_of",
          "wants": [
            "310000"
          ],
          "has": "330902"
        }
      ],
      "missing": [],
      "change": null
    },
    {
      "productId": "small",
      "failed": [
        {
          "fact": "amount",
          "op": "at_most",
          "wants": 1500000.5,
          "has": 2000000
        }
      ],
      "missing": [],
      "change": {
        "fact": "amount",
        "to": 1500000.5
      }
    }
  ],
  "cannotTell": [
    {
      "productId": "grade",
      "missing": [
        "tax_grade"
      ]
    }
  ]
}
`

describe('npm run match', () => {
  it('prints one document in yuan, with its keys in order, the same bytes each time', () => {
    expect(run()).toEqual({ status: 0, stdout: document, stderr: '' })
    expect(run({ products: [...products].reverse() }).stdout).toBe(document)
  })

  it('explains itself', () => {
    expect(runCli('match', ['--help'])).toMatchObject({ status: 0, stderr: '' })
  })

  it.each([
    [{ products: [{ id: 'a' }, { id: 'b', rate_min_bp: 'low' }] }, 'products[1].rate_min_bp: '],
    [{ products: [{ id: 'a', rate_min_bp: 3.85 }] }, 'products[0].rate_min_bp: '],
    [{ products: [{ id: 'a', amount_max_yuan: -1 }] }, 'products[0].amount_max_yuan: '],
    [{ products: [{ id: 'a', amont_max_yuan: 1 }] }, 'products[0].amont_max_yuan: unknown field'],
    [{ products: [{ id: 'a' }, { id: 'a' }] }, 'products[1].id: "a" is products[0] already'],
    [{ products: [{ rate_min_bp: 385 }] }, 'products[0].id: '],
    [
      { products: [{ id: 'a', eligibility: [{ fact: 'shoe_size', op: 'is', value: null }] }] },
      'unknown fact "shoe_size"',
    ],
    [
      { products: [{ id: 'a', eligibility: [{ fact: 'shoe_size', op: 'is', value: 43 }] }] },
      'products[0].eligibility[0].fact: unknown fact "shoe_size"',
    ],
    [
      { products: [{ id: 'a', eligibility: [{ fact: 'owner_age', op: 'above', value: 43 }] }] },
      'products[0].eligibility[0].op: unknown operator "above"',
    ],
    [
      { products: [{ id: 'a', eligibility: [{ fact: 'owner_age', op: 'at_most', value: '43' }] }] },
      'products[0].eligibility[0].value: must be a number (years)',
    ],
    [{ products: { id: 'a' } }, 'products: '],
    [{ products: '[{"id": "a",}]' }, 'products: '],
    [{ profile: { uscc: '1', facts: { shoe_size: 43 } } }, 'profile.facts.shoe_size: unknown fact'],
    [
      { profile: { uscc: '1', facts: { owner_age: '43' } } },
      'profile.facts.owner_age: must be a number (years), not "43"',
    ],
    [{ profile: { uscc: '1' } }, 'profile.facts: '],
    [{ need: { ...need, amountYuan: 0 } }, 'need.amountYuan: '],
    [{ need: { ...need, amountYuan: 0.001 } }, 'need.amountYuan: must be yuan with at most two decimals'],
    [{ need: { ...need, termMonths: 1.5 } }, 'need.termMonths: '],
    [{ need: { ...need, guaranteeWays: 'credit' } }, 'need.guaranteeWays: '],
    [{ need: { ...need, repaymentWays: 'bullet' } }, 'need.repaymentWays: unknown field'],
    [{ need: 'not json' }, 'need: '],
  ])('refuses %j with the place', (changes, message) => {
    const files = temporaryFiles({ products, profile, need, ...changes })
    const read = () => [readProducts(files.products), readFacts(files.profile), readNeed(files.need)]
    expect(read).toThrow(InputError)
    expect(read).toThrow(message)
  })

  it('prints every fault with exit 2 and nothing else', () => {
    const { status, stdout, stderr } = run({
      products: [
        { id: 'a', kind: 1 },
        { id: 'b', rate_min_bp: 'low' },
      ],
    })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr.split('\n').map((line) => line.split(':')[0])).toEqual([
      'products[0].kind',
      'products[1].rate_min_bp',
      '',
    ])
  })

  it('says which file is missing, or not there', () => {
    expect(runCli('match', ['--products', 'x.json'])).toMatchObject({ status: 2, stdout: '' })
    expect(runCli('match', ['--products', 'x.json']).stderr).toContain('missing: --profile FILE, --need FILE')
    const none = runCli('match', ['--products', 'nowhere.json', '--profile', 'x', '--need', 'y'])
    expect([none.status, none.stderr]).toEqual([2, expect.stringContaining('products: cannot read nowhere.json')])
    expect(runCli('match', ['--product', 'x']).status).toBe(2)
  })

  it('takes null as not known, an empty way as none named, codes that no list holds', () => {
    const changes = {
      products: [
        {
          id: 'a',
          guarantee_ways: ['moon_mortgage'],
          eligibility: [{ fact: 'tax_grade', op: 'none_of', value: ['Z'] }],
        },
      ],
      profile: { facts: { region: null, tax_grade: 'Q' } },
      need: { ...need, repaymentWay: '', guaranteeWays: ['moon_mortgage'], purpose: 'space_travel' },
    }
    expect(JSON.parse(run(changes).stdout).eligible).toMatchObject([
      { productId: 'a', why: ['guarantee_ways', 'tax_grade'] },
    ])
  })
})

describe('what the profile leaves out', () => {
  it.each([
    ['loan_to_revenue_pct', 'at_most', 30, { annual_revenue_yuan: 90_000_000 }],
    ['owner_age_at_maturity', 'at_most', 65, { owner_age: 30 }],
    ['guarantee_ways_offered', 'any_of', ['credit'], {}],
    ['purpose', 'one_of', ['working_capital'], {}],
  ])('is not known, also where %s would follow from the need', (fact, op, value, facts) => {
    const answered = run({
      products: [{ id: 'p', eligibility: [{ fact, op, value }] }],
      profile: { ...profile, facts },
    })
    expect(JSON.parse(answered.stdout).cannotTell).toEqual([{ productId: 'p', missing: [fact] }])
  })
})
