import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { makeApp } from './build-system.ts'
import { bundleOf, entryNames } from './constructs/bundle-entry.ts'
import { readStage } from './stage.ts'
import { packWeb } from './web/pack-web.ts'

// What `cdk` runs (cdk.json; `-c stage=NAME`), and `npm run synth [-- NAME]`: the stacks of infra/stages/NAME.json, into
// cdk.out. Without a name it is dev.
const [, , asked] = process.argv
const say = (line: string) => process.stderr.write(`${line}\n`)
const web = await packWeb(say)
const { stacks } = makeApp(
  'cdk.out',
  (app) => readStage(asked ?? app.node.tryGetContext('stage') ?? 'dev'),
  web,
).synth()
for (const { stackName, template } of stacks) say(`${stackName}: ${Object.keys(template.Resources).length} resources`)
say(
  `web: ${Math.round(bytesIn(web.server) / 1000)} kB of server, ${Math.round(bytesIn(web.assets) / 1000)} kB of assets`,
)
for (const entry of entryNames) {
  const { bytes, laterBytes } = bundleOf(entry)
  say(`${entry}: ${Math.round(bytes / 1000)} kB, ${Math.round(laterBytes / 1000)} kB later`)
}

function bytesIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
}
