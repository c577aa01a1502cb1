import * as z from 'zod'

/** What a membership lets a person or a system do. */
export const Role = z.enum([
  'sme_owner', // 企业负责人
  'sme_staff', // 企业经办人
  'organisation_admin', // 单位管理员
  'product_manager', // 银行产品经理
  'loan_officer', // 银行客户经理；银行的系统也以此身份办理
  'bank_approver', // 银行审批人
  'supervisor', // 金融办工作人员
  'data_provider', // 数据提供部门
  'platform_admin', // 平台管理员
])
export type Role = z.infer<typeof Role>

/** What an organisation is; a company is claimed, the others are registered by the platform. */
export const OrganisationKind = z.enum(['company', 'bank', 'department', 'office', 'platform'])
export type OrganisationKind = z.infer<typeof OrganisationKind>

/** Roles that make sense in each kind of organisation. */
export const rolesOf: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  company: ['sme_owner', 'sme_staff', 'organisation_admin'],
  bank: ['product_manager', 'loan_officer', 'bank_approver', 'organisation_admin'],
  department: ['data_provider', 'organisation_admin'],
  office: ['supervisor', 'organisation_admin'],
  platform: ['platform_admin', 'organisation_admin'],
}
