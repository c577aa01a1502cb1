/** List prices by the month of what costs also when nobody comes, in USD, us-east-1; free tiers are not taken off. */
export const standingPrice = {
  asOf: '2024-11-01',
  sources: [
    'https://aws.amazon.com/kms/pricing/',
    'https://aws.amazon.com/secrets-manager/pricing/',
    'https://aws.amazon.com/waf/pricing/',
    'https://aws.amazon.com/cloudwatch/pricing/',
  ],
  key: 1,
  secret: 0.4,
  firewall: 5,
  firewallRule: 1,
  /** For each metric that an alarm looks at. */
  alarmMetric: 0.1,
  compositeAlarm: 0.5,
  dashboard: 3,
} as const
