import type { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import type { Construct } from 'constructs'
import { passageHeader, viewerHeader } from '#shared/kernel/passage'

/** Counted, but no sampled requests: they would keep addresses. */
const watched = (metricName: string) => ({ metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false })

/** Turns away what AWS knows as bad, then what the rules say. */
export function firewallOf(scope: Construct, rules: readonly CfnWebACL.RuleProperty[]): CfnWebACL {
  return new CfnWebACL(scope, 'Firewall', {
    ...{ scope: 'REGIONAL', defaultAction: { allow: {} }, visibilityConfig: watched('firewall') },
    rules: [
      managed(0, 'AWSManagedRulesAmazonIpReputationList'),
      managed(1, 'AWSManagedRulesKnownBadInputsRuleSet'),
      // A chunk of records is over the 8 kB that this rule lets through; the entry's own limits and schemas judge it.
      managed(2, 'AWSManagedRulesCommonRuleSet', ['SizeRestrictions_BODY']),
      ...rules,
    ],
  })
}

function managed(priority: number, name: string, countOnly: readonly string[] = []): CfnWebACL.RuleProperty {
  return {
    ...{ name, priority, overrideAction: { none: {} }, visibilityConfig: watched(name) },
    statement: {
      managedRuleGroupStatement: {
        ...{ vendorName: 'AWS', name },
        ruleActionOverrides: countOnly.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
  }
}

/**
 * At most so many requests of one address in five minutes. Everything that people do in the browser comes from the one
 * address of our own web, which names theirs; only who has the passage is believed that.
 */
export function perAddress(limit: number, passage: Secret): CfnWebACL.RuleProperty[] {
  const throughWeb = hasPassage(passage)
  const viewer = { header: { name: viewerHeader, textTransformations: [{ priority: 0, type: 'NONE' }] } }
  return [
    rule(3, 'rate-of-address', {
      rateBasedStatement: {
        ...{ limit, aggregateKeyType: 'IP', scopeDownStatement: { notStatement: { statement: throughWeb } } },
      },
    }),
    rule(4, 'rate-of-viewer', {
      rateBasedStatement: {
        ...{ limit, aggregateKeyType: 'CUSTOM_KEYS', customKeys: [viewer], scopeDownStatement: throughWeb },
      },
    }),
  ]
}

/** Nobody goes around the CDN. */
export const onlyThroughCdn = (passage: Secret): CfnWebACL.RuleProperty[] => [
  rule(3, 'around-the-cdn', { notStatement: { statement: hasPassage(passage) } }),
]

const rule = (priority: number, name: string, statement: CfnWebACL.StatementProperty): CfnWebACL.RuleProperty => ({
  name,
  priority,
  statement,
  action: { block: {} },
  visibilityConfig: watched(name),
})

/** The secret itself is put in by CloudFormation, so no template holds it. */
const hasPassage = (passage: Secret): CfnWebACL.StatementProperty => ({
  byteMatchStatement: {
    ...{ fieldToMatch: { singleHeader: { Name: passageHeader } }, positionalConstraint: 'EXACTLY' },
    searchString: passage.secretValue.unsafeUnwrap(),
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
})
