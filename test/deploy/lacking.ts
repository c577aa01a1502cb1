import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Resource = { Type: string; Properties?: Record<string, unknown>; DependsOn?: string | string[] }
type Template = { Resources: Record<string, Resource> }
type Lacking = { readonly what: string; readonly is: (resource: Resource) => boolean; readonly reason: string }

const ofType = (type: string) => (resource: Resource) => resource.Type === type

/** What the emulator has no such thing as, and why the main job can be shown without it. All else is deployed as it is. */
const lacking: readonly Lacking[] = [
  {
    what: 'schedule of rotations',
    is: ofType('AWS::SecretsManager::RotationSchedule'),
    reason: 'the emulator rotates nothing by itself; the function that it would call is deployed',
  },
  {
    what: 'firewall before the API',
    is: ofType('AWS::WAFv2::WebACLAssociation'),
    reason: 'the emulator puts no firewall before an API; the firewall itself is deployed',
  },
  {
    what: 'alarm on figures reckoned from others',
    is: ({ Type, Properties }) => Type === 'AWS::CloudWatch::Alarm' && Properties?.Metrics !== undefined,
    reason: 'the emulator knows alarms on one metric only; those are deployed',
  },
  {
    what: 'alarm made of alarms',
    is: ofType('AWS::CloudWatch::CompositeAlarm'),
    reason: 'the emulator knows none, nor those that they are made of',
  },
]

/** Takes what is lacking out of the synthesized templates. @returns a line for each kind */
export function leaveOut(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.template.json'))
  const counts = new Map(lacking.map((one) => [one, 0]))
  let all = 0
  for (const name of files) {
    const file = join(folder, name)
    const template = JSON.parse(readFileSync(file, 'utf8')) as Template // written by CDK a moment ago
    const resources = Object.entries(template.Resources)
    const gone = new Map(
      resources.flatMap(([id, resource]) => lacking.filter(({ is }) => is(resource)).map((one) => [id, one])),
    )
    for (const one of gone.values()) counts.set(one, (counts.get(one) ?? 0) + 1)
    all += resources.length
    for (const [, resource] of resources)
      if (resource.DependsOn !== undefined)
        resource.DependsOn = [resource.DependsOn].flat().filter((other) => !gone.has(other))
    const Resources = Object.fromEntries(resources.filter(([id]) => !gone.has(id)))
    writeFileSync(file, JSON.stringify({ ...template, Resources }))
  }
  return [...counts].map(([{ what, reason }, count]) => `left out, of ${all} resources: ${count} x ${what}: ${reason}`)
}
