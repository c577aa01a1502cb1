import { ForbiddenState } from '#web/features/frame/forbidden-state.tsx'

export default function Forbidden() {
  return <ForbiddenState />
}
