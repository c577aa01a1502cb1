import { catalogue } from './catalogue.contract.ts'
import { match } from './match.contract.ts'

export const matching = { catalogue, match }
