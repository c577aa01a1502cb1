import type { ApplicationStatus } from '#shared/financing/application-life'
import { applicationLife } from '#shared/financing/application-life'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { WithdrawApplication } from './withdraw-application.tsx'

export const mayWithdraw = (state: ApplicationStatus): boolean =>
  applicationLife.withdraw.from.some((one) => one === state)

type WithdrawPartProps = { readonly applicationId: string; readonly bank: string; readonly product: string }

export const WithdrawPart = (props: WithdrawPartProps) => (
  <BrowserMessages of={['companyApplication']}>
    <WithdrawApplication {...props} />
  </BrowserMessages>
)
