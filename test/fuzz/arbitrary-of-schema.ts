import fc from 'fast-check'

/** The parts of JSON Schema that our contracts come out as. */
export type JsonSchema = {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | JsonSchema
  readonly propertyNames?: JsonSchema
  readonly items?: JsonSchema
  readonly prefixItems?: readonly JsonSchema[]
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  readonly default?: unknown
}

/** Values that fit a schema, often at its bounds. Rules that the schema can't say (sums, dates that exist) may be broken. */
export function arbitraryOf(schema: JsonSchema, defs = schema.$defs ?? {}, depth = 0): fc.Arbitrary<unknown> {
  const inner = (one: JsonSchema) => arbitraryOf(one, defs, depth + 1)
  if (schema.$ref !== undefined) return depth > 8 ? fc.constant(null) : inner(refersTo(schema.$ref, defs))
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map(inner))
  if (schema.allOf) return fc.tuple(...schema.allOf.map(inner)).map((parts) => Object.assign({}, ...parts))
  switch (schema.type) {
    case 'object':
      return objectOf(schema, inner)
    case 'array':
      return schema.prefixItems
        ? fc.tuple(...schema.prefixItems.map(inner))
        : fc.array(inner(schema.items ?? {}), { minLength: schema.minItems ?? 0, maxLength: mostItems(schema) })
    case 'string':
      return textOf(schema)
    case 'integer':
    case 'number':
      return numberOf(schema)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

function refersTo(ref: string, defs: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const found = defs[ref.replace('#/$defs/', '')]
  if (!found) throw new RangeError(`${ref} is not among the definitions`)
  return found
}

const mostItems = ({ minItems = 0, maxItems = 4 }: JsonSchema) => Math.max(minItems, Math.min(maxItems, 4))

function objectOf(schema: JsonSchema, inner: (one: JsonSchema) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {})
  const { additionalProperties: more } = schema
  if (fields.length === 0 && typeof more === 'object')
    return fc.dictionary(schema.propertyNames ? inner(schema.propertyNames).map(String) : fc.string(), inner(more), {
      maxKeys: 3,
    })
  return fc.record(Object.fromEntries(fields.map(([name, field]) => [name, inner(field)])), {
    requiredKeys: [...(schema.required ?? [])],
    noNullPrototype: true,
  })
}

function textOf({ pattern, minLength = 0, maxLength = 40 }: JsonSchema): fc.Arbitrary<string> {
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'), { size: 'small' })
  const most = Math.max(minLength, Math.min(maxLength, 40))
  return fc.oneof(
    fc.string({ minLength, maxLength: most, unit: 'grapheme' }),
    fc.string({ minLength, maxLength: most, unit: fc.constantFrom(...'渔船合同 =+-@<>&\u0000\u202e') }),
  )
}

function numberOf(schema: JsonSchema): fc.Arbitrary<number> {
  const least = schema.minimum ?? (schema.exclusiveMinimum ?? -1e6) + (schema.exclusiveMinimum === undefined ? 0 : 1)
  const most = schema.maximum ?? (schema.exclusiveMaximum ?? 1e9) - (schema.exclusiveMaximum === undefined ? 0 : 1)
  if (schema.type === 'number') return fc.double({ min: least, max: Math.max(least, most), noNaN: true })
  const bounds = { min: Math.ceil(least), max: Math.max(Math.ceil(least), Math.floor(most)) }
  return fc.oneof(fc.integer(bounds), fc.integer({ min: bounds.min, max: Math.min(bounds.min + 100, bounds.max) }))
}
