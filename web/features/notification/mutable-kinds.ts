import type { Role } from '#shared/kernel/role'
import { audienceRoles, MutableKind, wordsOf } from '#shared/notification/notice-kind'
import type { Settings } from '#shared/notification/settings'

/** The kinds of notice that this person gets and may leave out. */
export const mutableKindsFor = (roles: readonly Role[]): Settings['muted'] =>
  MutableKind.options.filter((kind) => audienceRoles[wordsOf(kind).audience].some((role) => roles.includes(role)))
