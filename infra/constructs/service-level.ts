import { Duration } from 'aws-cdk-lib'
import {
  Alarm,
  AlarmRule,
  ComparisonOperator,
  CompositeAlarm,
  type IAlarmAction,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'

/** A metric of functions/platform/log.ts: its name, and by which field and value its series is told from others. */
export type Series = { readonly name: string; readonly by: string; readonly value: string }

export type ServiceLevelProps = {
  readonly namespace: string
  /** What users were promised, in one sentence. */
  readonly promise: string
  /** Share of what may go wrong: 0.001 is 99.9 %. */
  readonly budget: number
  readonly bad: readonly Series[]
  readonly all: readonly Series[]
  readonly runbook: string
  readonly action: IAlarmAction
}

/**
 * Google's SRE workbook, chapter 5: a burn counts when a long window shows that it matters and a short one that it still
 * goes on. 14.4: two percent of a month's budget within an hour; 6: five percent within six hours.
 */
const burns = [
  { name: 'Fast', rate: 14.4, long: Duration.hours(1), short: Duration.minutes(5) },
  { name: 'Slow', rate: 6, long: Duration.hours(6), short: Duration.minutes(30) },
] as const

/** One promise that users feel: an alarm that rings when its budget of faults burns too fast. */
export class ServiceLevel extends Construct {
  readonly alarm: CompositeAlarm

  constructor(scope: Construct, id: string, props: ServiceLevelProps) {
    super(scope, id)
    const burning = burns.map(({ name, rate, long, short }) =>
      AlarmRule.allOf(this.#over(`${name}Long`, props, long, rate), this.#over(`${name}Short`, props, short, rate)),
    )
    this.alarm = new CompositeAlarm(this, 'Burns', {
      alarmRule: AlarmRule.anyOf(...burning),
      alarmDescription: `${props.runbook}: ${props.promise}`,
    })
    this.alarm.addAlarmAction(props.action)
  }

  /** @returns an alarm that nobody hears: it is one window of the composite */
  #over(
    id: string,
    { namespace, budget, bad, all, runbook }: ServiceLevelProps,
    period: Duration,
    rate: number,
  ): Alarm {
    const sum = (prefix: string, series: readonly Series[]) => ({
      terms: series.map((_, at) => `FILL(${prefix}${at},0)`).join('+'),
      metrics: Object.fromEntries(
        series.map(({ name, by, value }, at) => [
          `${prefix}${at}`,
          new Metric({ namespace, metricName: name, dimensionsMap: { [by]: value }, statistic: 'Sum', period }),
        ]),
      ),
    })
    const [wrong, whole] = [sum('b', bad), sum('a', all)]
    return new Alarm(this, id, {
      metric: new MathExpression({
        expression: `IF((${whole.terms})>0,(${wrong.terms})/(${whole.terms}),0)`,
        ...{ usingMetrics: { ...wrong.metrics, ...whole.metrics }, period },
      }),
      ...{
        threshold: rate * budget,
        evaluationPeriods: 1,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      },
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `${runbook}: one window of the composite alarm`,
    })
  }
}
