import type { Synthesized } from '#test/support/synthesized'

type Statement = {
  readonly Action: string | readonly string[]
  readonly Resource: unknown
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}
type Policies = readonly { readonly PolicyDocument: { readonly Statement: readonly Statement[] } }[]

/**
 * The rights of each function's role, one line a place: `dynamodb Ledger: GetItem Query`. A function's own log and queue
 * are called `own`.
 */
export function rightsOfRoles(synthesized: Synthesized): ReadonlyMap<string, readonly string[]> {
  return new Map(
    synthesized.of('AWS::IAM::Role').flatMap(([id, { Properties }]) => {
      const name = /^(\w+)Role[0-9A-F]{8}$/.exec(id)?.[1]
      const policies = (Properties.Policies ?? []) as Policies
      if (name === undefined) return []
      const own = (line: string) => line.replace(new RegExp(` ${name}(queue|Log)(Queue)?:`), ' own $1:')
      const lines = policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement.flatMap(linesOf)).map(own)
      return [[name, lines.sort()] as const]
    }),
  )
}

function linesOf({ Action, Resource, Condition }: Statement): string[] {
  const only = Condition === undefined ? '' : ` only ${Object.values(Condition).flatMap(Object.entries).join(' ')}`
  const actions = [Action].flat().map((action) => action.split(':'))
  const names = actions.map(([, name]) => name).sort()
  return [Resource].flat().map((resource) => `${actions[0]?.[0]} ${placeOf(resource)}: ${names.join(' ')}${only}`)
}

/** `Ledger`, `Ledger stream`, `Views/index/gsi1`, `Files/*`: what the tokens of a resource lead to. */
function placeOf(resource: unknown): string {
  if (typeof resource === 'string') return resource
  const text = JSON.stringify(resource)
  const id = /(?:FnGetAtt|Ref|"Fn::GetAtt":\["|"Ref":")([A-Za-z]+?)[0-9A-F]{8}/.exec(text)?.[1] ?? text
  const stream = text.includes('StreamArn') ? ' stream' : ''
  const rest = /,"((?:\/[^"]*))"\]\]\}$/.exec(text)?.[1] ?? ''
  return `${id}${stream}${rest}`
}
