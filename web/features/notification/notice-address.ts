import type { NoticeRow } from '#shared/notification/notice.contract'
import type { PlaceKind } from '#web/lib/place.ts'

type Noun = NoticeRow['about']['noun']

/** Where each thing that a notice is about is shown, by whose notice it is; null: there is no page for it here. */
const pages: Readonly<Record<PlaceKind, Readonly<Record<Noun, ((id: string) => string) | null>>>> = {
  company: {
    application: (id) => `/company/applications/${id}`,
    need: (id) => `/company/needs/${id}`,
    loan: (id) => `/company/loans/${id}`,
    consent: () => '/company/consents',
    report: () => '/company/looks',
    access: () => '/company/looks',
  },
  bank: {
    application: (id) => `/bank/cases/${id}`,
    need: () => '/bank/needs',
    loan: (id) => `/bank/loans/${id}`,
    consent: null,
    report: null,
    access: null,
  },
  office: {
    application: (id) => `/office/cases/${id}`,
    need: (id) => `/office/cases/${id}`,
    loan: (id) => `/office/cases/${id}`,
    consent: null,
    report: null,
    access: null,
  },
}

export const noticeHref = (place: PlaceKind, { noun, id }: NoticeRow['about']): string | null =>
  pages[place][noun]?.(id) ?? null
