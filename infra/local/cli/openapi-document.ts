import * as z from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { Committed, isCommand, type Route } from '#shared/kernel/route'
import { LoanProduct, ProductTerms } from '#shared/product/loan-product'
import { ShelfCard } from '#shared/product/shelf-card'
import { problemExamples, responsesOf, type SharedResponses } from './openapi-responses.ts'

/** `id`: context, resource, verb: `subject.claim.create`. */
export type NamedRoute = { readonly id: string; readonly route: Route }

const IdempotencyKey = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,64}$/)
  .meta({ description: '重发时用同一个；48 小时内同样的内容得到同样的回答 / Same key, same answer, for 48 hours' })
const ActingOrganisation = z.string().meta({
  description: '属于多个单位时写明代表哪个 / Which one, for members of several',
  example: 'org_01jdh2m4x7n8p9q0r1s2t3v4w5',
})
const AcceptLanguage = z.string().meta({ description: '`zh`（默认）或 / or `en`', example: 'en' })

/** OpenAPI 3.1 of all routes, made from nothing but their contracts. */
export function openApiDocument(routes: readonly NamedRoute[]) {
  const paths: ZodOpenApiPathsObject = {}
  const shared: SharedResponses = new Map()
  for (const { id, route } of [...routes].sort((a, b) => (a.id < b.id ? -1 : 1)))
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(id, route, shared) }
  const tags = [...new Set(routes.map(({ id }) => tagOf(id)))].sort()
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: '舟山企业融资服务平台 / Zhoushan Enterprise Financing Service',
      version: '1.0.0',
      description:
        '金额为分（整数），利率为基点，期限为月，时刻为 ISO 8601（+08:00）。/ Money is integer fen, rates are basis points, terms are months, instants are ISO 8601 with +08:00.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: '本服务 / This service' }],
    tags: tags.map((name) => ({ name, description: contextOf(name) })),
    paths,
    components: {
      examples: problemExamples(routes.map(({ route }) => route)),
      schemas: { Committed, LoanProduct, ProductTerms, ShelfCard },
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'OIDC 访问令牌；系统用客户端凭证 / An OIDC access token; systems use client credentials',
        },
      },
    },
  })
}

/** What a context is about, for the list of tags. */
const contexts: Readonly<Record<string, string>> = {
  consent: '授权 / Consents',
  credit: '信用报告，谁看过 / Credit reports, and who looked',
  file: '附件 / Files',
  financing: '融资：需求、申请、要约、贷款 / Financing: needs, applications, offers, loans',
  identity: '单位、成员、系统 / Organisations, members, systems',
  matching: '匹配 / Matching',
  notification: '通知和个人设置 / Notices and settings',
  product: '贷款产品 / Loan products',
  subject: '企业和关于它的记录 / Companies and records about them',
  supervision: '金融办的数字、个案和导出 / The office: figures, cases, exports',
}

function contextOf(tag: string): string {
  const words = contexts[tag.split('.')[0] ?? '']
  if (words === undefined) throw new Error(`openapi-document.ts: say what the context of ${tag} is about`)
  return words
}

const tagOf = (id: string) => id.split('.').slice(0, 2).join('.')

function operationOf(id: string, route: Route, shared: SharedResponses): ZodOpenApiOperationObject {
  const body = 'body' in route ? route.body : undefined
  const headers = z.object({
    ...(isCommand(route) ? { 'Idempotency-Key': IdempotencyKey } : {}),
    ...(Array.isArray(route.allow) ? { 'Acting-Organisation': ActingOrganisation.optional() } : {}),
    'Accept-Language': AcceptLanguage.optional(),
  })
  return {
    operationId: id,
    tags: [tagOf(id)],
    summary: `${route.summary.zh} / ${route.summary.en}`,
    description: whoMay(route),
    security: route.allow === 'anyone' ? [] : [{ bearer: [] }],
    requestParams: {
      header: headers,
      ...('params' in route && route.params ? { path: route.params } : {}),
      ...('query' in route && route.query ? { query: route.query } : {}),
    },
    ...(body
      ? { requestBody: { required: true, content: { 'application/json': { schema: body, ...exampleOf(route) } } } }
      : {}),
    responses: responsesOf(route, shared),
    ...(isCommand(route) ? { 'x-event': `${route.event.type} v${route.event.version}` } : {}),
  }
}

const exampleOf = (route: Route) =>
  'example' in route && route.example !== undefined ? { example: route.example } : {}

function whoMay({ allow, scope }: Route): string {
  const who =
    allow === 'anyone'
      ? '任何人 / anyone'
      : allow === 'signed_in'
        ? '已登录的人 / a signed-in person'
        : allow.map((role) => `\`${role}\``).join(', ')
  return `谁可以 / who may: ${who}; 范围 / scope: \`${scope}\``
}
