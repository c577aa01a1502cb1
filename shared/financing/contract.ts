import { need } from './need.contract.ts'
import { needDraft } from './need-draft.contract.ts'

export const financing = { need, needDraft }
