import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * A link to a page of ours. It fetches nothing ahead: every page depends on who asks and none has a shell of its own, so twenty
 * frames would be rendered for nothing; and where Next's fetch ahead is refused while its link is pressed, the page has no title.
 */
export function Link(props: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) {
  return <NextLink {...props} prefetch={false} />
}
