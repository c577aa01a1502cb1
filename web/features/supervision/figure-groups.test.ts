import { expect, test } from 'vitest'
import { figureIds } from '#shared/supervision/figures'
import { figureGroups, groupNames } from './figure-groups.ts'

test('every figure that the office can ask for stands in one group, and only there', () => {
  const grouped = groupNames.flatMap((name) => [...figureGroups[name]])
  expect(grouped.toSorted()).toEqual(figureIds.toSorted())
  expect(Object.keys(figureGroups)).toEqual([...groupNames])
})
