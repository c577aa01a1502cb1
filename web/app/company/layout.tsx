import type { ReactNode } from 'react'
import { CompanyFrame } from '#web/features/frame/company-frame.tsx'
import { companyPage } from '#web/lib/page-access.ts'

export default async function CompanyLayout({ children }: { readonly children: ReactNode }) {
  return <CompanyFrame access={await companyPage()}>{children}</CompanyFrame>
}
