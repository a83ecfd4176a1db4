import type { BrowserContext, Page } from 'playwright-core'
import { faultsOf, overflowOf, rulesOfLooks } from './browser.ts'
import { openScale, type Weight } from './weigh.ts'

const lanes = 2

type Looks = readonly (readonly [number, 'light' | 'dark', readonly string[] | undefined])[]

/**
 * All the rules are held in one look; in the others, those that a width or a theme can change. The page
 * is loaded in the first.
 */
export const fourLooks: Looks = [
  [1280, 'light', undefined],
  [1280, 'dark', rulesOfLooks],
  [360, 'dark', rulesOfLooks],
  [360, 'light', rulesOfLooks],
]
/** The two halves of the four looks, for a page that two people may see: each sees one half. */
export const looksInside: Looks = [
  [360, 'light', undefined],
  [1280, 'dark', rulesOfLooks],
]
export const looksOutside: Looks = [
  [1280, 'light', undefined],
  [360, 'dark', rulesOfLooks],
]

export interface Inspected {
  readonly faults: readonly string[]
  /** Forms that were sent empty and came back with words. */
  readonly refused: readonly string[]
}

/** What else is done while a page is there. */
interface Besides {
  /** Each form is sent empty, once in the whole list, and the page that comes back is looked at. */
  readonly sent?: Set<string>
  /** Each page is weighed as it comes. */
  readonly weights?: Map<string, Weight>
}

/** Opens each address once, and turns it through the looks. */
export async function inspect(
  context: BrowserContext,
  base: string,
  addresses: readonly string[],
  looks: Looks,
  { sent, weights }: Besides = {},
): Promise<Inspected> {
  const refused: string[] = []
  const faults = await inLanes(context, addresses, async (page) => {
    const scale = weights && (await openScale(page))
    return async (address) => {
      const found = await faultsInLooks(page, looks, async () => {
        if (scale) weights?.set(address, await scale.open(base + address))
        else await page.goto(base + address)
      })
      const named = found.map((fault) => `${address}: ${fault}`)
      // The forms of the style page are samples: nobody receives them.
      if (!sent || address === '/style') return named
      const empty = await sendFormsEmpty(page, base, address, sent)
      refused.push(...empty.refused)
      return [...named, ...empty.faults]
    }
  })
  return { faults, refused }
}

async function faultsInLooks(
  page: Page,
  looks: Looks,
  load: () => Promise<unknown>,
): Promise<string[]> {
  const faults: string[] = []
  for (const [at, [width, theme, rules]] of looks.entries()) {
    await lookAt(page, width, theme)
    if (at === 0) {
      await load()
      faults.push(...(await faultsOfFrame(page)))
    }
    for (const fault of await faultsOf(page, rules)) faults.push(`${width} ${theme} ${fault}`)
  }
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 900 })
    const over = await overflowOf(page)
    if (over > 0) faults.push(`${over} px too wide at ${width}`)
    for (const pair of await touchingButtons(page)) faults.push(`at ${width}, ${pair}`)
  }
  return faults
}

/** Pairs of buttons that a finger takes for one: a gesture that cannot be taken back often stands second. */
function touchingButtons(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const least = 6
    const shown = [...document.querySelectorAll('main .button')].filter((element) =>
      element.checkVisibility({ contentVisibilityAuto: true }),
    )
    const boxes = shown.map((element) => ({
      name: element.textContent?.trim() ?? '',
      box: element.getBoundingClientRect(),
    }))
    const between = (a: DOMRect, b: DOMRect) =>
      Math.hypot(
        Math.max(0, a.left - b.right, b.left - a.right),
        Math.max(0, a.top - b.bottom, b.top - a.bottom),
      )
    return boxes.flatMap((box, at) =>
      boxes
        .slice(at + 1)
        .filter((other) => between(box.box, other.box) < least)
        .map((other) => `« ${box.name} » touches « ${other.name} »`),
    )
  })
}

