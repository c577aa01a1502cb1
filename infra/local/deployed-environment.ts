import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { LocalError } from './local-error.ts'
import { rootDir } from './local-settings.ts'

const Outputs = z.record(z.string(), z.record(z.string(), z.string()))

/** Where `npm run deploy` keeps what the stacks of a stage say of themselves. */
export const outputsFile = (stage: string): string => join(rootDir, '.local/deployed', `${stage}.json`)

const variableOf = (output: string) => output.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()

/** The stage's tables, buckets, secrets and addresses, as variables. @throws LocalError where the stage wasn't deployed from here */
export function deployedEnvironment(stage: string): Record<string, string> {
  try {
    const outputs = Outputs.parse(JSON.parse(readFileSync(outputsFile(stage), 'utf8')))
    const told = Object.values(outputs)
      .flatMap((stack) => Object.entries(stack))
      // What stacks only tell each other has a hash in its name.
      .filter(([output]) => /^[A-Za-z]+$/.test(output))
    return Object.fromEntries(told.map(([output, value]) => [variableOf(output), value]))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new LocalError(`The stage ${stage} was not deployed from here. Deploy it: npm run deploy -- ${stage}`)
    throw error
  }
}
