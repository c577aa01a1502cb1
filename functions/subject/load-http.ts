import { serve } from '#functions/platform/serve'
import { load } from '#shared/subject/load.contract'
import { finishLoad } from './finish-load.ts'
import { listLoads, listRefusedRows, showLoad } from './read-loads.ts'
import { startLoad } from './start-load.ts'
import { takeChunk } from './take-chunk.ts'

export const loadHttp = serve(
  'subject',
  { load },
  { load: { start: startLoad, takeChunk, finish: finishLoad, show: showLoad, list: listLoads, listRefusedRows } },
)
