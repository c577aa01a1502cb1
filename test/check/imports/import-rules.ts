import type { ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser'

// Who may import whom, each rule with its reason. `npm run check` holds the whole tree against it; that every rule
// bites is shown by import-rules.test.ts, with a planted fault for each.

type Rule = IForbiddenRuleType & { name: string; comment: string }

const tests = '\\.test\\.tsx?$'
const contextsOfShared = {
  subject: ['kernel', 'fact', 'identity'],
  consent: ['kernel', 'identity'],
  credit: ['kernel', 'fact', 'identity', 'subject', 'consent'],
  product: ['kernel', 'fact', 'identity'],
  matching: ['kernel', 'fact', 'identity', 'product'],
  financing: ['kernel', 'identity', 'product'],
  audit: ['kernel', 'identity'],
  file: ['kernel', 'identity'],
  supervision: ['kernel', 'identity', '[^/]+/[^/]+\\.events'],
  notification: ['kernel', 'identity', '[^/]+/[^/]+\\.events'],
}

const insideShared: Rule[] = [
  {
    name: 'shared-is-pure',
    comment:
      'shared holds what is true, for server, browser and command line alike: zod and shared only. No node:*, no AWS, ' +
      'no environment; what needs a clock, randomness or a disk takes it as an argument.',
    from: { path: '^shared/', pathNot: tests },
    to: { pathNot: ['^shared/', '(^|/)node_modules/zod/'] },
  },
  {
    name: 'kernel-is-the-floor',
    comment:
      'Everything stands on the kernel, so it stands on nothing: a context in it would tie all contexts together.',
    from: { path: '^shared/kernel/' },
    to: { path: '^shared/', pathNot: '^shared/kernel/' },
  },
  {
    name: 'fact-stands-on-kernel',
    comment:
      'The vocabulary of facts serves product, matching, credit and subject; if it knew one of them, they would know each other.',
    from: { path: '^shared/fact/' },
    to: { path: '^shared/', pathNot: '^shared/(kernel|fact)/' },
  },
  {
    name: 'identity-stands-on-kernel',
    comment: 'Every contract names roles, so a context that identity knew would close a circle with every other.',
    from: { path: '^shared/identity/' },
    to: { path: '^shared/', pathNot: '^shared/(kernel|identity)/' },
  },
  ...Object.entries(contextsOfShared).map(([context, seen]) => ({
    name: `${context}-in-its-order`,
    comment:
      `${context} may know ${seen.map((name) => name.replace('[^/]+/[^/]+\\.', 'any *.')).join(', ')}: contexts stand in one order ` +
      '(subject, consent <- credit; fact <- product <- matching; product <- financing), else one change moves them all.',
    from: { path: `^shared/${context}/` },
    to: {
      path: '^shared/',
      pathNot: [
        `^shared/${context}/`,
        ...seen.map((name) => (name.includes('.') ? `^shared/${name}` : `^shared/${name}/`)),
      ],
    },
  })),
]

const insideFunctions: Rule[] = [
  {
    name: 'functions-know-no-machine',
    comment:
      'infra gives functions a machine, web calls them over HTTP; functions that knew either would run in one place only.',
    from: { path: '^functions/' },
    to: { path: '^(infra|web)/' },
  },
  {
    name: 'platform-knows-no-context',
    comment:
      'The platform is the floor of all contexts (router, guards, commit); a context in it would be everywhere at once.',
    from: { path: '^functions/platform/', pathNot: tests },
    to: { path: '^functions/', pathNot: '^functions/platform/' },
  },
  {
    name: 'no-foreign-store',
    comment:
      "A context's store (its aggregate) is its own: whoever else loads or writes it freezes its form. Call the context's verb, hear " +
      'its event, or take its <noun>.check.ts into your transaction.',
    from: { path: '^functions/([^/]+)/' },
    to: { path: '^functions/[^/]+/.+\\.(store|entity|repository|aggregate)\\.ts$', pathNot: '^functions/$1/' },
  },
  {
    name: 'no-foreign-view',
    comment:
      "A read model changes with its context's screens; another context asks the verb that reads it. Entries may: project and rebuild " +
      'list the views of all contexts.',
    from: { path: '^functions/(?!entries/)([^/]+)/' },
    to: { path: '^functions/[^/]+/.+\\.view\\.ts$', pathNot: '^functions/$1/' },
  },
  {
    name: 'contexts-meet-by-verb-or-check',
    comment:
      'Another context is reached by its verbs (<verb>-<noun>.ts), its events (in shared) or its <noun>.check.ts. Its http.ts is for entries, ' +
      'its on-*.ts for the relay, its every-*.ts for the sweep, and a plain helper is private.',
    from: { path: '^functions/(?!platform/|entries/)([^/]+)/' },
    to: {
      path: '^functions/(?!platform/|entries/)[^/]+/',
      pathNot: ['^functions/$1/', '^functions/[^/]+/(?!on-|every-)[a-z]+-[a-z0-9-]+\\.ts$', '\\.check\\.ts$'],
    },
  },
  {
    name: 'entries-are-the-top',
    comment:
      'Entries join the contexts for one level of trust; imported from below, they would give each context the rights of all.',
    from: { path: '^functions/(?!entries/)', pathNot: tests },
    to: { path: '^functions/entries/' },
  },
]

const infraAndWeb: Rule[] = [
  {
    name: 'stacks-take-functions-as-paths',
    comment:
      'A stack bundles entries by their path. Importing one would run the product on the machine that deploys it. Tables are plain ' +
      'data, and a bucket is a bucket: what pages are made of is put there by the same client.',
    from: { path: '^infra/(?!local/)', pathNot: tests },
    to: { path: '^functions/', pathNot: '^functions/platform/(tables|bucket)\\.ts$' },
  },
  {
    name: 'stacks-see-contracts-only',
    comment:
      'A stack needs to know who may call which path and which events there are; a rule of the domain has no place in it.',
    from: { path: '^infra/(?!local/)', pathNot: tests },
    to: { path: '^shared/', pathNot: ['^shared/kernel/', '/contract\\.ts$', '\\.(contract|events)\\.ts$'] },
  },
  {
    name: 'local-takes-functions-dynamically',
    comment:
      'The local host routes nothing itself: it loads what the cloud deploys, after it has set the environment those files read when they ' +
      'load. A static import would read it too early. Table definitions are plain data.',
    from: { path: '^infra/local/', pathNot: tests },
    to: {
      path: '^functions/',
      pathNot: '^functions/platform/tables\\.ts$',
      dynamic: false,
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'infra-knows-no-web',
    comment: 'web is built and started as a program, by its path.',
    from: { path: '^infra/' },
    to: { path: '^web/' },
  },
  {
    name: 'web-sees-shared-only',
    comment:
      'web reaches functions over HTTP through the typed client; an import would carry server code, and its rights, to the browser.',
    from: { path: '^web/', pathNot: tests },
    to: { path: '^(functions|infra|test)/' },
  },
  {
    name: 'web-sees-contracts-by-resource',
    comment:
      "A context's contract.ts carries the schemas of all its resources to each page; events are between servers. Import the resource's file.",
    from: { path: '^web/' },
    to: { path: ['^shared/[^/]+/contract\\.ts$', '^shared/.+\\.events\\.ts$'] },
  },
]

const everywhere: Rule[] = [
  {
    name: 'no-test-from-source',
    comment: 'What ships must not need what tests it: builders and fakes would end up in the bundle.',
    from: { path: '^(shared|functions|infra|web)/', pathNot: tests },
    to: { path: ['^test/', tests] },
  },
  {
    name: 'no-dev-package-in-source',
    comment:
      'What ships may only need what `npm ci --omit=dev` brings. Types are gone by then and may come from anywhere.',
    from: { path: '^(shared|functions)/', pathNot: tests },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'no-circular',
    comment:
      'Files in a circle can only be loaded and tested together, and one of them sees the other half made. A type alone may lead back ' +
      '(a table in x.data.ts and its type in x.ts): it is gone before anything loads.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-orphans',
    comment:
      'A file that imports nothing and is imported by nobody is dead, or a program that belongs to package.json.',
    from: {
      orphan: true,
      pathNot: [tests, '\\.d\\.ts$', '(^|/)[^/]+\\.config\\.ts$', '^web/app/', '^web/i18n/request\\.ts$'],
    },
    to: {},
  },
  {
    name: 'no-unresolved',
    comment: 'An import that leads nowhere hides from every rule above. @types/aws-lambda has no code, only types.',
    from: {},
    to: { couldNotResolve: true, pathNot: '^aws-lambda$' },
  },
]

export const importRules: Rule[] = [...insideShared, ...insideFunctions, ...infraAndWeb, ...everywhere].map((rule) => ({
  severity: 'error',
  ...rule,
}))

export const cruiseOptions: ICruiseOptions = {
  // TypeScript 7 has no API that dependency-cruiser can use; without a parser of its own it sees no .ts file at all.
  parser: 'swc',
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  exclude: { path: ['(^|/)\\.next/', '^test/tools/', '^\\.local/'] },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default', 'types'],
    mainFields: ['module', 'main', 'types'],
    extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
  },
}
