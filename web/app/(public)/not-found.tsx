import { NotFoundState } from '#web/features/frame/not-found-state.tsx'

/** A page of the group that has nothing to show; the frame is there already. */
export default function NotFound() {
  return <NotFoundState />
}
