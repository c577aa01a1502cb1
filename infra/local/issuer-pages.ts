import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { type ErrorOut, errors, type KoaContextWithOIDC, type Provider } from 'oidc-provider'
import type { Language } from '#shared/kernel/text'
import { type DemoPerson, demoPeople } from './demo-users.ts'
import { issuerPage, type Page } from './issuer-layout.ts'
import { issuerTexts as texts } from './issuer-texts.ts'
import { html, Markup } from './markup.ts'
import { signInBody } from './sign-in-page.ts'

const bodyLimitBytes = 10_000

/** Shows the sign-in page on GET and takes the chosen person on POST, both under /interaction/<uid>. */
export function interactionHandler(provider: Provider, webUrl: string) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const { params } = await provider.interactionDetails(request, response)
      const url = new URL(request.url ?? '/', provider.issuer)
      const language = readerLanguage(
        url.searchParams.get('lang') ?? params.ui_locales,
        request.headers['accept-language'],
      )
      if (request.method !== 'POST')
        return send(response, 200, signInPage({ language, path: url.pathname, webUrl, entry: params.entry }))
      const chosen = await chosenUser(request)
      if (chosen === undefined)
        return send(response, 400, notice(language, texts.unknownUser, texts.unknownUserNote, webUrl))
      await provider.interactionFinished(request, response, { login: { accountId: chosen.sub } })
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error
      const language = readerLanguage(undefined, request.headers['accept-language'])
      send(response, 400, notice(language, texts.expired, texts.expiredNote, webUrl))
    }
  }
}

interface SignInPage {
  readonly language: Language
  readonly path: string
  readonly webUrl: string
  readonly entry: unknown
}

function signInPage({ language, path, webUrl, entry }: SignInPage): Page {
  return issuerPage({
    language,
    webUrl,
    title: texts.signIn[language],
    body: signInBody(language, path, entry),
    otherLanguageUrl: `${path}?lang=${language === 'zh' ? 'en' : 'zh'}`,
  })
}

async function chosenUser(request: IncomingMessage): Promise<DemoPerson | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > bodyLimitBytes) return undefined
  const sub = new URLSearchParams(await text(request)).get('sub')
  return demoPeople.find((user) => user.sub === sub)
}

/** Asks before signing out, unless the web already did and proves it by the ID token: then it goes by itself. */
export function logoutPage(webUrl: string) {
  return (ctx: KoaContextWithOIDC, form: string): void => {
    const language = languageOf(ctx)
    const isAsked = ctx.oidc.entities.IdTokenHint !== undefined
    const body = html`<div class="narrow"><h1>${(isAsked ? texts.signingOut : texts.signOut)[language]}</h1>
<p class="dimmed">${texts.signOutNote[language]}</p>${new Markup(form)}
<div class="actions"><button form="op.logoutForm" name="logout" value="yes">${texts.signOutButton[language]}</button>
<a href="${webUrl}">${texts.staySignedIn[language]}</a></div></div>`
    const title = texts.signOut[language]
    const press = `document.querySelector('button').click()`
    answer(ctx, issuerPage({ language, title, body, webUrl, ...(isAsked ? { script: press } : {}) }))
  }
}

/** Where signing out ends when no page of the web was named to go back to. */
export function signedOutPage(webUrl: string) {
  return (ctx: KoaContextWithOIDC): void => answer(ctx, notice(languageOf(ctx), texts.signedOut, undefined, webUrl))
}

/** What a person sees of a protocol error: what it means, what to do, and its code in small. */
export function errorPage(webUrl: string) {
  return (ctx: KoaContextWithOIDC, out: ErrorOut): void => {
    const isExpired = /expired|not found|mismatch/.test(out.error_description ?? '')
    const [title, note] = isExpired ? [texts.expired, texts.expiredNote] : [texts.failed, texts.failedNote]
    const code = [out.error, out.error_description].filter((part) => part !== undefined).join(': ')
    answer(ctx, notice(languageOf(ctx), title, note, webUrl, code))
  }
}

/** Gives an address that nothing answers a page of ours. */
export function unknownPage(webUrl: string) {
  return async (ctx: Middleware[0], next: Middleware[1]): Promise<void> => {
    await next()
    if (ctx.status !== 404 || ctx.body != null) return
    const language = readerLanguage(undefined, ctx.get('accept-language'))
    answer(ctx, notice(language, texts.unknownPage, texts.unknownPageNote, webUrl))
    ctx.status = 404
  }
}

type Middleware = Parameters<Parameters<Provider['use']>[0]>

function notice(language: Language, title: Texts, note: Texts | undefined, webUrl: string, code?: string): Page {
  const body = html`<div class="narrow"><h1>${title[language]}</h1>
${note === undefined ? undefined : html`<p>${note[language]}</p>`}
<div class="actions"><a class="button" href="${webUrl}">${texts.backHome[language]}</a></div>
${code === undefined ? undefined : html`<p class="small dimmed">${texts.code[language]} <span lang="en">${code}</span></p>`}</div>`
  return issuerPage({ language, title: title[language], body, webUrl })
}

type Texts = Readonly<Record<Language, string>>

function languageOf(ctx: KoaContextWithOIDC): Language {
  return readerLanguage(ctx.oidc.params?.ui_locales, ctx.get('accept-language'))
}

/** The language asked for by the page that sent the reader, else the browser's; Chinese where neither says English. */
function readerLanguage(asked: unknown, acceptLanguage: string | undefined): Language {
  const wanted = typeof asked === 'string' && asked !== '' ? asked : (acceptLanguage ?? '')
  const first = wanted.split(/[\s,;]+/).find((tag) => /^(zh|en)\b/i.test(tag))
  return first?.toLowerCase().startsWith('en') ? 'en' : 'zh'
}

function answer(ctx: Pick<KoaContextWithOIDC, 'set' | 'body'>, page: Page): void {
  ctx.set({ ...page.headers })
  ctx.body = page.html
}

function send(response: ServerResponse, status: number, page: Page): void {
  response.writeHead(status, { ...page.headers }).end(page.html)
}
