import { NotFoundState } from '#web/features/frame/not-found-state.tsx'

export default function NotFound() {
  return <NotFoundState />
}
