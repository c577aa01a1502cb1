/** How OpenNext packs the web for one function behind a gateway: nothing is cached on the server, no picture is resized. */
const config = {
  default: {
    override: {
      wrapper: 'aws-lambda-compressed',
      converter: 'aws-apigw-v2',
      incrementalCache: 'dummy',
      tagCache: 'dummy',
      queue: 'dummy',
    },
  },
  dangerous: { disableIncrementalCache: true, disableTagCache: true },
  imageOptimization: { loader: 'dummy', install: false },
  // infra/web/pack-web.ts has built it.
  buildCommand: 'true',
  packageJsonPath: '../',
  appPath: '.',
}

export default config
