import type { Part } from '#test/check/part'
import { bannedWords } from '#test/check/shape/banned-words'
import { fileNames } from '#test/check/shape/file-names'
import { readmes } from '#test/check/shape/readmes'
import { shortFiles } from '#test/check/shape/short-files'
import { testFiles } from '#test/check/shape/test-files'
import { topLevel } from '#test/check/shape/top-level'

export const shape: Part = {
  name: 'sizes, names, papers',
  check: (tree) => ({
    seen: tree.files.length,
    findings: [topLevel, fileNames, shortFiles, testFiles, readmes, bannedWords].flatMap((rule) => rule(tree)),
  }),
}
