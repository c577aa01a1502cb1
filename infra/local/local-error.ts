/** Something that the person at the keyboard can mend; its message is the one line that says how. */
export class LocalError extends Error {
  override readonly name = 'LocalError'
}

/** Runs a command of ours: a LocalError becomes one line and exit code 1, anything else keeps its stack. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (error) {
    if (!(error instanceof LocalError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
