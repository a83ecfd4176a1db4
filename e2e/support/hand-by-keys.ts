import type { ElementHandle, Locator, Page } from 'playwright-core'
import { fold, type Hand, handOf, namesIn, submitted, type Values } from './hand.ts'
import { typeDay } from './keys.ts'

/** A page of a full house has fewer stops than this. */
const most = 600

/**
 * The same person as `handOf`, without a mouse: what is typed, chosen or pressed is first reached by Tab
 * and has the focus. A file is given to the field that has the focus: the window of the system is not ours.
 */
export function handByKeys(page: Page, base: string): Hand {
  const formOf = (actionEnd: string) =>
    page.locator(`form[action$="${actionEnd}"]:not(.search-box)`).first()
  const submit = (form: Locator, what: string) =>
    submitted(page, what, async () => {
      await reach(page, form.locator('button[type=submit]').first())
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    })
  return {
    ...handOf(page, base),
    async send(actionEnd, values = {}) {
      const form = formOf(actionEnd)
      await unfold(page, form)
      await fill(page, form, values)
      await submit(form, actionEnd)
    },
    async sendForm(form, values = {}) {
      await unfold(page, form)
      await fill(page, form, values)
      await submit(form, String(form))
    },
    async press(actionEnd) {
      const form = formOf(actionEnd)
      await unfold(page, form)
      await submit(form, actionEnd)
    },
    async follow(link) {
      await reach(page, link.first())
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    },
    async tick(box) {
      await reach(page, box.first())
      await page.keyboard.press('Space')
    },
    twin: async () => handByKeys(await page.context().newPage(), base),
  }
}

/** Tab until it has the focus; a radio is reached through the one of its group that stops there. */
async function reach(page: Page, target: Locator) {
  for (let count = 0; count < most; count++) {
    // Asked anew each time: a page that follows live may have drawn it again on the way.
    const wanted = await target.elementHandle()
    if (!wanted) throw new Error(`nothing to reach on ${page.url()}`)
    const found = await hasFocus(wanted)
    await wanted.dispose()
    if (found) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way to ${await target.evaluate((one) => one.outerHTML.slice(0, 160))} by Tab`)
}

function hasFocus(wanted: ElementHandle): Promise<boolean> {
  return wanted.evaluate((node) => {
    const here = document.activeElement
    if (here === node) return true
    // Two forms of a page may each have a group of this name.
    const isRadio = (each: Element | null): each is HTMLInputElement =>
      each instanceof HTMLInputElement && each.type === 'radio'
    return isRadio(here) && isRadio(node as Element)
      ? here.name === (node as HTMLInputElement).name &&
          here.form === (node as HTMLInputElement).form
      : false
  })
}

/** Opens the folds around a form with Enter. */
async function unfold(page: Page, form: Locator) {
  const folds = fold(page, form)
  for (let left = await folds.count(); left > 0; left = await folds.count()) {
    await reach(page, folds.first().locator('summary').first())
    await page.keyboard.press('Enter')
  }
}

async function fill(page: Page, form: Locator, values: Values) {
  for (const name of await namesIn(form, values)) {
    for (const one of [values[name] ?? []].flat()) await fillOne(page, form, name, one)
  }
}

async function fillOne(page: Page, form: Locator, name: string, value: string) {
  const fields = form.locator(`[name="${name}"]`)
  const type = await fields.first().evaluate((one) => {
    return one instanceof HTMLInputElement ? one.type : one.tagName.toLowerCase()
  })
  if (type === 'checkbox') {
    const box = form.locator(`[name="${name}"][value="${value}"]`)
    if (await box.isChecked()) return
    await reach(page, box)
    return page.keyboard.press('Space')
  }
  await reach(page, fields.first())
  if (type === 'radio' || type === 'select') return choose(page, value)
  if (type === 'file') return fields.first().setInputFiles(value)
  if (type === 'date') {
    if ((await fields.first().inputValue()) !== value) await typeDay(page, value)
    return
  }
  if (type === 'time') return page.keyboard.type(value.replace(':', ''))
  await page.keyboard.press('Control+A')
  if (value === '') return page.keyboard.press('Delete')
  await page.keyboard.insertText(value)
}

/** Arrows, until the wanted choice is the one. */
async function choose(page: Page, wanted: string) {
  const chosen = () =>
    page.evaluate(() => {
      const here = document.activeElement
      if (here instanceof HTMLSelectElement) return { value: here.value, done: true }
      return here instanceof HTMLInputElement
        ? { value: here.value, done: here.checked }
        : { value: '', done: false }
    })
  if ((await chosen()).value === wanted && (await chosen()).done) return
  // From the first of a list; a group of buttons goes round by itself.
  if (await page.evaluate(() => document.activeElement instanceof HTMLSelectElement)) {
    await page.keyboard.press('Home')
  }
  for (let count = 0; count < 250 && (await chosen()).value !== wanted; count++) {
    await page.keyboard.press('ArrowDown')
  }
  const { value, done } = await chosen()
  if (value !== wanted) throw new Error(`no way to the choice ${wanted} by the arrows`)
  if (!done) await page.keyboard.press('Space')
}
