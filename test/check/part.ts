import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { SourceTree } from './source-tree.ts'

export type Outcome = {
  /** How many files the part looked at; none is a failure, whatever else it says. */
  seen: number
  findings: string[]
}

export type Part = {
  name: string
  check(tree: SourceTree): Promise<Outcome> | Outcome
}

/** Runs a tool of node_modules/.bin in the tree and answers what it wrote, colours off. */
export function runTool(
  tree: SourceTree,
  tool: string,
  ...args: string[]
): Promise<{ status: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(tree.root, 'node_modules/.bin', tool), args, {
      cwd: tree.root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('close', (status) => resolve({ status: status ?? 1, output }))
  })
}

/** A tool's own words, as findings: only when it failed, and never without a word. */
export function toolFindings(tool: string, { status, output }: { status: number; output: string }): string[] {
  if (status === 0) return []
  return [output.trim() === '' ? `${tool} ended with ${status} and said nothing` : output.trim()]
}
