import { sweepPagesOf } from '#test/support/sweep-pages'

sweepPagesOf((user) => /^(owner|newcomer)/.test(user))
