import { readFileSync, writeFileSync } from 'node:fs'
import { type LockFile, missingOptionalEntries } from './lock-file.ts'
import { platformEntry } from './platform-entry.ts'

// `npm run lock`, after each `npm i`: gives every optional dependency its entry, so that `npm ci` takes the lock.
const path = 'package-lock.json'
const lock: LockFile = JSON.parse(readFileSync(path, 'utf8'))
const missing = missingOptionalEntries(lock)
for (const entry of missing) lock.packages[`node_modules/${entry.name}`] = platformEntry(lock, entry)

// npm keeps its entries in this order; any other would be rewritten by the next `npm i`.
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
console.log(missing.length === 0 ? 'The lock is complete.' : `Added: ${missing.map(({ name }) => name).join(', ')}`)
