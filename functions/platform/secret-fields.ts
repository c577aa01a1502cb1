import { Secret } from '#shared/kernel/secret'
import { type KeyRing, seal, unseal } from './seal.ts'

const mark = '$sealed'

/** Opened when somebody asks for it, and not before: most of what is loaded is never looked at. */
class SealedSecret extends Secret<unknown> {
  readonly #open: () => unknown

  constructor(open: () => unknown) {
    super(undefined)
    this.#open = open
  }

  override reveal(): unknown {
    return this.#open()
  }
}

/**
 * Replaces each `Secret` of a value by its sealed form. Its place is the item's key and the path to it: a sealed value
 * is good nowhere else, be it another item, another field or another element of the same list.
 */
export function sealSecrets(keys: KeyRing, itemKey: string, value: unknown, path = ''): unknown {
  if (value instanceof Secret) return { [mark]: seal(keys, `${itemKey}#${path}`, JSON.stringify(value.reveal())) }
  return eachWithin(value, path, (one, place) => sealSecrets(keys, itemKey, one, place))
}

/** The way back: each sealed form becomes a `Secret` again, which can't be revealed where it was changed or moved. */
export function unsealSecrets(keys: KeyRing, itemKey: string, value: unknown, path = ''): unknown {
  const sealed = value !== null && typeof value === 'object' && mark in value ? value[mark] : undefined
  if (typeof sealed === 'string') return new SealedSecret(() => JSON.parse(unseal(keys, `${itemKey}#${path}`, sealed)))
  return eachWithin(value, path, (one, place) => unsealSecrets(keys, itemKey, one, place))
}

/** The values themselves, for a text that is sealed as a whole. */
export function revealSecrets(value: unknown): unknown {
  if (value instanceof Secret) return value.reveal()
  return eachWithin(value, '', revealSecrets)
}

function eachWithin(value: unknown, path: string, change: (one: unknown, place: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one, at) => change(one, `${path}/${at}`))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .map(([name, one]) => [name, change(one, `${path}/${name}`)]),
  )
}
