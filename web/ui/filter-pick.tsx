'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { PickField, type PickOption } from './pick-field.tsx'
import { type TableState, tableHref } from './table-address.ts'

type FilterPickProps = {
  readonly label: string
  /** Its name in the address. */
  readonly name: string
  readonly address: TableState
  /** The first one, with an empty value, is no filter. */
  readonly options: readonly PickOption[]
}

/** A filter of a list: choosing goes to the address that holds it, on its first page. */
export function FilterPick({ label, name, address, options }: FilterPickProps) {
  const router = useRouter()
  const [isGoing, go] = useTransition()
  return (
    <PickField
      label={label}
      isLabelHidden
      options={options}
      value={address.query[name] ?? ''}
      aria-busy={isGoing}
      onChange={(value) =>
        go(() => router.push(tableHref(address, { [name]: value, page: null, cursor: null }), { scroll: false }))
      }
    />
  )
}
