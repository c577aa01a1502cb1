import type { Browser, BrowserContext, Cookie, Page } from 'playwright-core'
import { demoRequest, parsed } from '#infra/local/demo/demo-call'
import { demoUsers } from '#infra/local/demo-users'
import type { TokenFor } from '#infra/local/token-source'
import type { Call, Output, Route } from '#shared/kernel/route'
import type { ListedPage } from '#test/support/page-list'
import { type Look, openLook } from '#test/support/page-sweep'

/** Asks the API as somebody, to find a page's address or to make what it shows. */
export interface Ask {
  read<R extends Route>(user: string, route: R, call: Call<R>): Promise<Output<R>>
  /** A command; it is there when the read models have heard of it. */
  does<R extends Route>(user: string, route: R, call: Call<R>): Promise<Output<R>>
}

export function askOf(api: string, tokenFor: TokenFor): Ask {
  async function call<R extends Route>(user: string, route: R, given: Call<R>, key?: string): Promise<Output<R>> {
    const token = await tokenFor({ user })
    const { url, init } = demoRequest(api, route, given, { token, ...(key === undefined ? {} : { key }) })
    const answer = await fetch(url, init)
    const body: unknown = await answer.json()
    if (!answer.ok) throw new Error(`${user}: ${route.method} ${route.path} ${answer.status} ${JSON.stringify(body)}`)
    return parsed(route, body)
  }
  return {
    read: (user, route, given) => call(user, route, given),
    does: (user, route, given) => call(user, route, given, crypto.randomUUID()),
  }
}

export const pathOf = async ({ path }: ListedPage, ask: Ask): Promise<string> =>
  typeof path === 'string' ? path : path(ask)

/** Signs a demo user in by the issuer's own page. @returns the cookies of the session, good for any window */
export async function signInCookies(browser: Browser, web: string, user: string): Promise<Cookie[]> {
  const name = demoUsers.find((one) => one.name === user)?.displayName.zh
  if (name === undefined) throw new Error(`there is no demo user ${user}`)
  const context = await openLook(browser, web, { width: 1440, language: 'zh' })
  const page = await context.newPage()
  await page.goto(`${web}/sign-in?to=/products`)
  await page.getByRole('button', { name: '企业登录' }).click()
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.waitForURL((url) => url.href.startsWith(web) && !url.pathname.startsWith('/api/'))
  await chooseOrganisation(page)
  const cookies = (await context.cookies()).filter(({ name: cookie }) => cookie.endsWith('session'))
  await context.close()
  return cookies
}

/** Who has several acts for the last one: the first is looked at by those who have it alone. */
async function chooseOrganisation(page: Page): Promise<void> {
  if (!page.url().includes('/sign-in/organisation')) return
  await page.locator('main form button').last().click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** A window of this look in which the user is signed in already. */
export async function openAs(
  browser: Browser,
  web: string,
  look: Look,
  cookies: readonly Cookie[],
): Promise<BrowserContext> {
  const context = await openLook(browser, web, look)
  await context.addCookies([...cookies])
  return context
}
