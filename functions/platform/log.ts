import { Logger } from '@aws-lambda-powertools/logger'

/** What a log line may say: ids, codes, figures. Never a body, a name or a message of somebody else's making. */
type Line = Readonly<Record<string, string | number | boolean | undefined>>

/** Counts and times that a line adds to metrics, beside what it says; `by` names the field that tells series apart. */
export type Measures = {
  readonly by: string
  readonly counts?: Readonly<Record<string, number>>
  readonly times?: Readonly<Record<string, number>>
}

const logger = new Logger({ serviceName: 'marketplace', logLevel: 'INFO' })
let namespace: string | undefined

/** From now on lines carry their measures, in CloudWatch's embedded metric format, under this name. */
export function nameMetrics(name: string | undefined): void {
  namespace = name
}

/** One line for each request or record. */
export function logOutcome(message: string, line: Line, measures?: Measures): void {
  logger.info(message, { ...line, ...embedded(measures) })
}

function embedded(measures: Measures | undefined) {
  if (namespace === undefined || !measures) return {}
  const { by, counts = {}, times = {} } = measures
  const named = (values: object, Unit: string) => Object.keys(values).map((Name) => ({ Name, Unit }))
  const Metrics = [...named(counts, 'Count'), ...named(times, 'Milliseconds')]
  const Timestamp = Math.round(performance.timeOrigin + performance.now())
  const CloudWatchMetrics = [{ Namespace: namespace, Dimensions: [[by]], Metrics }]
  return { ...counts, ...times, _aws: { Timestamp, CloudWatchMetrics } }
}

/** A fault of ours: name and place of the error; its message stays out, since it may quote what was sent. */
export function logFault(message: string, error: unknown, line: Line, measures?: Measures): void {
  logger.error(message, { ...line, ...faultOf(error), ...embedded(measures) })
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
