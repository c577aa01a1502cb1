'use client'

import en from '#web/messages/en/error.json'
import zh from '#web/messages/zh/error.json'

type GlobalErrorProps = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void }

/** The frame itself failed, so nothing is known of the reader: both languages, and the browser's own look. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang="zh-CN">
      <body>
        <main>
          <h1>{zh.title}</h1>
          <p>{zh.detail}</p>
          <div lang="en">
            <h2>{en.title}</h2>
            <p>{en.detail}</p>
          </div>
          {error.digest !== undefined && <p>{error.digest}</p>}
          <button type="button" onClick={reset}>
            {zh.retry} · {en.retry}
          </button>
        </main>
      </body>
    </html>
  )
}
