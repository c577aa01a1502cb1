import type { Role } from '#shared/kernel/role'
import { countInbox } from '#web/features/bank-inbox/count-inbox.ts'
import { iconChartBar, iconCoins, iconHandGrab, iconInbox, iconMailOpened, iconPackage } from '#web/ui/icons.data.ts'
import type { WorkEntry } from './work-navigation.ts'

const handlers: readonly Role[] = ['loan_officer', 'bank_approver']
const workers: readonly Role[] = [...handlers, 'product_manager']

/** A bank's places. */
export const bankEntries: readonly WorkEntry[] = [
  { href: '/bank', label: 'inbox', icon: iconInbox, roles: handlers, count: countInbox },
  { href: '/bank/needs', label: 'needHall', icon: iconHandGrab, roles: workers },
  { href: '/bank/offers', label: 'offers', icon: iconMailOpened, roles: handlers },
  { href: '/bank/loans', label: 'loans', icon: iconCoins, roles: handlers },
  { href: '/bank/products', label: 'ownProducts', icon: iconPackage, roles: ['product_manager'] },
  { href: '/bank/performance', label: 'performance', icon: iconChartBar, roles: workers },
]
