import { NotFoundState } from '#web/features/frame/not-found-state.tsx'
import { PageFrame } from '#web/features/frame/page-frame.tsx'

/** An address that leads nowhere lies in no group of pages, so it brings the frame itself. */
export default function NotFound() {
  return (
    <PageFrame>
      <NotFoundState />
    </PageFrame>
  )
}
