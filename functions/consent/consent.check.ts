import { type Loaded, stateKey } from '#functions/platform/aggregate'
import type { Write } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import type { Consent } from '#shared/consent/consent'
import { consents, useKey } from './consent.store.ts'
import type { UsedConsent } from './used-consent.ts'

/**
 * For the transaction of another context: the consent is live, and is the one that was judged. A withdrawal in between
 * wins: the commit is outrun, and judged again it finds the consent withdrawn.
 */
export function liveConsentCheck({ platform }: Ctx, { id, version }: Loaded<Consent>): Write {
  return {
    item: {
      ConditionCheck: {
        TableName: platform.config.tables.ledger,
        Key: stateKey(consents.noun, id),
        ConditionExpression: 'version = :version AND #state.#status = :live',
        ExpressionAttributeNames: { '#state': 'state', '#status': 'status' },
        ExpressionAttributeValues: { ':version': version, ':live': 'live' satisfies Consent['status'] },
      },
    },
  }
}

/** The consent counts in its scope still. */
export function notReplacedCheck({ platform }: Ctx, consentId: string): Write {
  return {
    item: {
      ConditionCheck: {
        TableName: platform.config.tables.ledger,
        Key: useKey(consentId),
        ConditionExpression: 'attribute_not_exists(replacedBy)',
      },
    },
  }
}

/** A look under a consent, which must be live; a pull is also counted, under the limit. A newer consent in between wins. */
export function lookUnder(ctx: Ctx, { loaded }: UsedConsent, kind: 'pull' | 'read'): Write[] {
  const { useLimit } = loaded.state
  const counts = kind === 'pull'
  const limited = counts && useLimit !== null
  return [
    liveConsentCheck(ctx, loaded),
    {
      item: {
        Update: {
          TableName: ctx.platform.config.tables.ledger,
          Key: useKey(loaded.id),
          UpdateExpression: `SET lastLookAt = :now${counts ? ', uses = if_not_exists(uses, :none) + :one' : ''}`,
          ConditionExpression: `attribute_not_exists(replacedBy)${limited ? ' AND (attribute_not_exists(uses) OR uses < :limit)' : ''}`,
          ExpressionAttributeValues: {
            ':now': ctx.now,
            ...(counts ? { ':none': 0, ':one': 1 } : {}),
            ...(limited ? { ':limit': useLimit } : {}),
          },
        },
      },
    },
  ]
}
