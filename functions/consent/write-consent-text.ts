import { readOwnNeed } from '#functions/financing/read-need'
import { readOrganisation } from '#functions/identity/read-organisation'
import { actingOrganisation } from '#functions/platform/acting'
import type { Ctx } from '#functions/platform/context'
import { hashOf } from '#functions/platform/seal'
import type { Verb } from '#functions/platform/serve'
import { findProduct } from '#functions/product/find-product'
import type { ConsentTerms } from '#shared/consent/consent'
import type { consent } from '#shared/consent/consent.contract'
import { sensitiveAmong, toConsentTerms } from '#shared/consent/consent-terms'
import { consentText } from '#shared/consent/consent-text'
import type { OrganisationId } from '#shared/identity/organisation'
import { notFound } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import type { Text } from '#shared/kernel/text'

export type WrittenConsent = {
  readonly companyId: OrganisationId
  readonly uscc: string
  readonly bankName: Text
  readonly productName: Text
  readonly text: Text
  readonly hash: string
}

export const showConsentText: Verb<typeof consent.showText> = async (ctx, { query }) => {
  const { category, useLimit = null, ...rest } = query
  const terms = toConsentTerms({ ...rest, useLimit, categories: category })
  const { text, hash } = await writeConsentText(ctx, terms)
  return { text, hash, sensitive: sensitiveAmong(terms.categories) }
}

/** What the acting company agrees to by these terms. @throws not_found for another company's need, a product that isn't the bank's */
export async function writeConsentText(ctx: Ctx, terms: ConsentTerms): Promise<WrittenConsent> {
  const companyId = actingOrganisation(ctx)
  const [company, bank, product] = await Promise.all([
    readOrganisation(ctx, companyId),
    readOrganisation(ctx, terms.bankId),
    findProduct(ctx, terms.productId),
    readOwnNeed(ctx, terms.needId),
  ])
  if (bank.kind !== 'bank' || product.bankId !== terms.bankId) throw new DomainError(notFound)
  // A company is founded with its code.
  if (company.uscc === undefined) throw new Error(`${companyId} is no company`)
  const parties = { uscc: company.uscc, bankName: bank.name, productName: product.name }
  const text = consentText({ ...parties, companyName: company.name }, terms)
  return { companyId, ...parties, text, hash: hashOf(text) }
}
