import { CfnOutput, Stack } from 'aws-cdk-lib'
import { OriginAccessIdentity } from 'aws-cdk-lib/aws-cloudfront'
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import type { Ground } from '#infra/constructs/platform-function'

/**
 * Scripts, styles and pictures of the web. It comes before the rest: a deployment puts them here before any page names
 * them. Those of earlier builds stay, since pages that are open still ask for them.
 */
export class AssetsStack extends Stack {
  readonly bucket: Bucket
  /** As whom the CDN reads. */
  readonly reader: OriginAccessIdentity

  constructor(scope: Construct, id: string, { stage, data, env }: Pick<Ground, 'stage' | 'data' | 'env'>) {
    super(scope, id, { env })
    this.bucket = new Bucket(this, 'Assets', {
      ...{ blockPublicAccess: BlockPublicAccess.BLOCK_ALL, enforceSSL: true, minimumTLSVersion: 1.2 },
      // Everybody may see them, and the CDN knows no key of ours.
      ...{ encryption: BucketEncryption.S3_MANAGED, objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED },
      ...{ serverAccessLogsBucket: data.buckets.accessLogs, serverAccessLogsPrefix: 'assets/', ...data.goesWithStack },
    })
    this.reader = new OriginAccessIdentity(this, 'Reader', { comment: `Assets of marketplace-${stage.name}` })
    this.bucket.grantRead(this.reader)
    new CfnOutput(this, 'AssetsBucket', { value: data.addressOf(this.bucket) })
  }
}
