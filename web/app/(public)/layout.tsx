import type { ReactNode } from 'react'
import { PageFrame } from '#web/features/frame/page-frame.tsx'

export default function PublicLayout({ children }: { readonly children: ReactNode }) {
  return <PageFrame>{children}</PageFrame>
}
