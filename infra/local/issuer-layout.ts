import { randomBytes } from 'node:crypto'
import type { Language } from '#shared/kernel/text'
import { issuerStyle } from './issuer-style.ts'
import { issuerTexts as texts } from './issuer-texts.ts'
import { html, Markup } from './markup.ts'

export interface PageParts {
  readonly language: Language
  readonly title: string
  readonly body: Markup
  readonly webUrl: string
  /** The same page in the other language; left out where the address can't carry it. */
  readonly otherLanguageUrl?: string
  /** Runs at once; without script the page's own button does the same. */
  readonly script?: string
}

export interface Page {
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

/** One page in the house's design: no font, script or image from elsewhere, light and dark by the reader's choice. */
export function issuerPage(parts: PageParts): Page {
  const nonce = randomBytes(16).toString('base64')
  const { language, title, body, webUrl } = parts
  const other = language === 'zh' ? { code: 'en', name: 'English' } : { code: 'zh-CN', name: '中文' }
  const page = html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${texts.systemName[language]}</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${new Markup(issuerStyle)}</style>
</head>
<body>
<header class="head"><div class="wide">
<a class="brand" href="${webUrl}"><span class="mark">${anchor}</span>${texts.systemName[language]}</a>
${parts.otherLanguageUrl === undefined ? undefined : html`<a href="${parts.otherLanguageUrl}" lang="${other.code}" hreflang="${other.code}">${other.name}</a>`}
</div></header>
<main class="wide">${body}</main>
${parts.script === undefined ? undefined : html`<script nonce="${nonce}">${new Markup(parts.script)}</script>`}
</body>
</html>`
  return { html: page.text, headers: headersFor(nonce, webUrl) }
}

function headersFor(nonce: string, webUrl: string): Page['headers'] {
  return {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    // form-action names the web too: Chromium checks it along the redirects that follow a form.
    'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; img-src data:; form-action 'self' ${webUrl}; base-uri 'none'; frame-ancestors 'none'`,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }
}

const anchor = html`<svg viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M12 9v12m-8-8a8 8 0 0 0 16 0m1 0h-2m-14 0H3"/><circle cx="12" cy="6" r="3"/></svg>`
