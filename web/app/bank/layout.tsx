import type { ReactNode } from 'react'
import { WorkFrame } from '#web/features/frame/work-frame.tsx'
import { bankPage } from '#web/lib/page-access.ts'

export default async function BankLayout({ children }: { readonly children: ReactNode }) {
  return (
    <WorkFrame place="bank" access={await bankPage()}>
      {children}
    </WorkFrame>
  )
}
