import { Secret } from '#shared/kernel/secret'
import { seal, unseal } from './seal.ts'

const mark = '$sealed'

/** Replaces each `Secret` of a value by its sealed form; the place is the item's key and the field's name. */
export function sealSecrets(key: Buffer, itemKey: string, value: unknown, field = ''): unknown {
  if (value instanceof Secret) return { [mark]: seal(key, `${itemKey}#${field}`, JSON.stringify(value.reveal())) }
  if (Array.isArray(value)) return value.map((one) => sealSecrets(key, itemKey, one, field))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .map(([name, one]) => [name, sealSecrets(key, itemKey, one, name)]),
  )
}

/** The way back: each sealed form becomes a `Secret` again. */
export function unsealSecrets(key: Buffer, itemKey: string, value: unknown, field = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => unsealSecrets(key, itemKey, one, field))
  if (value === null || typeof value !== 'object') return value
  const sealed = Object.entries(value).find(([name]) => name === mark)?.[1]
  if (typeof sealed === 'string') return new Secret(JSON.parse(unseal(key, `${itemKey}#${field}`, sealed)))
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, unsealSecrets(key, itemKey, one, name)]))
}
