import { useTranslations } from 'next-intl'
import { useFormat } from '#web/i18n/use-format.ts'
import { sentenceCase } from '#web/lib/sentence-case.ts'

type SourceTextProps = { readonly words: { readonly zh: string; readonly en: string | null } }

/** Words of a source. Where it has no English the Chinese stands, marked as that. */
export function SourceText({ words }: SourceTextProps) {
  const t = useTranslations('product')
  const { language } = useFormat()
  if (language === 'zh') return words.zh
  if (words.en !== null) return sentenceCase(words.en)
  return (
    <>
      <span lang="zh-CN">{words.zh}</span> <small>{t('inChinese')}</small>
    </>
  )
}
