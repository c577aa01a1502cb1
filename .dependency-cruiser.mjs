import { cruiseOptions, importRules } from './test/check/imports/import-rules.ts'

export default { forbidden: importRules, options: cruiseOptions }
