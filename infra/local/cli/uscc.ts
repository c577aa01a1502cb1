import { checkUnifiedCode } from '#shared/subject/unified-code'
import { InputError, runCommand } from './read-json.ts'

const help = `npm run -s uscc -- CODE…

Checks unified social credit codes (GB 32100-2015) and prints one JSON line a code:
{ "code", "valid", "errors": [] }
errors, in this order: length, alphabet, department, category, region, organisation_check, final_check.
Small and full-width characters are accepted; code is the normalised one.
Exit 0: checked, also where a code is not valid. Exit 2: no code given.
`

runCommand(() => {
  const codes = process.argv.slice(2)
  if (codes.includes('--help') || codes.includes('-h')) return help
  if (codes.length === 0) throw new InputError(`no code given\n\n${help}`)
  return codes.map((code) => `${JSON.stringify(checkUnifiedCode(code))}\n`).join('')
})
