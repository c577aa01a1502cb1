import { readFileSync } from 'node:fs'

/** What a command can't work with: printed as it is, exit 2. */
export class InputError extends Error {}

/**
 * Reads a JSON file; 0 is standard input.
 * @param root name of the input in messages (`products`)
 * @throws InputError with the place
 */
export function readJson(root: string, file: string | 0): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new InputError(
      `${root}: cannot read ${nameOf(file)}: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new InputError(
      `${root}: ${nameOf(file)} is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

const nameOf = (file: string | 0): string => (file === 0 ? 'standard input' : file)

/** Runs a command: what it returns goes to stdout with exit 0, an InputError to stderr with exit 2. */
export function runCommand(command: () => string): void {
  try {
    process.stdout.write(command())
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
  }
}
