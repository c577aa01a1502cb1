import { notice } from './notice.contract.ts'
import { settings } from './settings.contract.ts'

export const notification = { notice, settings }
