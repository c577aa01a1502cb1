import { reportCheckHttp } from '#functions/credit/report-check-http'
import { catalogueHttp } from '#functions/matching/catalogue-http'
import type { Served } from '#functions/platform/serve'
import { shelfHttp } from '#functions/product/shelf-http'

/** What visitors may read. Listed by itself, so that its function holds nothing else. */
export const publicRoutes: readonly Served[] = [...reportCheckHttp, ...catalogueHttp, ...shelfHttp]
