import { type Part, runTool, toolFindings } from '#test/check/part'

export const formatAndLint: Part = {
  name: 'format and lint',
  async check(tree) {
    const run = await runTool(tree, 'biome', 'check', '--error-on-warnings', '--max-diagnostics=60', '.')
    return { seen: Number(/Checked (\d+) files?/.exec(run.output)?.[1] ?? 0), findings: toolFindings('biome', run) }
  },
}
