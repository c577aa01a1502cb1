import { useLocale } from 'next-intl'

/** A name as its bearer writes it: companies and people have no English one, so on an English page it is marked as Chinese. */
export function OwnName({ children }: { readonly children: string }) {
  const isForeign = useLocale() !== 'zh' && /\p{Script=Han}/u.test(children)
  return isForeign ? <span lang="zh-CN">{children}</span> : children
}
