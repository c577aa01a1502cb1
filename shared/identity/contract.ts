import { me } from './me.contract.ts'
import { member } from './member.contract.ts'
import { organisation } from './organisation.contract.ts'

export const identity = { me, member, organisation }
