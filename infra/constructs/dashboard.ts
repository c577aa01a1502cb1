import type { Stack } from 'aws-cdk-lib'
import { Dashboard, GraphWidget, type IMetric, Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { ApiStack } from '#infra/stacks/api-stack'
import type { DataStack } from '#infra/stacks/data-stack'
import type { EventsStack } from '#infra/stacks/events-stack'
import type { WebStack } from '#infra/stacks/web-stack'
import type { EntryFunction } from './entry-function.ts'

type Watched = {
  readonly functions: ReadonlyMap<string, EntryFunction>
  readonly events: EventsStack
  readonly data: DataStack
  readonly api: ApiStack
  readonly web: WebStack
}

/** One screen: what users feel on top, what it stands on below. */
export function addDashboard(stack: Stack, namespace: string, { functions, events, data, api, web }: Watched): void {
  const told = (metricName: string, by: string, value: string, statistic = 'Sum') =>
    new Metric({ namespace, metricName, dimensionsMap: { [by]: value }, statistic, label: `${metricName} ${value}` })
  const byEntry = (name: string, statistic?: string) =>
    ['public', 'ingest', 'app'].map((entry) => told(name, 'entry', entry, statistic))
  const byProject = (...names: string[]) => names.map((name) => told(name, 'reader', 'project'))
  const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 8 })
  new Dashboard(stack, 'Dashboard', {
    widgets: [
      [
        graph('Requests', byEntry('requests')),
        graph('Faults and outages', [...byEntry('faults'), ...byEntry('outages')]),
        graph('Latency, p95 in ms', byEntry('latency', 'p95')),
      ],
      [
        graph('Behind the ledger, p99 in ms', [
          told('lag', 'reader', 'project', 'p99'),
          told('lag', 'reader', 'relay', 'p99'),
        ]),
        graph('Pulls, matches, clocks breached', byProject('pulls', 'matches', 'clockBreaches')),
        graph(
          'Oldest message, s',
          [...events.consumers.values()].map(({ pair }) => pair.queue.metricApproximateAgeOfOldestMessage()),
        ),
      ],
      [
        graph(
          'Errors of functions',
          [...functions.values()].map(({ lambda }) => lambda.metricErrors()),
        ),
        graph(
          'Capacity units read',
          Object.values(data.tables).map((table) => table.metricConsumedReadCapacityUnits()),
        ),
        graph(
          'Capacity units written',
          Object.values(data.tables).map((table) => table.metricConsumedWriteCapacityUnits()),
        ),
      ],
      (
        [
          ['Gateway', api.api],
          ['Pages', web.api],
        ] as const
      ).map(([title, one]) => graph(`${title}: 4xx and 5xx`, [one.metricClientError(), one.metricServerError()])),
    ],
  })
}
