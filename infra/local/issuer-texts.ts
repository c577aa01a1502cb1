import type { OrganisationKind, Role } from '#shared/kernel/role'
import type { Text } from '#shared/kernel/text'

/** Names of the roles as a card shows them. */
export const roleNames: Readonly<Record<Role, Text>> = {
  sme_owner: { zh: '企业负责人', en: 'Company owner' },
  sme_staff: { zh: '企业经办人', en: 'Company staff' },
  organisation_admin: { zh: '单位管理员', en: 'Administrator' },
  product_manager: { zh: '银行产品经理', en: 'Product manager' },
  loan_officer: { zh: '银行客户经理', en: 'Loan officer' },
  bank_approver: { zh: '银行审批人', en: 'Approver' },
  supervisor: { zh: '金融办工作人员', en: 'Supervisor' },
  data_provider: { zh: '数据提供部门', en: 'Data provider' },
  platform_admin: { zh: '平台管理员', en: 'Platform administrator' },
}

/** Headings of the groups of cards. */
export const groupNames: Readonly<Record<OrganisationKind, Text>> = {
  company: { zh: '企业', en: 'Companies' },
  bank: { zh: '银行', en: 'Banks' },
  department: { zh: '部门', en: 'Departments' },
  office: { zh: '金融办', en: 'Financial office' },
  platform: { zh: '平台', en: 'Platform' },
}

/** Every other text of the issuer's pages. */
export const issuerTexts = {
  systemName: { zh: '舟山企业融资服务', en: 'Zhoushan Business Financing' },
  signIn: { zh: '你想以谁的身份登录？', en: 'Whom do you want to sign in as?' },
  signInNote: {
    zh: '这是演示系统：不用密码，选一个人就登录，之后回到刚才的页面。人、企业和银行都是虚构的。',
    en: 'This is a demonstration: no password, choose a person and you return to where you were. People, companies and banks are invented.',
  },
  signInAs: { zh: '以{name}登录', en: 'Sign in as {name}' },
  noCompany: { zh: '还没有认领企业', en: 'No company yet' },
  alsoAt: { zh: '也是{organisation}的{role}', en: 'Also {role} at {organisation}' },
  claimCompany: { zh: '企业', en: 'Company' },
  claimCode: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  claimName: { zh: '法定代表人', en: 'Legal representative' },
  claimIdNumber: { zh: '证件号', en: 'ID number' },
  signOut: { zh: '要退出登录吗？', en: 'Sign out?' },
  signOutNote: {
    zh: '退出后，这台设备上要重新选人登录。没有提交的草稿还在。',
    en: 'You will have to choose a person again on this device. Drafts stay.',
  },
  signOutButton: { zh: '退出登录', en: 'Sign out' },
  signingOut: { zh: '正在退出', en: 'Signing out' },
  staySignedIn: { zh: '不退出，回到首页', en: 'Stay signed in, go to the home page' },
  signedOut: { zh: '已退出登录', en: 'You are signed out' },
  backHome: { zh: '回到首页', en: 'Go to the home page' },
  expired: { zh: '这次登录请求已过期', en: 'This sign-in request has expired' },
  expiredNote: {
    zh: '登录页面开得太久，或者已经在别的窗口用过。请从首页重新登录，你的数据没有受影响。',
    en: 'The page was open for too long, or was used in another window. Sign in again from the home page; your data is unharmed.',
  },
  unknownUser: { zh: '没有这个演示用户', en: 'There is no such demo user' },
  unknownUserNote: { zh: '请回到上一页，选一张卡片。', en: 'Go back and choose one of the cards.' },
  failed: { zh: '没能登录', en: 'Signing in did not work' },
  failedNote: {
    zh: '登录请求有误。你的数据没有受影响，可以从首页再试一次。',
    en: 'The sign-in request is not right. Your data is unharmed; you can try again from the home page.',
  },
  unknownPage: { zh: '这里没有页面', en: 'There is no page here' },
  unknownPageNote: {
    zh: '登录从首页开始，登录页面会自动打开。',
    en: 'Signing in starts on the home page, which opens the sign-in page by itself.',
  },
  code: { zh: '编号', en: 'Reference' },
} as const satisfies Record<string, Text>
