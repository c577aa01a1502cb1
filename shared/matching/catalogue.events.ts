import { defineEvent } from '#shared/kernel/event'
import { Listing } from './catalogue.ts'

/** One product's place changed; the number of this event is the catalogue's version. */
export const catalogueChanged = defineEvent({ type: 'catalogue.changed', version: 1, data: Listing })
