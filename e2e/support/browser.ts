import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['OUVROIR_CHROMIUM'] ?? '/usr/bin/chromium',
    chromiumSandbox: false,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  })
}

export interface Look {
  readonly width: 360 | 1280
  readonly theme: 'light' | 'dark'
}

/** A person at a browser: signed in when a link is given. */
export async function openPage(
  browser: Browser,
  options: { readonly javaScript?: boolean; readonly look?: Look } = {},
): Promise<Page> {
  const { javaScript = true, look = { width: 1280, theme: 'light' } } = options
  const context = await browser.newContext({
    javaScriptEnabled: javaScript,
    locale: 'fr-FR',
    viewport: { width: look.width, height: 900 },
    colorScheme: look.theme,
    // The tool that measures accessibility is put into the page from outside.
    bypassCSP: true,
  })
  context.setDefaultTimeout(10_000)
  return context.newPage()
}

/** Opens the one-time link and presses its button, as a person does. */
export async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.locator('main button[type=submit]').first().click()
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4']

/** What changes with the width and the theme alone; the rest is read in the page itself. */
export const rulesOfLooks = ['color-contrast', 'target-size', 'scrollable-region-focusable']

/** What axe finds on the page as it stands; empty is the only good answer. */
export async function faultsOf(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const only = rules
    ? { type: 'rule' as const, values: [...rules] }
    : { type: 'tag' as const, values: tags }
  const results = await page.evaluate(async (runOnly) => {
    const { axe: tool } = window as unknown as { axe: typeof axe }
    return tool.run(document, {
      runOnly,
      ...(runOnly.type === 'tag' ? { rules: { 'target-size': { enabled: true } } } : {}),
      resultTypes: ['violations'],
      // Nothing plays by itself here (see faultsOfFrame), and reading the style sheet again takes half the time.
      preload: false,
    })
  }, only)
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 4)
        .join(' | ')}`,
  )
}

/** Nothing may ask for sideways scrolling on a phone. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}
