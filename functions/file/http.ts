import { serve } from '#functions/platform/serve'
import { file } from '#shared/file/contract'
import { declareFile } from './declare-file.ts'
import { listFiles, requestDownload, showFile } from './read-file.ts'
import { confirmFile, requestUpload } from './upload-file.ts'

export const fileHttp = serve('file', file, {
  file: {
    declare: declareFile,
    requestUpload,
    confirm: confirmFile,
    requestDownload,
    list: listFiles,
    show: showFile,
  },
})
