import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const days = [1, 3, 5, 7, 14, 30, 60, 90, 180, 365, 400, 731, 1827] as const

const Cognito = z.strictObject({
  kind: z.literal('cognito'),
  domainPrefix: z.string().regex(/^[a-z0-9][a-z0-9-]{2,39}$/),
  /** Every demo user is invited at this address, with its name behind a plus. */
  demoUsersMail: z.email().optional(),
})

const External = z.strictObject({
  kind: z.literal('external'),
  url: z.url(),
  audience: z.string().min(1),
  /** As what the web signs people in; the key to it is a secret of the web stack. */
  webClientId: z.string().min(1),
  /** Where the issuer lets us keep the systems of banks; the key to it is a secret of the data stack. */
  clientsUrl: z.url().optional(),
})

/** What China's CDN takes differs: a site with an ICP number only, and a certificate that was put into IAM. */
const Cdn = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('global'),
    certificateArn: z.string().regex(/^arn:[\w-]+:acm:[\w-]+:\d{12}:certificate\/\S+$/),
  }),
  z.strictObject({ kind: z.literal('china'), iamCertificateId: z.string().regex(/^[A-Z0-9]{16,128}$/) }),
])

const Shape = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9]{1,11}$/),
  /** Its data may be deleted with it. */
  isDisposable: z.boolean(),
  issuer: z.discriminatedUnion('kind', [Cognito, External]),
  webOrigin: z.url().refine((url) => new URL(url).origin === url, { error: 'wants an origin, without a path' }),
  cdn: Cdn,
  /** Of the site, shown at the foot of every page with a link to the ministry's register. */
  icpNumber: z
    .string()
    .regex(/^\p{Script=Han}ICP[备证]\d{6,10}号(-\d{1,3})?$/u, { error: 'wants a number such as 浙ICP备12345678号-1' })
    .optional(),
  alarmsMail: z.email(),
  logDays: z.literal(days),
  throttle: z.strictObject({ requestsPerSecond: z.int().min(1), burst: z.int().min(1) }),
  requestsPerAddressIn5Minutes: z.int().min(100),
  /** The stage lives so many hours ahead of time, so that a deadline can be seen to pass. */
  clockAheadHours: z.int().min(0).default(0),
  /** An emulator's address in the cloud's place. */
  emulator: z.url().optional(),
})

/** What only a stage for trying things out may have. */
const onlyForTrial = [
  { path: ['clockAheadHours'], is: (stage: StageShape) => stage.clockAheadHours > 0, what: 'a test clock' },
  { path: ['isDisposable'], is: (stage: StageShape) => stage.isDisposable, what: 'data that goes with the stack' },
  { path: ['emulator'], is: (stage: StageShape) => stage.emulator !== undefined, what: 'an emulator' },
  {
    path: ['issuer', 'demoUsersMail'],
    is: ({ issuer }: StageShape) => issuer.kind === 'cognito' && issuer.demoUsersMail !== undefined,
    what: 'demo users',
  },
  {
    path: ['issuer', 'url'],
    is: ({ issuer }: StageShape) => issuer.kind === 'external' && !issuer.url.startsWith('https:'),
    what: 'an issuer without TLS',
  },
  {
    path: ['webOrigin'],
    is: ({ webOrigin }: StageShape) => !webOrigin.startsWith('https:'),
    what: 'a web without TLS',
  },
]

type StageShape = z.infer<typeof Shape>

/** One deployment of the whole, as its file under infra/stages says. */
export const Stage = Shape.superRefine((stage, context) => {
  if (stage.cdn.kind === 'china' && stage.icpNumber === undefined)
    context.addIssue({ code: 'custom', path: ['icpNumber'], message: 'no site without one is served in China' })
  if (stage.name !== 'prod') return
  for (const { path, is, what } of onlyForTrial)
    if (is(stage)) context.addIssue({ code: 'custom', path, message: `prod takes no ${what.replace(/^an? /, '')}` })
})
export type Stage = z.infer<typeof Stage>

/** @throws naming the file and each place in it that is wrong */
export function readStage(name: string, folder = join(import.meta.dirname, 'stages')): Stage {
  const file = join(folder, `${name}.json`)
  const read = Stage.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!read.success) throw new Error(`${file}:\n${z.prettifyError(read.error)}`)
  if (read.data.name !== name) throw new Error(`${file}: at name: it is the file of ${name}, not of ${read.data.name}`)
  return read.data
}
