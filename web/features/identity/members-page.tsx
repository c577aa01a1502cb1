import { getLocale, getTranslations } from 'next-intl/server'
import { branch } from '#shared/identity/branch.contract'
import { member } from '#shared/identity/member.contract'
import { toInstant } from '#shared/kernel/instant'
import { type Role, rolesOf } from '#shared/kernel/role'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { config } from '#web/lib/config.ts'
import { formatFor } from '#web/lib/format.ts'
import type { PageAccess } from '#web/lib/page-access.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { AsWritten } from '#web/ui/as-written.tsx'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { tableState } from '#web/ui/table-address.ts'
import { InvitationRow } from './invitation-row.tsx'
import { InviteForm } from './invite-form.tsx'
import { MemberForm } from './member-form.tsx'
import type { InvitationView, MemberView } from './member-view.ts'
import styles from './members-page.module.css'

type MembersPageProps = { readonly access: PageAccess; readonly path: string }

/** Who may act for the organisation, and in which roles. */
export async function MembersPage({ access, path }: MembersPageProps) {
  const t = await getTranslations('members')
  const language = await getLocale()
  const kind = access.organisation.organisationKind
  const [{ members, invitations }, kept] = await Promise.all([
    readOwn(member.list, {}),
    kind === 'bank' ? readOwn(branch.list, {}) : null,
  ])
  const branches = kept?.branches.map((one) => ({ ...one, name: one.name[language] })) ?? null
  return (
    <BrowserMessages of={['members', 'work']}>
      <div className={styles.page}>
        <div className={styles.head}>
          <div>
            <h1>{t('title', { members: members.length, invitations: invitations.length })}</h1>
            <p className={styles.lead}>{t('lead')}</p>
          </div>
          <InviteForm roles={rolesOf[kind]} />
        </div>
        {invitations.length > 0 && <Invitations invitations={invitations} />}
        <DataTable
          caption={t('caption')}
          columns={await columnsOf({ members, branches, kind, me: access.personId })}
          rows={members}
          keyOf={({ personId }) => personId}
          address={tableState(path, {})}
        />
      </div>
    </BrowserMessages>
  )
}

async function Invitations({ invitations }: { readonly invitations: readonly InvitationView[] }) {
  const t = await getTranslations('members')
  const format = formatFor(await getLocale())
  const roleWords = await toRoleWords()
  return (
    <section aria-labelledby="invitations" className={styles.invitations}>
      <h2 id="invitations">{t('invitations')}</h2>
      <ul className={styles.list}>
        {invitations.map(({ invitationId, displayName, roles, expiresAt, token }) => (
          <InvitationRow
            key={invitationId}
            invitationId={invitationId}
            name={displayName}
            roles={roleWords(roles)}
            until={t('until', { moment: format.moment(expiresAt) })}
            link={`${config().origin}/invitations/${token}`}
          />
        ))}
      </ul>
    </section>
  )
}

async function toRoleWords(): Promise<(roles: readonly Role[]) => string> {
  const work = await getTranslations('work')
  const separator = (await getLocale()) === 'zh' ? '、' : ', '
  return (roles) => roles.map((role) => work('role', { role })).join(separator)
}

type TableFacts = {
  readonly members: readonly MemberView[]
  readonly branches: readonly { branchId: string; name: string; isClosed: boolean }[] | null
  readonly kind: PageAccess['organisation']['organisationKind']
  readonly me: string
}

async function columnsOf({ members, branches, kind, me }: TableFacts): Promise<Column<MemberView>[]> {
  const t = await getTranslations('members')
  const format = formatFor(await getLocale())
  const now = toInstant(Date.now())
  const roleWords = await toRoleWords()
  const nameOf = (personId: string) => members.find((one) => one.personId === personId)?.displayName ?? ''
  const open = branches?.filter(({ isClosed }) => !isClosed) ?? null
  return [
    {
      key: 'name',
      head: t('name'),
      isTitle: true,
      cell: ({ displayName, personId }) => (
        <AsWritten text={personId === me ? t('self', { name: displayName }) : displayName} />
      ),
    },
    { key: 'roles', head: t('roles'), cell: ({ roles }) => roleWords(roles) },
    ...(branches === null
      ? []
      : [
          {
            key: 'branch',
            head: t('branch'),
            cell: ({ branchId }: MemberView) =>
              branches.find((one) => one.branchId === branchId)?.name ?? t('noBranch'),
          },
        ]),
    {
      key: 'state',
      head: t('state'),
      cell: ({ standIn }) =>
        standIn === null || standIn.to < now ? (
          <StatusBadge of="member" state="joined" />
        ) : (
          <span className={styles.away}>
            {standIn.from <= now && <StatusBadge of="member" state="away" />}
            <span>
              {t('standInWords', {
                from: format.shortDate(standIn.from.slice(0, 10), now),
                to: format.shortDate(standIn.to.slice(0, 10), now),
                name: nameOf(standIn.personId),
              })}
            </span>
          </span>
        ),
    },
    { key: 'joined', head: t('joined'), isNumber: true, cell: ({ joinedAt }) => format.date(joinedAt.slice(0, 10)) },
    {
      key: 'action',
      head: t('manage'),
      isAction: true,
      cell: (one) => (
        <MemberForm
          member={one}
          others={members.filter(({ personId }) => personId !== one.personId)}
          roles={rolesOf[kind]}
          branches={open}
        />
      ),
    },
  ]
}
