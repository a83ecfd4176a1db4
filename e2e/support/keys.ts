import type { Page } from 'playwright-core'

/** Someone who has a keyboard only: every key goes through what has the focus. */
export interface Keys {
  readonly page: Page
  /** Types an address. */
  open(path: string): Promise<void>
  /** Tab, until what matches has the focus. */
  to(selector: string): Promise<void>
  /** Goes there, then presses Enter and waits for the page it leads to. */
  follow(selector: string): Promise<void>
  /** Fills fields of a form in the order they are given, by their names. */
  fill(form: string, values: Readonly<Record<string, string | readonly string[]>>): Promise<void>
  /** What went wrong at each stop on the way: focus not seen, out of order, or caught. */
  readonly faults: string[]
}

const most = 160

export function keysOf(page: Page, base: string): Keys {
  const faults: string[] = []
  const keys: Keys = {
    page,
    faults,
    async open(path) {
      await page.goto(path.startsWith('http') ? path : base + path)
    },
    async to(selector) {
      let caught = 0
      for (let count = 0; count < most; count++) {
        const stop = await nextStop(page, selector)
        caught = stop.same ? caught + 1 : 0
        const where = `${new URL(page.url()).pathname}: ${stop.name}`
        if (!stop.seen) faults.push(`${where} does not show its focus`)
        if (!stop.onScreen) faults.push(`${where} has the focus out of sight`)
        if (!stop.forward) faults.push(`${where} comes before what comes after`)
        // A date is several stops in one field; more than that is a trap.
        if (caught > 4) throw new Error(`${where} keeps the focus`)
        if (stop.wanted) return
      }
      throw new Error(`no way to ${selector} by Tab on ${page.url()}`)
    },
    async follow(selector) {
      await keys.to(selector)
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    },
    async fill(form, values) {
      for (const [name, value] of Object.entries(values)) {
        for (const one of [value].flat()) await fillOne(keys, form, name, one)
      }
    },
  }
  return keys
}

/** Enters by the skip link: the menus of the house are left behind. */
export async function skipToMatter(keys: Keys): Promise<void> {
  await keys.to('a.skip-link')
  await keys.page.keyboard.press('Enter')
  const reached = await keys.page.evaluate(() => document.activeElement?.matches('main'))
  if (!reached) throw new Error(`the skip link of ${keys.page.url()} leads nowhere`)
}

async function nextStop(page: Page, selector: string) {
  await page.keyboard.press('Tab')
  return page.evaluate((wanted) => {
    const kept = window as unknown as { stopBefore?: Element }
    const here = document.activeElement ?? document.body
    const before = kept.stopBefore
    kept.stopBefore = here
    const style = getComputedStyle(here)
    const box = here.getBoundingClientRect()
    const isRing = ({ outlineStyle, outlineWidth }: CSSStyleDeclaration) =>
      outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    // A card is its own target: the ring of its link goes around all of it.
    const ringed = isRing(style) || isRing(getComputedStyle(here, '::after'))
    const outside = here === document.body
    // Inside a date, the browser itself shows which part has the focus.
    const within = here === before && here.matches('[type=date]')
    return {
      name: `${here.tagName.toLowerCase()} « ${(here.getAttribute('name') ?? here.textContent ?? '').trim().slice(0, 40)} »`,
      wanted: here.matches(wanted),
      same: here === before,
      seen: outside || within || ringed || style.boxShadow !== 'none',
      onScreen:
        outside ||
        (box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < window.innerHeight),
      // After the last stop the browser takes the focus, then gives it to the first one.
      forward:
        outside ||
        here === before ||
        before === undefined ||
        before === document.body ||
        here.matches('a.skip-link') ||
        Boolean(before.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING),
    }
  }, selector)
}

async function fillOne({ page, to }: Keys, form: string, name: string, value: string) {
  const field = `form[action$="${form}"] [name="${name}"]`
  const kind = await page.locator(field).first().getAttribute('type')
  if (kind === 'checkbox') {
    await to(`${field}[value="${value}"]`)
    await page.keyboard.press('Space')
    return
  }
  await to(field)
  if (kind === 'radio') return choose(page, value)
  if (await page.evaluate(() => document.activeElement?.tagName === 'SELECT')) {
    return choose(page, value)
  }
  if (kind === 'date') return typeDay(page, value)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(value)
}

/** Arrows, until the wanted choice has the focus. */
async function choose(page: Page, wanted: string) {
  const chosen = () =>
    page.evaluate(() => {
      const here = document.activeElement
      return here instanceof HTMLInputElement || here instanceof HTMLSelectElement ? here.value : ''
    })
  for (let count = 0; count < 20 && (await chosen()) !== wanted; count++) {
    await page.keyboard.press('ArrowDown')
  }
  const radio = await page.evaluate(() => document.activeElement instanceof HTMLInputElement)
  if (radio) await page.keyboard.press('Space')
}

/** In the order of the browser's language, as its own hint shows it. */
export async function typeDay(page: Page, day: string) {
  const [year = '', month = '', date = ''] = day.split('-')
  for (const digits of [`${date}${month}${year}`, `${month}${date}${year}`]) {
    await page.keyboard.type(digits)
    const typed = await page.evaluate(() => (document.activeElement as HTMLInputElement).value)
    if (typed === day) return
    for (let back = 0; back < 3; back++) await page.keyboard.press('ArrowLeft')
  }
  throw new Error(`${day} could not be typed`)
}
