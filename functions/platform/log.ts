import { Logger } from '@aws-lambda-powertools/logger'

/** What a log line may say: ids, codes, figures. Never a body, a name or a message of somebody else's making. */
type Line = Readonly<Record<string, string | number | boolean | undefined>>

const logger = new Logger({ serviceName: 'marketplace', logLevel: 'INFO' })

/** One line for each request or record. */
export function logOutcome(message: string, line: Line): void {
  logger.info(message, { ...line })
}

/** A fault of ours: name and place of the error; its message stays out, since it may quote what was sent. */
export function logFault(message: string, error: unknown, line: Line): void {
  logger.error(message, { ...line, ...faultOf(error) })
}

/** Name of an error and the calls it came from. The stack begins with the message, which may itself have many lines. */
export function faultOf(error: unknown): { name: string; at: string } {
  if (!(error instanceof Error)) return { name: typeof error, at: '' }
  const stack = error.stack ?? ''
  const behind = stack.indexOf(error.message) + error.message.length
  const calls = stack.includes(error.message) ? stack.slice(behind).split('\n') : []
  return {
    name: error.name,
    at: calls
      .filter((call) => call.startsWith('    at '))
      .slice(0, 5)
      .join(' '),
  }
}
