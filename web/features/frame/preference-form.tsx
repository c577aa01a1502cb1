import type { ReactNode } from 'react'
import { choices, type Preferences, preferences } from '#web/lib/preferences.ts'

type PreferenceFormProps = {
  /** Which choice the button turns to its other value. */
  readonly choice: keyof Preferences
  readonly children: ReactNode
}

/** A form of one button that changes how pages are shown; works without script and comes back to this page. */
export async function PreferenceForm({ choice, children }: PreferenceFormProps) {
  const chosen = (await preferences())[choice]
  const other = choices[choice].find((value) => value !== chosen) ?? chosen
  return (
    <form method="post" action="/preference">
      <input type="hidden" name={choice} value={other} />
      {children}
    </form>
  )
}
