import { type Part, runTool, toolFindings } from '#test/check/part'
import { sourceFiles } from '#test/check/source-tree'

export const unused: Part = {
  name: 'unused',
  async check(tree) {
    const run = await runTool(tree, 'knip', '--no-progress', '--treat-config-hints-as-errors')
    return { seen: sourceFiles(tree).length, findings: toolFindings('knip', run) }
  },
}
