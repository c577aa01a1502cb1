import { serve } from '#functions/platform/serve'
import { financing } from '#shared/financing/contract'
import { discardNeedDraft, saveNeedDraft, showNeedDraft } from './keep-draft.ts'
import { keepNeed, openNeed, withdrawNeed } from './move-need.ts'
import { listNeeds, showNeed } from './read-need.ts'
import { saveNeed, stateNeed } from './state-need.ts'

export const financingHttp = serve('financing', financing, {
  need: {
    create: stateNeed,
    save: saveNeed,
    open: openNeed,
    keep: keepNeed,
    withdraw: withdrawNeed,
    list: listNeeds,
    show: showNeed,
  },
  needDraft: { show: showNeedDraft, save: saveNeedDraft, discard: discardNeedDraft },
})
