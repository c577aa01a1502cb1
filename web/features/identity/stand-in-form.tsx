'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PickField } from '#web/ui/pick-field.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { UnitField } from '#web/ui/unit-field.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import type { MemberView } from './member-view.ts'
import styles from './members-page.module.css'

type StandInFormProps = {
  readonly member: MemberView
  readonly others: readonly MemberView[]
  readonly onDone: () => void
}

/** Who looks after a member's work from one day to another, both days whole. */
export function StandInForm({ member, others, onDone }: StandInFormProps) {
  const t = useTranslations('members')
  const { send, isSending, problem, refresh } = useCommand()
  // Only who may do all that the absent one does.
  const fitting = others.filter(({ roles }) => member.roles.every((role) => roles.includes(role)))
  const [personId, setPersonId] = useState(member.standIn?.personId ?? fitting[0]?.personId ?? '')
  const [from, setFrom] = useState(member.standIn?.from.slice(0, 10) ?? '')
  const [to, setTo] = useState(member.standIn?.to.slice(0, 10) ?? '')
  const isWrong = from !== '' && to !== '' && to < from

  async function keep(standIn: { personId: string; from: string; to: string } | null): Promise<void> {
    const path = `/organisation/members/${member.personId}/stand-in`
    const { ok } = await send({ method: 'PUT', path, body: { standIn } })
    if (!ok) return
    onDone()
    refresh()
  }

  if (fitting.length === 0) return <p className={styles.note}>{t('nobodyFits')}</p>
  return (
    <section>
      <ProblemNotice problem={problem} />
      <PickField
        label={t('standIn')}
        value={personId}
        options={fitting.map((other) => ({ value: other.personId, label: other.displayName }))}
        onChange={setPersonId}
      />
      <div className={styles.days}>
        <UnitField label={t('from')} type="date" value={from} onChange={({ target }) => setFrom(target.value)} />
        <UnitField
          label={t('to')}
          type="date"
          value={to}
          min={from}
          fault={isWrong ? t('daysWrong') : undefined}
          onChange={({ target }) => setTo(target.value)}
        />
      </div>
      <div className={styles.buttons}>
        <Button
          variant="light"
          loading={isSending}
          disabled={from === '' || to === '' || isWrong}
          onClick={() => void keep({ personId, from: `${from}T00:00:00.000+08:00`, to: `${to}T23:59:59.999+08:00` })}
        >
          {t('saveStandIn')}
        </Button>
        {member.standIn !== null && (
          <Button variant="subtle" onClick={() => void keep(null)}>
            {t('endStandIn')}
          </Button>
        )}
      </div>
    </section>
  )
}
