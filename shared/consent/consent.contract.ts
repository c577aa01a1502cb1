import * as z from 'zod'
import { notFound, stateForbids } from '#shared/kernel/common-errors'
import { Instant } from '#shared/kernel/instant'
import { PageQuery, pageOf } from '#shared/kernel/page'
import { Committed, route } from '#shared/kernel/route'
import { consentGiven, consentWithdrawn } from './consent.events.ts'
import {
  Consent,
  ConsentCategory,
  ConsentId,
  ConsentStatus,
  ConsentTerms,
  consentBounds,
  consentTextDiffers,
} from './consent.ts'

const company = { allow: ['sme_owner', 'sme_staff'], scope: 'own_organisation' } as const
const owner = { allow: ['sme_owner'], scope: 'own_organisation' } as const
const params = z.object({ consentId: ConsentId })

const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const TextOfBoth = z.object({ zh: z.string(), en: z.string() })

/** One or several: `category=identity&category=tax`. */
const Categories = z
  .union([ConsentCategory.transform((one) => [one]), ConsentTerms.shape.categories])
  .meta({ description: 'one or several: category=identity&category=tax' })

const upTo = (most: number) => z.coerce.number().int().min(1).max(most)
const terms = ConsentTerms.shape
const TextQuery = z.strictObject({
  bankId: terms.bankId,
  needId: terms.needId,
  productId: terms.productId,
  purpose: terms.purpose,
  category: Categories,
  dataMonths: upTo(consentBounds.dataMonths),
  days: upTo(consentBounds.days),
  keptDays: upTo(consentBounds.keptDays),
  /** Left out: as often as needed. */
  useLimit: upTo(consentBounds.useLimit).optional(),
})

const GiveConsent = z.strictObject({
  ...terms,
  /** Every sensitive category again, by itself. */
  tickedSensitive: z.array(ConsentCategory).max(ConsentCategory.options.length),
  /** Hash of the text that was shown, as `consent-text` gave it. */
  agreedTextHash: Hash,
})

const example = {
  bankId: 'org_01jdh2m4x7n8p9q0r1s2t3v4w5',
  needId: 'need_01jdh2m4x7n8p9q0r1s2t3v4w5',
  productId: 'prd_01jdh2m4x7n8p9q0r1s2t3v4w5',
  purpose: 'credit_decision',
  categories: ['identity', 'penalties_and_lists', 'tax'],
  dataMonths: 24,
  days: 30,
  keptDays: 90,
  useLimit: 1,
  tickedSensitive: ['tax'],
  agreedTextHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
}

export const ConsentRow = z.object({
  consentId: ConsentId,
  version: z.int(),
  state: ConsentStatus,
  ...Consent.pick({
    bankId: true,
    bankName: true,
    needId: true,
    productId: true,
    productName: true,
    purpose: true,
    categories: true,
    dataMonths: true,
    keptDays: true,
    useLimit: true,
    givenAt: true,
    endsAt: true,
    withdrawnAt: true,
  }).shape,
  /** How many reports were pulled under it. */
  uses: z.int().min(0),
  /** When somebody last pulled or opened a report under it. */
  lastLookAt: Instant.nullable(),
})
export type ConsentRow = z.infer<typeof ConsentRow>

/** 授权: given and withdrawn by a company's owner; whoever acts for the company sees them. */
export const consent = {
  showText: route({
    method: 'GET',
    path: '/company/consent-text',
    summary: { zh: '授权书全文，同意之前看', en: 'The text of a consent, to be read before agreeing' },
    ...company,
    query: TextQuery,
    errors: [notFound],
    output: z.object({
      text: TextOfBoth,
      /** SHA-256 (hex) of the canonical JSON (RFC 8785) of `text`. */
      hash: Hash,
      /** Categories of these terms that are ticked by themselves. */
      sensitive: z.array(ConsentCategory),
    }),
  }),
  give: route({
    method: 'POST',
    path: '/company/consents',
    summary: { zh: '授权一家银行查询', en: 'Give a bank consent to look' },
    ...owner,
    body: GiveConsent,
    example,
    event: consentGiven,
    errors: [notFound, consentTextDiffers],
    output: Committed,
  }),
  withdraw: route({
    method: 'POST',
    path: '/company/consents/{consentId}/withdraw',
    summary: { zh: '撤回授权，立即生效', en: 'Withdraw a consent, at once' },
    ...owner,
    params,
    event: consentWithdrawn,
    errors: [notFound, stateForbids],
    output: Committed,
  }),
  list: route({
    method: 'GET',
    path: '/company/consents',
    summary: { zh: '给出的授权', en: 'Consents that the company gave' },
    ...company,
    query: PageQuery,
    output: pageOf(ConsentRow),
  }),
  show: route({
    method: 'GET',
    path: '/company/consents/{consentId}',
    summary: { zh: '一份授权和它的回执', en: 'One consent with its receipt' },
    ...company,
    params,
    errors: [notFound],
    output: ConsentRow.extend({
      receipt: z.object({ consentId: ConsentId, givenAt: Instant, text: TextOfBoth, hash: Hash }),
    }),
  }),
}
