import { relative } from 'node:path'
import { type Part, runTool, toolFindings } from '#test/check/part'
import { type SourceTree, sourceFiles } from '#test/check/source-tree'

export const typesOfServer: Part = {
  name: 'types',
  check: (tree) => checkProject(tree, 'tsconfig.json', (path) => !path.startsWith('web/')),
}

export const typesOfWeb: Part = {
  name: 'types of web',
  check: (tree) => checkProject(tree, 'web/tsconfig.json', (path) => path.startsWith('web/')),
}

/** A project that leaves out a file of its rooms passes without having read it: each must be in the compiler's list. */
async function checkProject(tree: SourceTree, project: string, isInside: (path: string) => boolean) {
  const run = await runTool(tree, 'tsc', '-p', project, '--noEmit', '--pretty', 'false', '--listFiles')
  const lines = run.output.split('\n')
  const listed = new Set(lines.filter((line) => line.startsWith('/')).map((line) => relative(tree.root, line)))
  const errors = lines.filter((line) => line !== '' && !line.startsWith('/')).join('\n')
  const inside = sourceFiles(tree).filter(isInside)
  const unread = inside.filter((path) => !listed.has(path))
  return {
    seen: inside.length - unread.length,
    findings: [
      ...toolFindings('tsc', { status: run.status, output: errors }),
      ...unread.map((path) => `${path}: not in ${project}, so nothing checks its types`),
    ],
  }
}
