import { App, type Environment, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { ApiStack } from './stacks/api-stack.ts'
import { AssetsStack } from './stacks/assets-stack.ts'
import { DataStack } from './stacks/data-stack.ts'
import { EventsStack } from './stacks/events-stack.ts'
import { externalIssuer, IdentityStack } from './stacks/identity-stack.ts'
import { ObservabilityStack } from './stacks/observability-stack.ts'
import { WebStack } from './stacks/web-stack.ts'
import type { Stage } from './stage.ts'
import type { PackedWeb } from './web/packed-web.ts'

/**
 * The app with the stacks of a stage; `cdk` itself only sees what they become.
 * @param web what was packed of the web
 * @param env account and region, where they are known; else they are whatever the stacks are deployed into
 */
export function makeApp(outdir: string, stageOf: (app: App) => Stage, web: PackedWeb, env: Environment = {}): App {
  const context = {
    // The logs of buckets are let in by a policy of the bucket they go to, not by its access list.
    '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
    // What another stack stands on can't be taken away under it.
    '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  }
  const app = new App({ outdir, context })
  addStacks(app, stageOf(app), web, env)
  return app
}

/** Every stack of a stage, in the order in which they need each other. */
function addStacks(app: App, stage: Stage, build: PackedWeb, env: Environment): void {
  const idOf = (part: string) => `marketplace-${stage.name}-${part}`
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  const data = new DataStack(app, idOf('data'), stage, env)
  const assets = new AssetsStack(app, idOf('assets'), { stage, data, env })
  const issuer =
    stage.issuer.kind === 'external'
      ? externalIssuer(stage.issuer)
      : new IdentityStack(app, idOf('identity'), { env, stage, cognito: stage.issuer, data }).issuer
  const ground = { stage, data, issuer, env }
  const events = new EventsStack(app, idOf('events'), ground)
  const api = new ApiStack(app, idOf('api'), ground)
  const web = new WebStack(app, idOf('web'), ground, api, assets, build)
  new ObservabilityStack(app, idOf('observability'), ground, { events, api, web })
}
