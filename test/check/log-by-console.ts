import { stderr, stdout } from 'node:process'

/**
 * The platform's log writes to the process, past Vitest. By way of the console Vitest knows which test a line comes from,
 * and shows those of a test that failed.
 */
stdout.write = byConsole('log')
stderr.write = byConsole('error')

function byConsole(level: 'log' | 'error') {
  return (chunk: string | Uint8Array): boolean => {
    console[level](String(chunk).trimEnd())
    return true
  }
}
