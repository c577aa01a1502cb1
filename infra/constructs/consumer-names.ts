import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'

const functionsDir = join(import.meta.dirname, '../../functions')

/** Every consumer by its name, `<context>-on-<event>`: the file says that it is there, and a test that its name is this one. */
export function consumerNames(): string[] {
  return readdirSync(functionsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: context }) =>
      readdirSync(join(functionsDir, context))
        .filter((file) => /^on-[a-z-]+\.ts$/.test(file))
        .map((file) => `${context}-${basename(file, '.ts')}`),
    )
    .sort()
}
