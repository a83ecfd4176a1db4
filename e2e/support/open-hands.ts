import type { Browser, Page } from 'playwright-core'
import { openPage, signIn } from './browser.ts'
import { type Hand, handOf } from './hand.ts'
import { handByKeys } from './hand-by-keys.ts'
import type { LiveInstance } from './instance.ts'

/**
 * People on a phone. Where scripts run, nothing is done with a mouse: every act is reached by Tab. Whoever
 * signs in does it once, and has the same session in the next window: a link from the command line opens
 * the whole house to be printed.
 */
export function openHands(browser: Browser, instance: LiveInstance) {
  const sessions = new Map<string, Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>>()

  async function enter(page: Page, email: string) {
    const known = sessions.get(email)
    if (known) return page.context().addCookies(known)
    await signIn(page, await instance.signInLink(email))
    await page.waitForURL(({ pathname }) => !pathname.startsWith('/connexion/lien'))
    sessions.set(email, await page.context().cookies())
  }

  return async (javaScript: boolean, email?: string): Promise<Hand> => {
    const page = await openPage(browser, { javaScript, look: { width: 360, theme: 'light' } })
    if (email) await enter(page, email)
    return javaScript ? handByKeys(page, instance.base) : handOf(page, instance.base)
  }
}
