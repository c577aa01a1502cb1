import type { ReactNode } from 'react'
import { WorkFrame } from '#web/features/frame/work-frame.tsx'
import { officePage } from '#web/lib/page-access.ts'

export default async function OfficeLayout({ children }: { readonly children: ReactNode }) {
  return (
    <WorkFrame place="office" access={await officePage()}>
      {children}
    </WorkFrame>
  )
}
