import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/**
 * Ends every test run with `N passed, N failed` alone on the last line, for people and for `.ci/run`.
 * A file that can't be loaded and an error outside any test count as one failure each: both make the run fail
 * without a failed test.
 */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const { passed, skipped, failed } = countResults(modules)
    const skips = skipped > 0 ? `${skipped} skipped\n` : ''
    process.stdout.write(`\n${skips}${passed} passed, ${failed + unhandled.length} failed\n`)
  }
}

function countResults(modules: readonly TestModule[]) {
  let passed = 0
  let skipped = 0
  let failed = 0
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      if (state === 'passed') passed += 1
      else if (state === 'failed') failed += 1
      else skipped += 1
    }
    if (module.errors().length > 0) failed += 1
  }
  return { passed, skipped, failed }
}
