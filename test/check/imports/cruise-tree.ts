import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { rooms } from '#test/check/source-tree'
import { cruiseOptions, importRules } from './import-rules.ts'

export type ImportFault = { rule: string; reason: string; from: string; to: string }

/** What the import rules say of the tree under `root`: the modules that were seen, and each import that breaks a rule. */
export async function cruiseTree(root: string): Promise<{ modules: string[]; faults: ImportFault[] }> {
  const reasons = new Map(importRules.map(({ name, comment }) => [name, comment]))
  const { output } = await cruise(
    rooms.filter((room) => existsSync(join(root, room))),
    { ...cruiseOptions, baseDir: root, validate: true, ruleSet: { forbidden: importRules } },
  )
  const { modules, summary } = asResult(output)
  return {
    modules: modules.map(({ source }) => source),
    faults: summary.violations.map(({ rule, from, to, cycle }) => ({
      rule: rule.name,
      reason: reasons.get(rule.name) ?? '',
      from,
      to: cycle ? cycle.map(({ name }) => name).join(' -> ') : to,
    })),
  }
}

/** Without an output type the cruise answers its result as an object; a string would mean a reporter was asked for. */
function asResult(output: string | ICruiseResult): ICruiseResult {
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered text: ${output.slice(0, 200)}`)
  return output
}