async function sendFormsEmpty(
  page: Page,
  base: string,
  address: string,
  sent: Set<string>,
): Promise<Inspected> {
  const faults: string[] = []
  const refused: string[] = []
  const actions = (await formsOf(page)).filter((action) => !sent.has(action))
  if (actions.length > 0) await lookAt(page, 360, 'light')
  for (const action of actions) {
    if (sent.has(action)) continue
    sent.add(action)
    if (!(await formsOf(page)).includes(action)) await open(page, base + address)
    const where = `${action} sent empty from ${address}`
    const status = await sendEmpty(page, action).catch(() => undefined)
    if (status === undefined) {
      faults.push(`${where} got no answer`)
      await open(page, base + address)
      continue
    }
    if (status === 303) continue
    if (status !== 422) faults.push(`${where} answered ${status}`)
    else refused.push(action)
    for (const fault of await faultsOfRefusal(page)) faults.push(`${where}: ${fault}`)
  }
  return { faults, refused }
}

async function faultsOfRefusal(page: Page): Promise<readonly string[]> {
  const summary = page.locator('[role=alert], .error-summary')
  const sentences = (await summary.count()) > 0 ? [] : ['no summary of what is missing']
  const over = await overflowOf(page)
  const wide = over > 0 ? [`${over} px too wide`] : []
  return [...sentences, ...wide, ...(await faultsOfFrame(page)), ...(await faultsOf(page))]
}

/** What every page has: its language, one title, one heading. */
export function faultsOfFrame(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const headings = document.querySelectorAll('h1').length
    return [
      ...(document.documentElement.lang === 'fr' ? [] : ['<html> does not say its language']),
      ...(headings === 1 ? [] : [`${headings} h1`]),
      ...(/\S.* · \S/.test(document.title) ? [] : [`title « ${document.title} »`]),
      ...(document.querySelector('main') ? [] : ['no main']),
      ...(document.querySelector('[autoplay]') ? ['something plays by itself'] : []),
    ]
  })
}

/** Forms in which one types; a button alone is an act, and is not pressed here. */
function formsOf(page: Page): Promise<readonly string[]> {
  return page.$$eval('main form[method=post]', (all) =>
    all
      .filter((form) => form.querySelector('input:not([type=hidden]), textarea, select'))
      .map((form) => form.getAttribute('action') ?? ''),
  )
}

async function sendEmpty(page: Page, action: string): Promise<number> {
  const moved = page.waitForNavigation().then(
    () => true,
    () => false,
  )
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.evaluate((wanted) => {
      for (const form of document.querySelectorAll('form')) {
        // A search box may be sent to the same address.
        if (form.getAttribute('action') !== wanted || form.getAttribute('method') !== 'post')
          continue
        for (const field of form.querySelectorAll('input, textarea, select')) {
          if (field instanceof HTMLInputElement && field.type === 'hidden') continue
          if (field instanceof HTMLInputElement && /radio|checkbox/.test(field.type)) {
            field.checked = false
          } else (field as HTMLInputElement).value = ''
        }
        // A moment later: this page must have answered before it goes.
        setTimeout(() => form.submit(), 0)
        return
      }
    }, action),
  ])
  // A file is taken away, and the page stays where it was.
  if (/attachment/.test(answer.headers()['content-disposition'] ?? '')) {
    // Its navigation is given up a moment later, and would give up the next one.
    await Promise.race([moved, page.waitForTimeout(1_000)])
    return 303
  }
  if (!(await moved)) throw new Error(`${action}: no page came back`)
  return answer.status()
}

/** Once more when what the page was doing before got in the way. */
async function open(page: Page, address: string) {
  await page.goto(address).catch(() => page.goto(address))
}

async function lookAt(page: Page, width: number, theme: 'light' | 'dark') {
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
}

/** Two tabs share the list: one page is measured while the other one loads. */
async function inLanes(
  context: BrowserContext,
  addresses: readonly string[],
  lookerOf: (page: Page) => Promise<(address: string) => Promise<readonly string[]>>,
): Promise<readonly string[]> {
  const left = [...addresses]
  const found: string[] = []
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      const page = await context.newPage()
      const look = await lookerOf(page)
      for (let address = left.shift(); address !== undefined; address = left.shift()) {
        found.push(...(await look(address)))
      }
      await page.close()
    }),
  )
  return found
}
