import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Validations } from 'aws-cdk-lib'
import { makeApp } from '#infra/build-system'
import type { Stage } from '#infra/stage'
import type { PackedWeb } from '#infra/web/packed-web'

export type Resource = {
  readonly Type: string
  readonly Properties: Readonly<Record<string, unknown>>
  readonly DeletionPolicy?: string
}
export type Synthesized = {
  /** Resources by the stack's name without its stage, and their logical id. */
  readonly stacks: ReadonlyMap<string, ReadonlyMap<string, Resource>>
  /** Everything in them, as text. */
  readonly text: string
  /** Findings of cdk-nag that are open. */
  readonly findings: readonly string[]
  /** Findings that stay, each with its reason. */
  readonly acknowledged: readonly { readonly id: string; readonly reason: string }[]
  of(type: string): [string, Resource][]
}

type Template = { Resources: Record<string, Resource> }

/** The templates of a stage, as `npm run synth` makes them, in a folder that is gone afterwards. */
export function synthesize(stage: Stage, env: { account?: string; region?: string } = {}): Synthesized {
  const outdir = mkdtempSync(join(tmpdir(), 'synth-'))
  try {
    const app = makeApp(outdir, () => stage, packedWeb(outdir), env)
    const { stacks } = app.synth()
    const templates = stacks.map(({ stackName, template }) => [stackName, template as Template] as const)
    const named = new Map(
      templates.map(([name, { Resources }]) => [name.split('-').at(-1) ?? name, new Map(Object.entries(Resources))]),
    )
    const all = [...named.values()].flatMap((resources) => [...resources])
    return {
      stacks: named,
      text: JSON.stringify(templates.map(([, template]) => template)),
      findings: readFindings(outdir),
      acknowledged: app.node
        .findAll()
        .flatMap(({ node }) =>
          node.metadata
            .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
            .flatMap(({ data }) => Object.entries<string>(data).map(([id, reason]) => ({ id, reason }))),
        ),
      of: (type) => all.filter(([, resource]) => resource.Type === type),
    }
  } finally {
    rmSync(outdir, { recursive: true, force: true })
  }
}

/** In the place of what OpenNext packs. */
function packedWeb(folder: string): PackedWeb {
  const files = { server: ['head.mjs'], assets: ['_next/static/page.js', 'outline.svg', 'BUILD_ID'] }
  for (const [part, paths] of Object.entries(files))
    for (const path of paths) {
      mkdirSync(dirname(join(folder, part, path)), { recursive: true })
      writeFileSync(join(folder, part, path), '')
    }
  return { server: join(folder, 'server'), assets: join(folder, 'assets') }
}

function readFindings(outdir: string): string[] {
  const report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'))
  return report.pluginReports.flatMap(({ violations = [] }: { violations?: { ruleName: string }[] }) =>
    violations.map(({ ruleName }) => ruleName),
  )
}
