/** One command as the browser sends it; `path` as the contract writes it, from /company/needs on. */
export type Command = {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly body?: unknown
}

const prefix = 'command:'

/**
 * The Idempotency-Key of a command: the same until it was answered, also over a reload, so that sending it again can't do
 * it twice; another content is another command.
 */
export function keyOfCommand(command: Command): string {
  const place = placeOf(command)
  const known = read(place)
  if (known !== null) return known
  const key = crypto.randomUUID()
  write(place, key)
  return key
}

/** The answer is there: the next press is a new command. */
export function forgetCommand(command: Command): void {
  try {
    sessionStorage.removeItem(placeOf(command))
  } catch {
    memory.delete(placeOf(command))
  }
}

/** The content itself is not kept here, only which one it was. */
const placeOf = ({ method, path, body }: Command): string =>
  `${prefix}${method} ${path} ${digest(JSON.stringify(body ?? null))}`

/** 53 bits that tell contents apart (cyrb53); two that met would be refused by the server, never mixed up. */
function digest(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36)
}

/** Where the browser keeps nothing (its storage is shut or full), a key lives as long as the page. */
const memory = new Map<string, string>()

function read(place: string): string | null {
  try {
    return sessionStorage.getItem(place) ?? memory.get(place) ?? null
  } catch {
    return memory.get(place) ?? null
  }
}

function write(place: string, key: string): void {
  try {
    sessionStorage.setItem(place, key)
  } catch {
    memory.set(place, key)
  }
}
