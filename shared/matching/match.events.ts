import { defineEvent } from '#shared/kernel/event'
import { Match } from './recorded-match.ts'

/** A need was matched. Which facts it rested on is the payload. */
export const matchRecorded = defineEvent({
  type: 'match.recorded',
  version: 1,
  data: Match.omit({ status: true, recordedAt: true }).strict(),
})
