import { useLocale } from 'next-intl'
import { Fragment } from 'react'

/**
 * Somebody's own words or a registered name, as they were written: on an English page each Chinese part says that it is
 * Chinese, so that a screen reader speaks it as such.
 */
export function AsWritten({ text }: { readonly text: string }) {
  const parts = useLocale() === 'en' ? text.split(chinese) : [text]
  return parts.map((part, at) =>
    // Parts between are Chinese: the pattern's group keeps what it splits at.
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change their order
      <span key={at} lang="zh-CN">
        {part}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Fragment key={at}>{part}</Fragment>
    ),
  )
}

const chinese = /([\p{Script=Han}（）《》“”、，。；：]+)/u
