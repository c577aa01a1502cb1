import type { OrganisationKind, Role } from '#shared/kernel/role'
import type { Text } from '#shared/kernel/text'

export interface DemoOrganisation {
  readonly key: string
  readonly kind: OrganisationKind
  readonly name: Text
  /** A company's unified code; 区划 is real, the code itself begins with letters that no real one has. */
  readonly uscc?: string
  /** Whom the registry names; the id number's region 330999 was never given out. */
  readonly legalRepresentative?: { readonly name: string; readonly idNumber: string }
}

export interface DemoMembership {
  readonly organisation: string
  readonly roles: readonly Role[]
}

export interface DemoUser {
  /** What `npm run token -- --user` takes. */
  readonly name: string
  /** The issuer's `sub`. */
  readonly sub: string
  readonly displayName: Text
  /** The first one is where the user's work is; empty before a company is claimed. */
  readonly memberships: readonly DemoMembership[]
  /** The company that this person may claim with the representative's data. */
  readonly mayClaim?: string
  readonly tryThis: Text
}

export interface DemoClient {
  readonly id: string
  readonly organisation: string
  readonly role: Role
}

/** The organisations in which demo users and clients act; all are invented. */
const demoOrganisations: readonly DemoOrganisation[] = [
  {
    key: 'company-seafood',
    kind: 'company',
    name: { zh: '舟山东极海产加工有限公司', en: 'Zhoushan Dongji Seafood Processing' },
    uscc: '91330903XNQY00010P',
    legalRepresentative: { name: '陈海燕', idNumber: '330999197904120013' },
  },
  {
    key: 'company-parts',
    kind: 'company',
    name: { zh: '舟山定海船舶配件有限公司', en: 'Zhoushan Dinghai Ship Parts' },
    uscc: '91330902XNQY000296',
    legalRepresentative: { name: '林国栋', idNumber: '330999198509230022' },
  },
  {
    key: 'company-unclaimed',
    kind: 'company',
    name: { zh: '岱山衢山渔机有限公司', en: 'Daishan Qushan Fishing Gear' },
    uscc: '91330921XNQY00037H',
    legalRepresentative: { name: '王一帆', idNumber: '330999199106170031' },
  },
  { key: 'bank-donggang', kind: 'bank', name: { zh: '东港农商银行', en: 'Donggang Rural Commercial Bank' } },
  { key: 'bank-qundao', kind: 'bank', name: { zh: '群岛银行', en: 'Qundao Bank' } },
  {
    key: 'financial-office',
    kind: 'office',
    name: { zh: '市金融工作办公室', en: 'Municipal Financial Office' },
  },
  { key: 'market-bureau', kind: 'department', name: { zh: '市市场监督管理局', en: 'Market Regulation Bureau' } },
  { key: 'tax-bureau', kind: 'department', name: { zh: '市税务局', en: 'Municipal Tax Service' } },
  {
    key: 'social-security-bureau',
    kind: 'department',
    name: { zh: '市人力资源和社会保障局', en: 'Human Resources and Social Security Bureau' },
  },
  {
    key: 'housing-fund-centre',
    kind: 'department',
    name: { zh: '市住房公积金管理中心', en: 'Housing Provident Fund Centre' },
  },
  { key: 'statistics-bureau', kind: 'department', name: { zh: '市统计局', en: 'Statistics Bureau' } },
  { key: 'finance-bureau', kind: 'department', name: { zh: '市财政局', en: 'Finance Bureau' } },
  {
    key: 'natural-resources-bureau',
    kind: 'department',
    name: { zh: '市自然资源和规划局', en: 'Natural Resources and Planning Bureau' },
  },
  { key: 'science-bureau', kind: 'department', name: { zh: '市科技局', en: 'Science and Technology Bureau' } },
  {
    key: 'agriculture-bureau',
    kind: 'department',
    name: { zh: '市农业农村局', en: 'Agriculture and Rural Affairs Bureau' },
  },
  { key: 'court', kind: 'department', name: { zh: '市中级人民法院', en: 'Intermediate Court' } },
  { key: 'fisheries-bureau', kind: 'department', name: { zh: '市海洋与渔业局', en: 'Ocean and Fisheries Bureau' } },
  {
    key: 'credit-office',
    kind: 'department',
    name: { zh: '市发展和改革委员会（市信用办）', en: 'Development and Reform Commission (credit office)' },
  },
  { key: 'platform', kind: 'platform', name: { zh: '舟山企业融资服务平台', en: 'Zhoushan Business Financing' } },
]

