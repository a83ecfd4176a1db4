import type { Browser, Page } from 'playwright-core'
import { openPage, overflowOf, signIn } from './browser.ts'
import { type Hand, handOf } from './hand.ts'
import { handByKeys } from './hand-by-keys.ts'
import type { LiveInstance } from './instance.ts'

export type Way = 'plain' | 'pointer' | 'keys'

/** The three ways in which a journey is walked from one end to the other, on a phone of 360 px. */
export const ways: readonly { readonly name: string; readonly way: Way }[] = [
  { name: 'without JavaScript', way: 'plain' },
  { name: 'with JavaScript', way: 'pointer' },
  { name: 'by keyboard alone', way: 'keys' },
]

/** Someone on a phone, who notes each page that asks to be scrolled sideways. */
export interface Walker extends Hand {
  readonly tooWide: readonly string[]
}

export interface WalkerGiven {
  readonly way: Way
  /** The first administrator; otherwise a visitor. */
  readonly signedIn?: boolean
}

export async function walkerIn(
  browser: Browser,
  instance: LiveInstance,
  { way, signedIn = false }: WalkerGiven,
): Promise<Walker> {
  const page = await openPage(browser, {
    javaScript: way !== 'plain',
    look: { width: 360, theme: 'light' },
  })
  if (signedIn) {
    await signIn(page, await instance.signInLink('contact@exemple.fr'))
  }
  const hand = way === 'keys' ? handByKeys(page, instance.base) : handOf(page, instance.base)
  return measuring(hand)
}

/** The same hand: each page that it comes to is measured. */
function measuring(hand: Hand): Walker {
  const tooWide: string[] = []
  const measured =
    <Given extends readonly unknown[]>(act: (...args: Given) => Promise<void>) =>
    async (...args: Given) => {
      await act(...args)
      await note(hand.page, tooWide)
    }
  return {
    ...hand,
    tooWide,
    open: measured(hand.open),
    send: measured(hand.send),
    press: measured(hand.press),
    follow: measured(hand.follow),
  }
}

async function note(page: Page, tooWide: string[]) {
  const beyond = await overflowOf(page)
  if (beyond > 0) tooWide.push(`${new URL(page.url()).pathname} is ${beyond} px too wide`)
}
