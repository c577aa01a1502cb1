/** On-demand list prices, Standard table class, as the price list of that day has them; storage and backup apart. */
export const dynamodbPrice = {
  region: 'us-east-1',
  currency: 'USD',
  perMillionWriteUnits: 0.625,
  perMillionReadUnits: 0.125,
  asOf: '2024-11-01',
  source: 'https://aws.amazon.com/dynamodb/pricing/on-demand/',
} as const
