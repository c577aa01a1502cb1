import { branch } from './branch.contract.ts'
import { client } from './client.contract.ts'
import { colleague } from './colleague.contract.ts'
import { me } from './me.contract.ts'
import { member } from './member.contract.ts'
import { organisation } from './organisation.contract.ts'

export const identity = { branch, client, colleague, me, member, organisation }
