import {
  type Dispatch,
  type SetStateAction,
  useEffectEvent,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from 'react'

/**
 * State that only the browser knows. What the server drew is taken over with `drawn`; what is kept follows before it is painted.
 * @param drawn the same on every render
 */
export function useKept<T>(read: () => T, drawn: T): [T, Dispatch<SetStateAction<T>>] {
  const isTakenOver = useSyncExternalStore(never, inBrowser, onServer)
  const [state, setState] = useState(isTakenOver ? drawn : read)
  const follow = useEffectEvent(() => {
    if (!isTakenOver) return
    const kept = read()
    if (JSON.stringify(kept) !== JSON.stringify(drawn)) setState(kept)
  })
  useLayoutEffect(() => follow(), [])
  return [state, setState]
}

const never = () => () => undefined
const inBrowser = () => false
const onServer = () => true
