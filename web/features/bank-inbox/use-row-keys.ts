'use client'

import { type RefObject, useEffect, useRef } from 'react'

/** J and K move the focus through the rows' links, X chooses the row that has it; Enter is the link's own. */
export function useRowKeys<E extends HTMLElement>(onChoose: (id: string) => void): RefObject<E | null> {
  const list = useRef<E>(null)
  const choose = useRef(onChoose)
  choose.current = onChoose
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])]
      const at = links.findIndex((link) => link.closest('[data-row]')?.contains(document.activeElement))
      const key = event.key.toLowerCase()
      if (key === 'j' || key === 'k') {
        event.preventDefault()
        links[key === 'j' ? Math.min(at + 1, links.length - 1) : Math.max(at - 1, 0)]?.focus()
      }
      const id = links[at]?.closest<HTMLElement>('[data-row]')?.dataset.row
      if (key === 'x' && id !== undefined) choose.current(id)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return list
}

/** Keys belong to the field or the dialog that has the focus. A checkbox takes none of these letters. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.closest('select, textarea, dialog, [contenteditable], input:not([type=checkbox])') !== null
}
