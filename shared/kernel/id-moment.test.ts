import { expect, test } from 'vitest'
import { newId } from '#functions/platform/ids'
import { momentOfId } from './id-moment.ts'
import { Instant } from './instant.ts'

test.for(['2026-03-02T10:00:00.000+08:00', '2031-12-31T23:59:59.999+08:00'])(
  'an id tells when it was made: %s',
  (at) => {
    expect(momentOfId(newId('need', Instant.parse(at)))).toBe(at)
  },
)
