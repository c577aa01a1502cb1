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
  const fault = error instanceof Error ? { name: error.name, at: error.stack?.split('\n').slice(1, 6).join(' ') } : {}
  logger.error(message, { ...line, ...fault })
}
