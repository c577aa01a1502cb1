type Path = readonly (string | number)[]

/** The places of a JSON value where a text stands. */
export function textPlaces(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, one]) =>
    textPlaces(one, [...path, Array.isArray(value) ? Number(name) : name]),
  )
}

/** The same value with another text at one place. */
export function withText(value: unknown, [step, ...rest]: Path, text: string): unknown {
  if (step === undefined) return text
  if (Array.isArray(value)) return value.map((one, at) => (at === step ? withText(one, rest, text) : one))
  return { ...Object(value), [step]: withText(Object(value)[step], rest, text) }
}

/** `limits.*.textZh`: the elements of a list have one rule. */
export const placeName = (path: Path): string => path.map((step) => (typeof step === 'number' ? '*' : step)).join('.')
