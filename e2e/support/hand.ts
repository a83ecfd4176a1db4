import type { Locator, Page } from 'playwright-core'

type Value = string | readonly string[]
export type Values = Readonly<Record<string, Value>>

/** Someone at the keyboard: opens pages, fills forms by their names, sends them. */
export interface Hand {
  readonly page: Page
  readonly base: string
  open(path: string): Promise<void>
  /** Fills the form that is sent to an address ending like this, whatever it asks after it, then sends it. */
  send(actionEnd: string, values?: Values): Promise<void>
  /** The same, for a form that is not the only one to go to its address. */
  sendForm(form: Locator, values?: Values): Promise<void>
  /** Presses the one button of a small form; its question is unfolded first when it has one. */
  press(actionEnd: string): Promise<void>
  /** Goes where a link leads, or where a small button leads. */
  follow(link: Locator): Promise<void>
  /** Ticks a box that is on no form of its own. */
  tick(box: Locator): Promise<void>
  text(): Promise<string>
  links(part: string): Promise<readonly string[]>
  /** The same person in a second tab. */
  twin(): Promise<Hand>
}

export function handOf(page: Page, base: string): Hand {
  const formOf = (actionEnd: string) =>
    page
      .locator(`form[method="post"]:is([action$="${actionEnd}"], [action*="${actionEnd}?"])`)
      .first()
  return {
    page,
    base,
    async open(path) {
      const answer = await page.goto(path.startsWith('http') ? path : base + path)
      if ((answer?.status() ?? 0) >= 400) throw new Error(`${path} answered ${answer?.status()}`)
    },
    async send(actionEnd, values = {}) {
      const form = formOf(actionEnd)
      await unfold(page, form)
      await fill(form, values)
      await submit(page, form, actionEnd)
    },
    async sendForm(form, values = {}) {
      await unfold(page, form)
      await fill(form, values)
      await submit(page, form, String(form))
    },
    async press(actionEnd) {
      const form = formOf(actionEnd)
      await unfold(page, form)
      await submit(page, form, actionEnd)
    },
    async follow(link) {
      await Promise.all([page.waitForNavigation(), link.first().click()])
    },
    tick: (box) => setChoice(box.first()),
    text: async () => (await page.locator('main').textContent()) ?? '',
    links: (part) =>
      page.$$eval(
        'main a',
        (all, wanted) => [
          ...new Set(
            all.map((a) => a.getAttribute('href') ?? '').filter((h) => h.includes(wanted)),
          ),
        ],
        part,
      ),
    twin: async () => handOf(await page.context().newPage(), base),
  }
}

/** A refused form would show itself again (422): said here with the words of its summary. */
function submit(page: Page, form: Locator, what: string) {
  return submitted(page, what, () => form.locator('button[type=submit]').first().click())
}

export async function submitted(page: Page, what: string, press: () => Promise<unknown>) {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    press(),
  ])
  await page.waitForLoadState('load')
  // 200: a page that asks once more, with what was typed, before anything is written.
  if (answer.status() === 303 || answer.status() === 200) return
  const sentences = await page.locator('.error-summary, [role=alert]').allInnerTexts()
  throw new Error(`${what} answered ${answer.status()}: ${sentences.join(' / ')}`)
}

/** Opens the folds around a form, as one does with a mouse or with Enter. */
async function unfold(page: Page, form: Locator) {
  const folds = fold(page, form)
  for (let left = await folds.count(); left > 0; left = await folds.count()) {
    await folds.first().locator('summary').first().click()
  }
}

/** A field may lie in a fold of its own form. */
async function unfoldIn(form: Locator, name: string) {
  const field = form.page().locator(`[name="${name}"]`)
  const folds = form.locator('details:not([open])', { has: field })
  for (let left = await folds.count(); left > 0; left = await folds.count()) {
    await folds.first().locator('summary').first().click()
  }
}

export function fold(page: Page, form: Locator): Locator {
  return page.locator('details:not([open])', { has: form })
}

/** The fields that are given, in the order of the form. */
export async function namesIn(form: Locator, values: Values): Promise<readonly string[]> {
  const names = await form
    .locator('input, textarea, select')
    .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('name') ?? ''))])
  const unknown = Object.keys(values).filter((name) => !names.includes(name))
  if (unknown.length > 0) throw new Error(`no such field: ${unknown.join(', ')}`)
  return names.filter((name) => name !== '' && values[name] !== undefined)
}

async function fill(form: Locator, values: Values) {
  for (const name of await namesIn(form, values)) await fillOne(form, name, values[name] ?? '')
}

/** While a page settles, what one presses may move: whoever misses it presses again, once. */
export async function setChoice(choice: Locator, isOn = true) {
  try {
    await choice.setChecked(isOn, { force: true })
  } catch {
    await choice.setChecked(isOn, { force: true })
  }
}

async function fillOne(form: Locator, name: string, value: Value) {
  const fields = form.locator(`[name="${name}"]`)
  await unfoldIn(form, name)
  const type = await fields.first().evaluate((one) => {
    return one instanceof HTMLInputElement ? one.type : one.tagName.toLowerCase()
  })
  if (type === 'radio' || type === 'checkbox') {
    for (const one of [value].flat()) {
      await setChoice(form.locator(`[name="${name}"][value="${one}"]`))
    }
  } else if (type === 'file') {
    await fields.first().setInputFiles([value].flat())
  } else if (type === 'select') {
    await fields.first().selectOption(String(value))
  } else {
    await fields.first().fill(String(value))
  }
}
