import { executablePath } from '#test/support/browser'

/** Before any worker starts: the browser is unpacked once. */
export async function setup(): Promise<void> {
  await executablePath()
}
