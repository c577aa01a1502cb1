import { defineAggregate, type Loaded, stateKey } from '#functions/platform/aggregate'
import type { Write } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import { BankSettings } from '#shared/financing/bank-settings'
import type { OrganisationId } from '#shared/identity/organisation'

/** 本行设置: one for each bank, by the bank's id. */
export const bankSettings = defineAggregate<BankSettings>('BANK-SETTINGS', BankSettings)

type Settings = Pick<Loaded<BankSettings>, 'version' | 'state'>
const none: Settings = { version: 0, state: { status: 'current', approvalLimitFen: null } }

/** What the bank has set; version 0 where it has set nothing yet. */
export async function readSettings(ctx: Ctx, bankId: OrganisationId): Promise<Settings> {
  return (await bankSettings.find(ctx, bankId)) ?? none
}

/** The bank has set nothing else since. Changed in between: outrun. */
export function settingsCheck({ platform }: Ctx, bankId: OrganisationId, { version }: Settings): Write {
  const Key = stateKey(bankSettings.noun, bankId)
  const TableName = platform.config.tables.ledger
  if (version === 0)
    return { item: { ConditionCheck: { TableName, Key, ConditionExpression: 'attribute_not_exists(pk)' } } }
  const ExpressionAttributeValues = { ':version': version }
  return {
    item: { ConditionCheck: { TableName, Key, ConditionExpression: 'version = :version', ExpressionAttributeValues } },
  }
}
