import { consentHttp } from '#functions/consent/http'
import { creditHttp } from '#functions/credit/http'
import { fileHttp } from '#functions/file/http'
import { financingHttp } from '#functions/financing/http'
import { identityHttp } from '#functions/identity/http'
import { matchingHttp } from '#functions/matching/http'
import { notificationHttp } from '#functions/notification/http'
import type { Served } from '#functions/platform/serve'
import { productHttp } from '#functions/product/http'
import { subjectHttp } from '#functions/subject/http'
import { supervisionHttp } from '#functions/supervision/http'

/** What companies, banks and the office do. */
export const appRoutes: readonly Served[] = [
  ...[consentHttp, creditHttp, fileHttp, financingHttp, identityHttp].flat(),
  ...[matchingHttp, notificationHttp, productHttp, subjectHttp, supervisionHttp].flat(),
]
