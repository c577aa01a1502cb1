'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Icon } from '#web/ui/icon.tsx'
import { iconArrowDown, iconArrowUp } from '#web/ui/icons.data.ts'
import { Link } from '#web/ui/link.tsx'
import { OwnName } from '#web/ui/own-name.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { type TableSort, type TableState, tableHref } from '#web/ui/table-address.ts'
import { AssignDialog } from './assign-dialog.tsx'
import styles from './inbox-list.module.css'
import type { Colleague, InboxRowShown } from './inbox-row.ts'
import { useAcceptMany } from './use-accept-many.ts'
import { useRowKeys } from './use-row-keys.ts'

type InboxListProps = {
  readonly rows: readonly InboxRowShown[]
  readonly colleagues: readonly Colleague[]
  readonly address: TableState
  readonly sortedBy: TableSort
  /** What stands in the place of the state once a case was accepted here, until the list is read again. */
  readonly acceptedBadge: ReactNode
  readonly pager: ReactNode
}

/** The inbox as a table with a choice of rows; cards on the phone. J and K go through it, Enter opens, X chooses. */
export function InboxList({ rows, colleagues, address, sortedBy, acceptedBadge, pager }: InboxListProps) {
  const t = useTranslations('bankInbox')
  const router = useRouter()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [assigning, setAssigning] = useState<readonly InboxRowShown[]>([])
  const accepting = useAcceptMany()
  const toggle = (id: string) =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
  const list = useRowKeys<HTMLTableSectionElement>(toggle)
  const here = rows.filter(({ applicationId }) => chosen.has(applicationId))
  const isOpen = (row: InboxRowShown) => row.canAccept && !accepting.isDone(row)
  const acceptable = here.filter(isOpen)

  async function accept(those: readonly InboxRowShown[]): Promise<void> {
    await accepting.accept(those)
    setChosen(new Set())
    router.refresh()
  }

  return (
    <>
      <ProblemNotice problem={accepting.problem} />
      <p className="spoken" role="status">
        {accepting.said}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what may scroll sideways must be reached by keyboard */}
      <section className={styles.room} tabIndex={0} aria-label={t('caption')}>
        <table className={styles.table}>
          <caption className="spoken">{t('caption')}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.choose}>
                <input
                  type="checkbox"
                  aria-label={t('chooseAll')}
                  checked={here.length > 0 && here.length === rows.length}
                  ref={(box) => {
                    if (box) box.indeterminate = here.length > 0 && here.length < rows.length
                  }}
                  onChange={({ target }) =>
                    setChosen(new Set(target.checked ? rows.map(({ applicationId }) => applicationId) : []))
                  }
                />
              </th>
              <SortHead name="clock" address={address} sortedBy={sortedBy} />
              <SortHead name="company" address={address} sortedBy={sortedBy} />
              <th scope="col">{t('product')}</th>
              <SortHead name="amount" address={address} sortedBy={sortedBy} isNumber />
              <th scope="col">{t('state')}</th>
              <th scope="col" data-number>
                {t('rules')}
              </th>
              <th scope="col">{t('owner')}</th>
              <th scope="col">
                <span className="spoken">{t('actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody ref={list}>
            {rows.map((row) => (
              <InboxLine
                key={row.applicationId}
                row={row}
                isChosen={chosen.has(row.applicationId)}
                state={accepting.isDone(row) ? acceptedBadge : row.state}
                isAccepting={accepting.isRunning(row)}
                onChoose={() => toggle(row.applicationId)}
                onAccept={isOpen(row) ? () => void accept([row]) : undefined}
                onAssign={() => setAssigning([row])}
              />
            ))}
          </tbody>
        </table>
      </section>
      {pager}
      {here.length > 0 && (
        <section className={styles.chosen} aria-label={t('chosen', { count: here.length })}>
          <span>{t('chosen', { count: here.length })}</span>
          <Button variant="default" onClick={() => setAssigning(here)}>
            {t('assignTo')}
          </Button>
          {acceptable.length > 0 && (
            <Button loading={accepting.isBusy} onClick={() => void accept(acceptable)}>
              {t('acceptMany', { count: acceptable.length })}
            </Button>
          )}
        </section>
      )}
      <p className={styles.keys}>{t('keys')}</p>
      <AssignDialog rows={assigning} colleagues={colleagues} onClose={() => setAssigning([])} />
    </>
  )
}

type SortHeadProps = {
  readonly name: 'clock' | 'company' | 'amount'
  readonly address: TableState
  readonly sortedBy: TableSort
  readonly isNumber?: boolean
}

function SortHead({ name, address, sortedBy, isNumber = false }: SortHeadProps) {
  const t = useTranslations('bankInbox')
  const way = sortedBy.by === name ? sortedBy.way : undefined
  const isTurned = name === 'amount' && way === 'up'
  const order = way === undefined ? undefined : way === 'up' ? ('ascending' as const) : ('descending' as const)
  return (
    <th scope="col" aria-sort={order} data-number={isNumber || undefined}>
      <Link href={tableHref(address, { sort: isTurned ? `-${name}` : name, page: null })} scroll={false}>
        {t(name)}
        {way !== undefined && <Icon of={way === 'up' ? iconArrowUp : iconArrowDown} size={14} />}
      </Link>
    </th>
  )
}

type InboxLineProps = {
  readonly row: InboxRowShown
  readonly isChosen: boolean
  readonly state: ReactNode
  readonly isAccepting: boolean
  readonly onChoose: () => void
  readonly onAccept: (() => void) | undefined
  readonly onAssign: () => void
}

function InboxLine({ row, isChosen, state, isAccepting, onChoose, onAccept, onAssign }: InboxLineProps) {
  const t = useTranslations('bankInbox')
  return (
    <tr data-chosen={isChosen || undefined} data-row={row.applicationId}>
      <td className={styles.choose}>
        <input
          type="checkbox"
          aria-label={t('choose', { company: row.company })}
          checked={isChosen}
          onChange={onChoose}
        />
      </td>
      <td className={styles.clock}>{row.clock}</td>
      <td className={styles.company}>
        <Link href={row.href} data-row-link>
          <OwnName>{row.company}</OwnName>
        </Link>
        <small title={row.place}>{row.place}</small>
      </td>
      <td className={styles.product}>{row.product}</td>
      <td data-number title={row.amountExact}>
        <span className={styles.name} aria-hidden="true">
          {t('amount')}
        </span>
        {row.amount}
      </td>
      <td className={styles.state}>{state}</td>
      <td data-number title={row.rulesSaid}>
        <span className={styles.name} aria-hidden="true">
          {t('rules')}
        </span>
        <span aria-hidden="true">{row.rules}</span>
        <span className="spoken">{row.rulesSaid}</span>
      </td>
      <td>
        <span className={styles.name} aria-hidden="true">
          {t('owner')}
        </span>
        {row.owner === null ? <span className={styles.quiet}>{t('nobody')}</span> : <OwnName>{row.owner}</OwnName>}
      </td>
      <td className={styles.actions}>
        <div>
          {onAccept ? (
            <Button size="compact-sm" variant="light" loading={isAccepting} onClick={onAccept}>
              {t('accept')}
            </Button>
          ) : (
            <Link href={row.href} className={styles.open} aria-label={t('openOf', { company: row.company })}>
              {t('open')}
            </Link>
          )}
          <Button size="compact-sm" variant="subtle" onClick={onAssign}>
            {t('assign')}
          </Button>
        </div>
      </td>
    </tr>
  )
}
