import { standingPrice as price } from './standing-price.data.ts'

type Resource = { readonly Type: string; readonly Properties?: Readonly<Record<string, unknown>> }
export type BillLine = { readonly what: string; readonly count: number; readonly usd: number }

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0)

/** Metrics of an alarm: those that a formula takes, or the one that it names. */
function metricsOf({ Properties }: Resource): number {
  const metrics = Properties?.Metrics
  return Array.isArray(metrics) ? metrics.filter((one) => 'MetricStat' in one).length : 1
}

const kinds: readonly { readonly type: string; readonly what: string; readonly usd: (one: Resource) => number }[] = [
  { type: 'AWS::KMS::Key', what: 'keys', usd: () => price.key },
  { type: 'AWS::SecretsManager::Secret', what: 'secrets', usd: () => price.secret },
  {
    ...{ type: 'AWS::WAFv2::WebACL', what: 'firewalls' },
    usd: ({ Properties }) => price.firewall + price.firewallRule * lengthOf(Properties?.Rules),
  },
  { type: 'AWS::CloudWatch::Alarm', what: 'alarms', usd: (one) => price.alarmMetric * metricsOf(one) },
  { type: 'AWS::CloudWatch::CompositeAlarm', what: 'alarms of alarms', usd: () => price.compositeAlarm },
  { type: 'AWS::CloudWatch::Dashboard', what: 'dashboards', usd: () => price.dashboard },
]

/** What the resources of a stage cost by the month while nobody comes. Tables, queues and functions then cost nothing. */
export function standingBill(resources: readonly Resource[]): BillLine[] {
  return kinds.map(({ type, what, usd }) => {
    const found = resources.filter((one) => one.Type === type)
    const sum = found.reduce((total, one) => total + usd(one), 0)
    return { what, count: found.length, usd: Math.round(sum * 100) / 100 }
  })
}
