import { type LockFile, missingOptionalEntries } from './lock-file.ts'

type Manifest = Partial<Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>>

/** Why `npm ci` would refuse the lock, install something unchecked, or ask one registry only. */
export function lockFaults(lock: LockFile): string[] {
  const entries = Object.entries(lock.packages).filter(([place]) => place !== '')
  return [
    ...missingOptionalEntries(lock).map(
      ({ name, owner }) => `${name}: ${owner || 'package.json'} names it, the lock has no entry: npm run lock`,
    ),
    ...entries
      .filter(([, { resolved }]) => resolved !== undefined)
      .map(([place]) => `${place}: names a registry's address; see omit-lockfile-registry-resolved in .npmrc`),
    // Only a foreign platform's binary may lack its hash: the registry at hand may not have it. What comes inside another
    // package's archive has that one's.
    ...entries
      .filter(([, { integrity, inBundle }]) => integrity === undefined && !inBundle)
      .filter(([, { optional, os, cpu }]) => !(optional && (os ?? cpu)))
      .map(([place]) => `${place}: no integrity hash, so nothing proves what is installed`),
  ]
}

/** Exact versions in package.json, and the same in the lock: two machines get the same house. */
export function pinFaults(manifest: Manifest, lock: LockFile): string[] {
  const groups = ['dependencies', 'devDependencies', 'optionalDependencies'] as const
  return groups
    .flatMap((group) => Object.entries(manifest[group] ?? {}))
    .flatMap(([name, version]) => {
      const locked = lock.packages[`node_modules/${name}`]?.version
      if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) return [`${name}: '${version}' in package.json; pin one version`]
      return locked === version
        ? []
        : [`${name}: ${version} in package.json, ${locked ?? 'nothing'} in the lock: npm i && npm run lock`]
    })
}
