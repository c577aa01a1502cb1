export {}

declare module 'vitest' {
  interface ProvidedContext {
    /** `full`: as much as is promised; short where it is not said, so that `npm test` stays quick. */
    effort?: 'full'
  }
}
