import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Item } from '#functions/platform/db'

const bytesOf = (text: string) => Buffer.byteLength(text)

/**
 * Bytes of an item as DynamoDB reckons capacity: names and texts in UTF-8, a number one byte for two significant digits
 * and one more, 3 for a list or map and 1 for each of its elements. It is measured on the items themselves, since local
 * engines tell capacity by rules of their own. (Developer guide, "DynamoDB item sizes and formats".)
 */
export function itemSize(item: Item): number {
  return membersSize(marshall(item, { removeUndefinedValues: true }), 0)
}

const membersSize = (members: Record<string, AttributeValue>, each: number): number =>
  Object.entries(members).reduce((sum, [name, value]) => sum + bytesOf(name) + valueSize(value) + each, 0)

function valueSize({ S, N, L, M, B }: AttributeValue): number {
  if (S !== undefined) return bytesOf(S)
  if (N !== undefined) return numberSize(N)
  if (L !== undefined) return L.reduce((sum, one) => sum + valueSize(one) + 1, 3)
  if (M !== undefined) return membersSize(M, 1) + 3
  return B?.length ?? 1
}

function numberSize(text: string): number {
  const [mantissa = ''] = text.toLowerCase().split('e')
  const digits = mantissa
    .replace(/[-+.]/g, '')
    .replace(/^0+/, '')
    .replace(/(?<=[^0])0+$/, '')
  return Math.ceil(digits.length / 2) + (text.startsWith('-') ? 2 : 1)
}
