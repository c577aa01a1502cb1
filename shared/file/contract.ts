import { file as fileResource } from './file.contract.ts'

export const file = { file: fileResource }
