import { annualRates, parseFlows } from './cash-flows.ts'
import { InputError, readJson, runCommand } from './read-json.ts'

const help = `npm run -s apr -- [FILE]        (without FILE, or with -, standard input is read)

Annual rate of a list of cash flows, seen from the lender: what is paid out is negative, what comes back positive.
Fees kept back make the payout smaller; fees paid later are flows of their own.

Regular flows: { "periodsPerYear": 12, "flows": [{ "at": 0, "amount": -5000 }, { "at": 1, "amount": 230, "times": 24 }] }
  at      number of whole periods after the first advance
  times   the same amount again at each following period; 1 where it is left out
  periodsPerYear may be any number above 0 (12 months, 26 fortnights, 365/255 for a single period of 255 days)
Dated flows: { "flows": [{ "date": "2008-01-01", "amount": -10000 }, { "date": "2008-03-01", "amount": 2750 }] }
  time is counted in days / 365; "times" does not go with a date

Prints { "convention", "simplePercent", "compoundPercent", "simpleBp", "compoundBp" }; percent to 9 decimals, bp half-up.
  compound: (1 + rate of a period) ^ periods a year - 1; of dated flows, the rate r with sum of amount / (1 + r) ^ (days / 365) = 0
  simple:   rate of a period x periods a year; of dated flows, 12 x ((1 + compound) ^ (1 / 12) - 1)
Exit 0: reckoned. Exit 2: an input that cannot be used, or flows that have no rate.
`

runCommand(() => {
  const args = process.argv.slice(2)
  if (args.includes('--help') || args.includes('-h')) return help
  const [file = '-', ...more] = args
  if (more.length > 0) throw new InputError(`one FILE at most\n\n${help}`)
  const flows = parseFlows(readJson('input', file === '-' ? 0 : file))
  return `${JSON.stringify(annualRates(flows), null, 2)}\n`
})
