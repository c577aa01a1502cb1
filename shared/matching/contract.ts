import { catalogue } from './catalogue.contract.ts'

export const matching = { catalogue }
