import { backgroundLenders, backgroundManagers, demoUsers } from '#infra/local/demo-users'
import type { Role } from '#shared/kernel/role'
import type { Text } from '#shared/kernel/text'
import { type DemoProduct, text } from './bank-product.ts'
import { bayProducts } from './banks/bank-bay.data.ts'
import { daishanProducts } from './banks/bank-daishan.data.ts'
import { donggangProducts } from './banks/bank-donggang.data.ts'
import { guanlanProducts } from './banks/bank-guanlan.data.ts'
import { haitianProducts } from './banks/bank-haitian.data.ts'
import { liuhengProducts } from './banks/bank-liuheng.data.ts'
import { qiandaoProducts } from './banks/bank-qiandao.data.ts'
import { qundaoProducts } from './banks/bank-qundao.data.ts'
import { shengshanProducts } from './banks/bank-shengshan.data.ts'
import { taohuaProducts } from './banks/bank-taohua.data.ts'
import { waihaiProducts } from './banks/bank-waihai.data.ts'
import { yangshanProducts } from './banks/bank-yangshan.data.ts'
import { inventPerson } from './company-identity.ts'
import { seeded } from './seeded.ts'

/** Somebody who is to join an organisation: the issuer's name, and the name that colleagues see. */
export interface Joiner {
  readonly user: string
  readonly displayName: string
  readonly roles: readonly Role[]
}

/** A fictional bank: one person drafts its products, another publishes them. */
export interface DemoBank {
  /** That of demo-users.ts, where demo users work for it. */
  readonly key: string
  readonly name: Text
  readonly staff: readonly [drafter: Joiner, publisher: Joiner]
  /** Those who lend: the first loan officer and the first approver, then further ones. */
  readonly lenders: readonly Joiner[]
  readonly products: readonly DemoProduct[]
}

function bank(key: string, zh: string, en: string, products: readonly DemoProduct[]): DemoBank {
  return { key, name: text([zh, en]), staff: [joiner(key, 0), joiner(key, 1)], lenders: lenders(key), products }
}

const rolesOfPlaces: readonly (readonly Role[])[] = [['product_manager', 'organisation_admin'], ['product_manager']]
const background = backgroundManagers.values()
const lending = backgroundLenders.values()
const lendingRoles: readonly Role[] = ['loan_officer', 'bank_approver']

/** The demo users who lend there, else two people without a card: what one proposes the other approves. */
function lenders(key: string): Joiner[] {
  const users = demoUsers.flatMap(({ name, displayName, memberships: [first] }) =>
    first?.organisation === key && first.roles.some((role) => lendingRoles.includes(role))
      ? [{ user: name, displayName: displayName.zh, roles: first.roles }]
      : [],
  )
  return users.length > 0
    ? users
    : lendingRoles.map((role, place) => invented(lending.next().value, key, place + 2, [role]))
}

/** @throws where demo-users.ts lists too few people */
function invented(
  person: (typeof backgroundManagers)[number] | undefined,
  key: string,
  place: number,
  roles: readonly Role[],
): Joiner {
  if (person === undefined) throw new Error(`demo-users.ts lists too few people without a card for ${key}`)
  return { user: person.name, displayName: inventPerson(seeded(`${key} ${place}`), 0).name, roles }
}

/** A demo user who works there, else the next person without a card, under an invented name. */
function joiner(key: string, place: 0 | 1): Joiner {
  const roles = rolesOfPlaces[place] ?? []
  const user = demoUsers.filter(
    ({ memberships: [first] }) => first?.organisation === key && first.roles.includes('product_manager'),
  )[place]
  if (user !== undefined) return { user: user.name, displayName: user.displayName.zh, roles }
  return invented(background.next().value, key, place, roles)
}

export const demoBanks: readonly DemoBank[] = [
  bank('bank-donggang', '东港农商银行', 'Donggang Rural Commercial Bank', donggangProducts),
  bank('bank-qundao', '群岛银行', 'Qundao Bank', qundaoProducts),
  bank('bank-bay', '舟山湾村镇银行', 'Zhoushan Bay Village Bank', bayProducts),
  bank('bank-waihai', '外海商业银行', 'Waihai Commercial Bank', waihaiProducts),
  bank('bank-liuheng', '六横合作银行', 'Liuheng Cooperative Bank', liuhengProducts),
  bank('bank-daishan', '岱山商业银行', 'Daishan Commercial Bank', daishanProducts),
  bank('bank-shengshan', '嵊山渔业银行', 'Shengshan Fishery Bank', shengshanProducts),
  bank('bank-qiandao', '千岛科技银行', 'Qiandao Technology Bank', qiandaoProducts),
  bank('bank-haitian', '海天港口银行', 'Haitian Port Bank', haitianProducts),
  bank('bank-guanlan', '观澜银行', 'Guanlan Bank', guanlanProducts),
  bank('bank-yangshan', '洋山自贸银行', 'Yangshan Free Trade Bank', yangshanProducts),
  bank('bank-taohua', '桃花岛村镇银行', 'Taohua Island Village Bank', taohuaProducts),
]
