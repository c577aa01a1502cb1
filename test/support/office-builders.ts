import { type Build, need, post, type Town } from '#test/support/town'

const boss = ({ society }: Town) => society.worker('company A', 'sme_owner', 0)

/** A need of company A that banks have seen. */
async function needCase(town: Town): Promise<string> {
  const needId = await need(town, boss(town))
  await post(town.world, boss(town), `/company/needs/${needId}/open`, { version: 1 })
  return needId
}

/** Company A, after everybody who may look has said why. */
async function unmaskedCompany(town: Town): Promise<string> {
  const caseId = await needCase(town)
  const supervisors = (['office A', 'office B'] as const).flatMap((office) =>
    ([0, 1] as const).map((nth) => town.society.worker(office, 'supervisor', nth)),
  )
  for (const supervisor of supervisors)
    await post(town.world, supervisor, `/office/cases/${caseId}/unmask`, { reason: '核实需求十个工作日无人对接的情况' })
  return town.society.organisationId('company A')
}

/** How calls of the office are prepared. */
export const officeBuilders: Readonly<Record<string, Build>> = {
  'supervision.officeCase.list': async () => ({ query: { figure: 'needs' } }),
  'supervision.officeCase.show': async (town) => ({ params: { caseId: await needCase(town) } }),
  'supervision.officeCase.unmask': async (town) => ({
    params: { caseId: await needCase(town) },
    body: { reason: '核实需求十个工作日无人对接的情况' },
  }),
  'supervision.officeCase.showCompany': async (town) => ({ params: { companyId: await unmaskedCompany(town) } }),
  'supervision.officeExport.download': async () => ({ params: { file: 'figures.xlsx' } }),
}
