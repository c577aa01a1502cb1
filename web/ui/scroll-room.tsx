import type { ReactNode } from 'react'

type ScrollRoomProps = { readonly className?: string; readonly children: ReactNode }

/** Holds what may be wider or longer than its place, like a table; it is scrolled by keyboard too. */
export function ScrollRoom({ className, children }: ScrollRoomProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div className={className} tabIndex={0}>
      {children}
    </div>
  )
}
