'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ChangeEvent, useId, useRef, useState } from 'react'
import { useCommandWords } from '#web/ui/command-words.ts'
import { Icon } from '#web/ui/icon.tsx'
import { iconAlertCircle, iconCheck, iconUpload } from '#web/ui/icons.data.ts'
import { useCommand } from '#web/ui/use-command.ts'
import { mostBytes, type SentFile, sendFile } from './send-file.ts'
import styles from './upload-files.module.css'

type Upload = {
  readonly key: number
  readonly file: File
  readonly share: number
  /** undefined while it is on its way. */
  readonly sent?: SentFile | { readonly state: 'too_large' }
}

const taken = ['application/pdf', 'image/jpeg', 'image/png']

/** Files go up one after the other, each with its progress; one that failed is sent again by itself. */
export function UploadFiles({ about }: { readonly about: string }) {
  const t = useTranslations('file')
  const router = useRouter()
  const words = useCommandWords()
  const { send } = useCommand()
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const counter = useRef(0)
  const id = useId()

  const set = (key: number, changes: Partial<Upload>) =>
    setUploads((before) => before.map((one) => (one.key === key ? { ...one, ...changes } : one)))

  async function upload({ key, file }: Upload): Promise<void> {
    const sent = await sendFile(file, about, (share) => set(key, { share }), { send, words })
    set(key, { sent })
    if (sent.state === 'stored') router.refresh()
  }
  function enqueue(one: Upload): void {
    if (one.file.size > mostBytes || one.file.size === 0) set(one.key, { sent: { state: 'too_large' } })
    else queue.current = queue.current.then(() => upload(one))
  }
  function choose({ target }: ChangeEvent<HTMLInputElement>): void {
    const added = [...(target.files ?? [])].map((file): Upload => {
      counter.current += 1
      return { key: counter.current, file, share: 0 }
    })
    // The same file may be chosen again.
    target.value = ''
    setUploads((before) => [...before, ...added])
    for (const one of added) enqueue(one)
  }
  function again(one: Upload): void {
    set(one.key, { sent: undefined, share: 0 })
    enqueue(one)
  }

  return (
    <div className={styles.room}>
      <label htmlFor={id} className={styles.choose}>
        <Icon of={iconUpload} size={18} />
        {t('choose')}
        <input
          id={id}
          type="file"
          multiple
          accept={taken.join(',')}
          aria-describedby={`${id}-hint`}
          onChange={choose}
        />
      </label>
      <p id={`${id}-hint`} className={styles.hint}>
        {t('hint')}
      </p>
      <ul className={styles.list} aria-live="polite">
        {uploads.map((one) => (
          <li key={one.key}>
            <UploadRow upload={one} onAgain={() => again(one)} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function UploadRow({ upload, onAgain }: { readonly upload: Upload; readonly onAgain: () => void }) {
  const t = useTranslations('file')
  const { file, share, sent } = upload
  if (sent === undefined) {
    return (
      <>
        <span lang="zh-CN">{file.name}</span>
        <progress value={share} max={1} aria-label={t('progress', { name: file.name })} />
      </>
    )
  }
  const isStored = sent.state === 'stored'
  return (
    <div className={styles.row} data-failed={!isStored || undefined}>
      <Icon of={isStored ? iconCheck : iconAlertCircle} />
      <span>
        <span lang="zh-CN">{file.name}</span>
        <small>{t(isStored ? 'stored' : 'notStored', { reason: isStored ? '' : reasonOf(sent, t) })}</small>
      </span>
      {sent.state === 'failed' && (
        <button type="button" onClick={onAgain}>
          {t('again')}
        </button>
      )}
    </div>
  )
}

function reasonOf(
  sent: Exclude<NonNullable<Upload['sent']>, { state: 'stored' }>,
  t: ReturnType<typeof useTranslations<'file'>>,
): string {
  if (sent.state === 'failed') return sent.problem.title
  return t('fault', { fault: sent.state === 'too_large' ? 'too_large' : (sent.fault ?? 'other') })
}
