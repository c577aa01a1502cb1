/** The parts of a package-lock.json (version 3) that completing and checking it need. */
export type LockEntry = {
  version?: string
  integrity?: string
  resolved?: string
  link?: boolean
  license?: string
  /** Comes inside the archive of the package above it. */
  inBundle?: boolean
  dev?: boolean
  optional?: boolean
  peer?: boolean
  os?: string[] | string
  cpu?: string[] | string
  libc?: string[]
  engines?: Record<string, string>
  bin?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

export type LockFile = { packages: Record<string, LockEntry> }

export type MissingEntry = { name: string; version: string; owner: string }

/**
 * Every optional dependency that the lock names without an entry of its own. npm leaves such a hole when the registry at
 * hand lacks a foreign platform's binary; `npm ci` then refuses the whole lock with EUSAGE.
 */
export function missingOptionalEntries(lock: LockFile): MissingEntry[] {
  const missing = new Map<string, MissingEntry>()
  for (const [owner, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!isReachable(lock, owner, name)) missing.set(`node_modules/${name}`, { name, version, owner })
    }
  }
  return [...missing.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Node's own walk: the owner's node_modules first, then each folder above it. */
function isReachable(lock: LockFile, owner: string, name: string): boolean {
  const nesting = owner.split(/\/?node_modules\//).filter((part) => part !== '')
  return Array.from({ length: nesting.length + 1 }, (_, depth) => nesting.slice(0, depth))
    .map((parents) => [...parents, name].map((part) => `node_modules/${part}`).join('/'))
    .some((place) => lock.packages[place] !== undefined)
}
