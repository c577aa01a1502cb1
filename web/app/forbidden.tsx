import { ForbiddenState } from '#web/features/frame/forbidden-state.tsx'
import { PageFrame } from '#web/features/frame/page-frame.tsx'

/** A page of another kind of organisation; a place's own layout refused it, so it brings the frame itself. */
export default function Forbidden() {
  return (
    <PageFrame>
      <ForbiddenState />
    </PageFrame>
  )
}
