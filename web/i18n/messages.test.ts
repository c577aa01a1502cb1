import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { messages } from './messages.ts'

const web = fileURLToPath(new URL('..', import.meta.url))
const sources = globSync('{app,features,ui,lib}/**/*.{ts,tsx}', { cwd: web })
  .filter((file) => !file.includes('.test.'))
  .map((file) => readFileSync(`${web}/${file}`, 'utf8'))

type Tree = { readonly [key: string]: string | Tree }

/** Every text by its whole key, `home.title`. */
function textsOf(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const whole = path === '' ? key : `${path}.${key}`
    return typeof value === 'string' ? [[whole, value] as [string, string]] : textsOf(value, whole)
  })
}
const zh = textsOf(messages.zh)
const en = textsOf(messages.en)

/** The places of a text that are filled in: {count}, {name}. */
const placesOf = (text: string) => [...text.matchAll(/\{(\w+)/g)].map((match) => match[1]).sort()

test('both languages have the same keys', () => {
  expect(en.map(([key]) => key).sort()).toEqual(zh.map(([key]) => key).sort())
})

test('both languages fill in the same values', () => {
  const english = new Map(en)
  const differing = zh.filter(([key, text]) => {
    const [ours, theirs] = [new Set(placesOf(text)), new Set(placesOf(english.get(key) ?? ''))]
    // A plural of English repeats its place, and names its branches.
    return ![...ours].every((place) => theirs.has(place))
  })
  expect(differing).toEqual([])
})

test('no text is empty but a unit that English does without', () => {
  const empty = [...zh, ...en].filter(([, text]) => text.trim() === '').map(([key]) => key)
  expect(empty.filter((key) => !key.endsWith('Unit'))).toEqual([])
})

test('no Chinese stands on an English page but the name of its language, and no English on a Chinese page but LPR, PDF, CSV, XLSX', () => {
  const allowed = new Set(['frame.otherLanguage', 'frame.otherLanguageShort', 'frame.otherLanguageTag'])
  const strays = [
    ...en.filter(([, text]) => /\p{Script=Han}/u.test(text)),
    ...zh.filter(([, text]) => /[A-Za-z]{2,}/.test(read(text))),
  ].filter(([key]) => !allowed.has(key))
  expect(strays).toEqual([])
})

/** What a reader of the text sees: without the places of values, tags, and without the heads of branches. */
function read(text: string): string {
  return text.replace(/<\/?\w+>|\{\w+(, (select|plural),)?|\w+ \{|LPR|PDF|CSV|XLSX|Cookie/g, '')
}

/** `t('key')`, a key in a list of keys, or a template that ends in it; the namespace is opened in the same file. */
function isUsed(key: string): boolean {
  const [namespace = '', ...rest] = key.split('.')
  const leaf = rest.join('.')
  const opens = new RegExp(`[Tt]ranslations\\('${namespace}'\\)`)
  const tail = leaf.replace(/^[a-z]+(?=[A-Z])/, '')
  const quoted = new RegExp(`['"\`]${leaf}['"\`]|\\}${tail}\``)
  return sources.some((source) => opens.test(source) && quoted.test(source)) || isUsedByList(namespace, leaf)
}

/** A key may be a code of a list that lives elsewhere (`t(purpose)`, `t(kind)`). */
function isUsedByList(namespace: string, leaf: string): boolean {
  const variable = /\bt\((\w+)\)/
  const opener = new RegExp(`[Tt]ranslations\\('${namespace}'\\)`)
  return (
    sources.some((source) => opener.test(source) && variable.test(source)) &&
    sources.some((source) => source.includes(`'${leaf}'`))
  )
}

test('no text is unused', () => {
  expect(zh.map(([key]) => key).filter((key) => !isUsed(key))).toEqual([])
})
