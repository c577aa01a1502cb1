import { expect, test } from 'vitest'
import { standingBill } from './standing-bill.ts'

test('what stands is counted by kind: a firewall by its rules, an alarm by the metrics that it looks at', () => {
  const formula = [{ Expression: 'a/b' }, { MetricStat: {} }, { MetricStat: {} }]
  const bill = standingBill([
    { Type: 'AWS::KMS::Key' },
    { Type: 'AWS::WAFv2::WebACL', Properties: { Rules: [{}, {}] } },
    { Type: 'AWS::CloudWatch::Alarm', Properties: { Metrics: formula } },
    { Type: 'AWS::CloudWatch::Alarm', Properties: { MetricName: 'Errors' } },
    { Type: 'AWS::DynamoDB::Table' },
  ])
  expect(bill.filter(({ count }) => count > 0)).toEqual([
    { what: 'keys', count: 1, usd: 1 },
    { what: 'firewalls', count: 1, usd: 7 },
    { what: 'alarms', count: 2, usd: 0.3 },
  ])
})
