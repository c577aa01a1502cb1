import { readdirSync } from 'node:fs'
import { Stack, Validations } from 'aws-cdk-lib'
import type { RestApi } from 'aws-cdk-lib/aws-apigateway'
import { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront'
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { AssetsStack } from '#infra/stacks/assets-stack'
import type { Stage } from '#infra/stage'
import { passageHeader } from '#shared/kernel/passage'

type WebCdnProps = {
  readonly stage: Stage
  readonly assets: AssetsStack
  /** What lies in the bucket, as a folder. */
  readonly folder: string
  readonly api: RestApi
  readonly passage: ISecret
}

const yearInSeconds = 365 * 24 * 3600
const reads = ['GET', 'HEAD', 'OPTIONS']

/**
 * The CDN before the web, by what China's knows too: an access identity, and what is sent on named here, where elsewhere
 * policies would do. IPv6, HTTP/3 and certificates of ACM it lacks; its own name serves nothing, so the stage's does
 * (https://docs.amazonaws.cn/en_us/aws/latest/userguide/cloudfront.html).
 */
export class WebCdn extends Construct {
  readonly domainName: string

  constructor(scope: Construct, id: string, { stage, assets, folder, api, passage }: WebCdnProps) {
    super(scope, id)
    const isGlobal = stage.cdn.kind === 'global'
    const distribution = new CfnDistribution(this, 'Distribution', {
      distributionConfig: {
        ...{ enabled: true, comment: `marketplace-${stage.name}`, priceClass: 'PriceClass_All' },
        ...{ httpVersion: isGlobal ? 'http2and3' : 'http2', ipv6Enabled: isGlobal },
        aliases: [new URL(stage.webOrigin).hostname],
        viewerCertificate: certificateOf(stage.cdn),
        origins: [serverOrigin(api, passage), assetsOrigin(assets)],
        defaultCacheBehavior: drawn,
        cacheBehaviors: pathsIn(folder).map((pathPattern) => ({ ...kept, pathPattern })),
      },
    })
    this.domainName = distribution.attrDomainName
    acknowledge(distribution)
  }
}

/** Paths below the web's address that the bucket serves. */
const pathsIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'BUILD_ID')
    .map((entry) => (entry.isDirectory() ? `/${entry.name}/*` : `/${entry.name}`))

const certificateOf = (cdn: Stage['cdn']): CfnDistribution.ViewerCertificateProperty => ({
  ...(cdn.kind === 'global' ? { acmCertificateArn: cdn.certificateArn } : { iamCertificateId: cdn.iamCertificateId }),
  ...{ sslSupportMethod: 'sni-only', minimumProtocolVersion: 'TLSv1.2_2021' },
})

const serverOrigin = (api: RestApi, passage: ISecret): CfnDistribution.OriginProperty => ({
  ...{ id: 'server', originPath: `/${api.deploymentStage.stageName}` },
  domainName: `${api.restApiId}.execute-api.${Stack.of(api).region}.${Stack.of(api).urlSuffix}`,
  customOriginConfig: { originProtocolPolicy: 'https-only', originSslProtocols: ['TLSv1.2'], originReadTimeout: 30 },
  originCustomHeaders: [{ headerName: passageHeader, headerValue: passage.secretValue.unsafeUnwrap() }],
})

const assetsOrigin = ({ bucket, reader }: AssetsStack): CfnDistribution.OriginProperty => ({
  ...{ id: 'assets', domainName: bucket.bucketRegionalDomainName },
  s3OriginConfig: {
    originAccessIdentity: `origin-access-identity/cloudfront/${reader.originAccessIdentityId}`,
  },
})

/** Drawn anew for each who asks; the server presses the bytes itself. The host is the gateway's own. */
const drawn: CfnDistribution.DefaultCacheBehaviorProperty = {
  ...{ targetOriginId: 'server', viewerProtocolPolicy: 'redirect-to-https', compress: false },
  allowedMethods: [...reads, 'PUT', 'POST', 'PATCH', 'DELETE'],
  ...{ minTtl: 0, defaultTtl: 0, maxTtl: 0 },
  forwardedValues: {
    ...{ queryString: true, cookies: { forward: 'all' } },
    // Everything else of a browser's is sent on by itself, but for its address and name.
    headers: ['Accept', 'Accept-Language', 'Origin', 'Referer'],
  },
}

/** Their names change with what is in them. */
const kept: Omit<CfnDistribution.CacheBehaviorProperty, 'pathPattern'> = {
  ...{ targetOriginId: 'assets', viewerProtocolPolicy: 'redirect-to-https', compress: true, allowedMethods: reads },
  ...{ minTtl: 0, defaultTtl: yearInSeconds, maxTtl: yearInSeconds },
  forwardedValues: { queryString: false, cookies: { forward: 'none' } },
}

function acknowledge(distribution: CfnDistribution): void {
  Validations.of(distribution).acknowledge(
    {
      id: 'AwsSolutions-CFR1',
      reason: 'Companies of the city have people anywhere; nobody is to be shut out by country.',
    },
    {
      id: 'AwsSolutions-CFR2',
      reason:
        'The firewall stands before the gateway behind it: China’s CDN takes none, and it would be of another region.',
    },
    {
      id: 'AwsSolutions-CFR3',
      reason:
        'Its log holds addresses and one-time links; the access log of the gateway behind it says what is needed.',
    },
    { id: 'AwsSolutions-CFR7', reason: 'China’s CDN knows access identities, and access controls it doesn’t.' },
  )
}