/** One person for each job, two where two persons are needed. */
export const demoUsers: readonly DemoUser[] = [
  {
    name: 'owner-1',
    sub: 'demo-owner-1',
    displayName: { zh: '陈海燕', en: 'Chen Haiyan' },
    memberships: [{ organisation: 'company-seafood', roles: ['sme_owner', 'organisation_admin'] }],
    tryThis: {
      zh: '说出要借多少、多久、做什么用，看能贷哪些、差在哪一条；再邀请一位同事。',
      en: 'State an amount, a term and a purpose; see which products you can get and what stands in the way. Then invite a colleague.',
    },
  },
  {
    name: 'owner-2',
    sub: 'demo-owner-2',
    displayName: { zh: '林国栋', en: 'Lin Guodong' },
    memberships: [
      { organisation: 'company-parts', roles: ['sme_owner', 'organisation_admin'] },
      { organisation: 'company-seafood', roles: ['sme_staff'] },
    ],
    tryThis: {
      zh: '在两家企业之间切换：同一个需求，两家能贷的产品不同。',
      en: 'Switch between two companies: the same need gets different products.',
    },
  },
  {
    name: 'staff-1',
    sub: 'demo-staff-1',
    displayName: { zh: '徐静', en: 'Xu Jing' },
    memberships: [{ organisation: 'company-seafood', roles: ['sme_staff'] }],
    tryThis: {
      zh: '替企业起草融资需求；管理成员这样的事要由负责人来做。',
      en: 'Prepare a need for the company; managing members is left to the owner.',
    },
  },
  {
    name: 'newcomer',
    sub: 'demo-newcomer',
    displayName: { zh: '王一帆', en: 'Wang Yifan' },
    memberships: [],
    mayClaim: 'company-unclaimed',
    tryThis: {
      zh: '用下面的代码和证件号认领企业；填错几次，看看会怎样。',
      en: 'Claim the company with the code and id number below; get it wrong a few times and see what happens.',
    },
  },
  {
    name: 'manager-1',
    sub: 'demo-manager-1',
    displayName: { zh: '张敏', en: 'Zhang Min' },
    memberships: [{ organisation: 'bank-donggang', roles: ['product_manager', 'organisation_admin'] }],
    tryThis: {
      zh: '起草一个贷款产品并送审；自己起草的不能自己发布。',
      en: 'Draft a loan product and send it for review; you cannot publish your own draft.',
    },
  },
  {
    name: 'manager-2',
    sub: 'demo-manager-2',
    displayName: { zh: '周磊', en: 'Zhou Lei' },
    memberships: [{ organisation: 'bank-donggang', roles: ['product_manager'] }],
    tryThis: {
      zh: '发布张敏送审的产品，再暂停、恢复它。',
      en: 'Publish what Zhang Min sent for review, then suspend and resume it.',
    },
  },
  {
    name: 'manager-3',
    sub: 'demo-manager-3',
    displayName: { zh: '何婷', en: 'He Ting' },
    memberships: [{ organisation: 'bank-qundao', roles: ['product_manager', 'organisation_admin'] }],
    tryThis: {
      zh: '看另一家银行能看到什么：别家的草稿对你来说不存在。',
      en: "See what another bank sees: a competitor's draft does not exist for you.",
    },
  },
  {
    name: 'officer-1',
    sub: 'demo-officer-1',
    displayName: { zh: '孙涛', en: 'Sun Tao' },
    memberships: [{ organisation: 'bank-donggang', roles: ['loan_officer'] }],
    tryThis: {
      zh: '收件箱里最急的在前：受理、查报告、尽调、提议；批准要由另一个人来做。',
      en: 'The inbox, what is due first: accept, pull the report, look closer, propose; somebody else approves.',
    },
  },
  {
    name: 'approver-1',
    sub: 'demo-approver-1',
    displayName: { zh: '郑岚', en: 'Zheng Lan' },
    memberships: [{ organisation: 'bank-donggang', roles: ['bank_approver'] }],
    tryThis: {
      zh: '批准或退回孙涛的提议；超过本行限额的，要再有一位审批人。',
      en: 'Approve or send back what Sun Tao proposes; above the limit of the bank it takes a second approver.',
    },
  },
  {
    name: 'approver-2',
    sub: 'demo-approver-2',
    displayName: { zh: '许航', en: 'Xu Hang' },
    memberships: [{ organisation: 'bank-donggang', roles: ['bank_approver'] }],
    tryThis: {
      zh: '做大额业务的第二位审批人；同一笔不能批两次。',
      en: 'Be the second approver of a large loan; nobody approves the same one twice.',
    },
  },
  {
    name: 'officer-2',
    sub: 'demo-officer-2',
    displayName: { zh: '蒋怡', en: 'Jiang Yi' },
    memberships: [{ organisation: 'bank-qundao', roles: ['loan_officer'] }],
    tryThis: {
      zh: '给同一家企业另一份要约；没有授权去查报告，看会怎样。',
      en: 'Make the same company another offer; pull a report without consent and see what happens.',
    },
  },
  {
    name: 'approver-3',
    sub: 'demo-approver-3',
    displayName: { zh: '谢敏行', en: 'Xie Minxing' },
    memberships: [{ organisation: 'bank-qundao', roles: ['bank_approver'] }],
    tryThis: {
      zh: '批准蒋怡的提议，要约随即发给企业。',
      en: 'Approve what Jiang Yi proposes; the offer goes out at once.',
    },
  },
  {
    name: 'supervisor-1',
    sub: 'demo-supervisor-1',
    displayName: { zh: '沈颖', en: 'Shen Ying' },
    memberships: [{ organisation: 'financial-office', roles: ['supervisor', 'organisation_admin'] }],
    tryThis: {
      zh: '看全市的需求、时限和放款；企业名称是遮住的，把一个公开的需求转派给一家银行。',
      en: 'See needs, clocks and payouts of the city, names masked; route an open need to a bank.',
    },
  },
  {
    name: 'platform-admin',
    sub: 'demo-platform-admin',
    displayName: { zh: '吴昊', en: 'Wu Hao' },
    memberships: [{ organisation: 'platform', roles: ['platform_admin', 'organisation_admin'] }],
    tryThis: {
      zh: '登记一家新银行，请它的第一位管理员；业务数据你看不到。',
      en: 'Register a new bank and invite its first administrator; business data stays out of your sight.',
    },
  },
]

