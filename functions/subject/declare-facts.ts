import { commit } from '#functions/platform/commit'
import type { Verb } from '#functions/platform/serve'
import { dayOf } from '#shared/kernel/instant'
import type { companyProfile } from '#shared/subject/company.contract'
import { declare } from '#shared/subject/declaration'
import { factsDeclared } from '#shared/subject/declaration.events'
import { findActingCompany } from './find-company.ts'
import { subjects } from './subject.store.ts'

export const declareFacts: Verb<typeof companyProfile.declareFacts> = async (ctx, { body: { facts } }) => {
  const { organisationId, uscc } = await findActingCompany(ctx)
  const loaded = await subjects.find(ctx, uscc)
  const state = declare(loaded?.state, organisationId, facts, dayOf(ctx.now))
  const names = Object.keys(facts).toSorted()
  return commit(ctx, {
    aggregate: loaded ? subjects.change(loaded, state) : subjects.create(uscc, state),
    event: {
      declaration: factsDeclared,
      data: {
        organisationId,
        declared: names.filter((name) => facts[name] !== null),
        removed: names.filter((name) => facts[name] === null),
      },
    },
  })
}
