import type { SourceTree } from '#test/check/source-tree'

/** These files name what they ban, and plant it in their tests. */
const ownWords = /^test\/check\/shape\//

type Ban = { files: RegExp; except?: RegExp; words: RegExp; reason: string }

const source = /\.(ts|tsx|mjs)$/
const text = /(\.(ts|tsx|mjs|json|jsonc|md|css|csv|svg|html|ya?ml)|(^|\/)(run|LICENSE|\.npmrc|\.gitignore))$/

const bans: Ban[] = [
  {
    files: /^shared\/.+\.ts$/,
    except: /\.test\.ts$/,
    words:
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.|\bglobalThis\b|\bfetch\(|\bset(Timeout|Interval)\(/,
    reason: 'shared has no clock, no randomness and no network: take it as an argument',
  },
  {
    files: /^(shared|functions|infra|test)\/.+\.test\.ts$/,
    words: /\bDate\.now\(|\bnew Date\(\)/,
    reason:
      'a test that looks at the calendar fails on another day: pass a fixed now (performance.now() measures time)',
  },
  {
    files: /^functions\/.+\.ts$/,
    except: /^functions\/platform\/clock\.ts$|\.test\.ts$/,
    words: /\bDate\.now\(|\bnew Date\(\)/,
    reason: 'the clock is passed in (functions/platform/clock.ts), so that tests can move it',
  },
  {
    files: /\.test\.tsx?$/,
    words: /\bset(Timeout|Interval)\(|timers\/promises|waitForTimeout\(/,
    reason: 'a test waits for what it means, never for a while',
  },
  {
    files: /\.test\.tsx?$/,
    words: /(?<!await |return |=> )\bfc\.assert\(\s*fc\.asyncProperty/,
    reason: 'a property that is not awaited fails after its test has passed; Biome cannot tell the two kinds apart',
  },
  {
    files: source,
    words: /\b(TODO|FIXME|XXX|HACK)\b/,
    reason: 'do it or leave it out; what is left belongs in an issue',
  },
  {
    files: source,
    words: /@ts-(nocheck|ignore)|@ts-expect-error\s*(\*\/)?\s*$|biome-ignore[^:]*:\s*(<explanation>)?\s*(\*\/)?\}?\s*$/,
    reason: 'a suppression says why, after it',
  },
  {
    files: text,
    words: /(^|[\s'"`(=:,])(\/(work|root|home\/\w+|Users\/\w+)\/|[A-Z]:\\Users)/,
    reason: "a path of one machine; nobody else's has it",
  },
  {
    files: text,
    words: /registry\.npm|npmmirror|jfrog|artifactory|verdaccio/,
    reason: 'a package host of one place; npm takes the one it is set to',
  },
  {
    files: /^(shared|functions|infra|test)\/.+\.ts$/,
    words: /(from|import\()\s*['"]\.\.\//,
    reason: 'across folders write #shared/…, #functions/…, #infra/… or #test/…',
  },
  {
    files: /^web\/.+\.tsx?$/,
    words: /(from|import\()\s*['"]\.\.\/\.\./,
    reason: 'two folders up is another room: use its alias',
  },
]

export function bannedWords(tree: SourceTree): string[] {
  return tree.files
    .filter((path) => !ownWords.test(path))
    .flatMap((path) => {
      const held = bans.filter(({ files, except }) => files.test(path) && !except?.test(path))
      if (held.length === 0) return []
      const text = tree.read(path)
      return held.flatMap(({ words, reason }) =>
        [...text.matchAll(new RegExp(words, 'gm'))].map(({ index }) => `${path}:${place(text, index)}\n  ${reason}`),
      )
    })
}

/** Line number and line where the words were found. */
function place(text: string, index: number): string {
  const before = text
    .slice(0, index + 1)
    .trimEnd()
    .split('\n')
  const line = text.split('\n')[before.length - 1] ?? ''
  return `${before.length}: ${line.trim().slice(0, 80)}`
}
