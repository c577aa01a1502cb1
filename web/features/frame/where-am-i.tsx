'use client'

import { usePathname } from 'next/navigation'

type Section = { readonly href: string; readonly name: string }

/** The navigation's name of the section that one is in. */
export function WhereAmI({ sections, home }: { readonly sections: readonly Section[]; readonly home: string }) {
  const path = usePathname()
  const found = sections.find(({ href }) => path === href || (href !== home && path.startsWith(`${href}/`)))
  return <span>{found?.name}</span>
}
