'use client'

import { useTranslations } from 'next-intl'
import type { Role } from '#shared/kernel/role'
import { Check } from '#web/ui/check.tsx'
import styles from './members-page.module.css'

type RoleChoiceProps = {
  readonly id: string
  /** The roles that make sense in this kind of organisation. */
  readonly roles: readonly Role[]
  readonly chosen: readonly Role[]
  readonly fault?: string
  readonly onChange: (roles: Role[]) => void
}

/** Which roles, each with what it lets one do. */
export function RoleChoice({ id, roles, chosen, fault, onChange }: RoleChoiceProps) {
  const t = useTranslations('members')
  const work = useTranslations('work')
  return (
    <fieldset id={id} className={styles.roles} aria-describedby={fault === undefined ? undefined : `${id}-fault`}>
      <legend>{t('roles')}</legend>
      {roles.map((role) => (
        <Check
          key={role}
          checked={chosen.includes(role)}
          onChange={({ target }) =>
            onChange(target.checked ? [...chosen, role] : chosen.filter((other) => other !== role))
          }
        >
          {work('role', { role })}
          <span className={styles.roleDetail}>{t('roleDetail', { role })}</span>
        </Check>
      ))}
      {fault !== undefined && (
        <p id={`${id}-fault`} className={styles.fault}>
          {fault}
        </p>
      )}
    </fieldset>
  )
}