/** Someone whom the issuer signs in. */
export type DemoPerson = Pick<DemoUser, 'name' | 'sub' | 'displayName'>

/** Owners of the other claimed companies of the demo data, `company-owner-1` on; they have no card. */
export const backgroundOwners: readonly DemoPerson[] = Array.from({ length: 200 }, (_, at) => ({
  name: `company-owner-${at + 1}`,
  sub: `demo-company-owner-${at + 1}`,
  displayName: { zh: `企业负责人 ${at + 1}`, en: `Company owner ${at + 1}` },
}))

/** Product managers of the other fictional banks, two for each, `bank-manager-1` on; they have no card. */
export const backgroundManagers: readonly DemoPerson[] = Array.from({ length: 24 }, (_, at) => ({
  name: `bank-manager-${at + 1}`,
  sub: `demo-bank-manager-${at + 1}`,
  displayName: { zh: `产品经理 ${at + 1}`, en: `Product manager ${at + 1}` },
}))

/** Loan officer and approver of the other fictional banks, `bank-lender-1` on; they have no card. */
export const backgroundLenders: readonly DemoPerson[] = Array.from({ length: 20 }, (_, at) => ({
  name: `bank-lender-${at + 1}`,
  sub: `demo-bank-lender-${at + 1}`,
  displayName: { zh: `信贷人员 ${at + 1}`, en: `Lender ${at + 1}` },
}))

/** Everybody whom the issuer knows. */
export const demoPeople: readonly DemoPerson[] = [
  ...demoUsers,
  ...backgroundOwners,
  ...backgroundManagers,
  ...backgroundLenders,
]

/** Systems that call with client credentials; a department's system loads records. */
export const demoClients: readonly DemoClient[] = demoOrganisations
  .filter((organisation) => organisation.kind === 'department')
  .map(({ key }) => ({ id: key, organisation: key, role: 'data_provider' }))

/** The organisation of this key; a key that nothing has is a fault of this file. */
export function demoOrganisation(key: string): DemoOrganisation {
  const found = demoOrganisations.find((organisation) => organisation.key === key)
  if (found === undefined) throw new Error(`demo-users.ts names an organisation "${key}" that it doesn't list`)
  return found
}
