'use client'

import { useMantineStyleNonce } from '@mantine/core'
import { rolesOf } from '#web/ui/roles.ts'

const dark = Object.entries(rolesOf('dark')).map(([name, value]) => `${name}:${value}`)
const rule = `@media (min-width:1800px){:root:root:has([data-wall]){color-scheme:dark;${dark.join(';')}}}`

/** On the wall a page is dark, whatever scheme its reader has chosen for the desk. */
export function WallScheme() {
  const nonce = useMantineStyleNonce()
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own table of roles, nothing that anybody typed
  return <style nonce={nonce?.()} dangerouslySetInnerHTML={{ __html: rule }} />
}
