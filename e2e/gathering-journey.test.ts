import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openPage, overflowOf, signIn } from './support/browser.ts'
import { type Hand, handOf } from './support/hand.ts'
import { type LiveInstance, startInstance } from './support/instance.ts'
import { prepareGathering } from './support/steps-gathering.ts'

let instance: LiveInstance
let browser: Browser

beforeAll(async () => {
  instance = await startInstance()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await instance?.stop()
})

async function hand(javaScript: boolean, signedIn: boolean): Promise<Hand> {
  const look = { width: 360, theme: 'light' } as const
  const page = await openPage(browser, { javaScript, look })
  if (signedIn) {
    const said = await instance.command('sign-in', '--email', 'contact@exemple.fr')
    await signIn(page, instance.base + (/\/connexion\/lien\/\w+/.exec(said)?.[0] ?? ''))
  }
  return handOf(page, instance.base)
}

/** Takes the first card that waits, goes two hours down and one room across, drops it: keys alone. */
async function layOutByKeys(staff: Hand, event: string) {
  const { page } = staff
  await staff.open(`${event}/programme/grille`)
  await page.locator('.board-waiting .board-take').first().focus()
  await page.keyboard.press('Enter')
  expect(await page.locator('.board-said').textContent()).toContain('Pris')
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key)
  expect(await page.locator('.board-said').textContent()).toContain('10:00, Salle du marché')
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  expect(await page.locator('td[data-time="10:00"] .board-title').textContent()).toContain('flèche')
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('board-card')
}

describe.each([
  { name: 'without JavaScript', javaScript: false },
  { name: 'with JavaScript', javaScript: true },
])('a gathering of two days on a phone, $name', ({ javaScript }) => {
  test('is called for, read, decided, laid out, published and joined', async () => {
    const visitor = await hand(javaScript, false)
    const staff = await hand(javaScript, true)
    const title = javaScript ? 'Les rencontres animées' : 'Les rencontres calmes'
    const home = await prepareGathering(
      visitor,
      staff,
      title,
      javaScript ? layOutByKeys : undefined,
    )

    await visitor.open(`${home.event}/programme`)
    const read = await visitor.text()
    expect(read).toContain('Quinze personnes, une flèche, un panel')
    expect(read).toContain('Odile Serre')
    expect(await overflowOf(visitor.page)).toBeLessThanOrEqual(0)
    await visitor.page.locator('input[name=choix]').first().check({ force: true })
    await visitor.page.locator('.choice-end button').click()
    await visitor.page.waitForURL(/choix=1/)
    expect(await visitor.text()).toContain('Mon choix dans un agenda')
    for (const ending of ['json', 'xml', 'ics']) {
      const file = await fetch(`${instance.base}${home.event}/programme.${ending}`)
      expect(file.status).toBe(200)
      expect(await file.text()).toContain('Quinze personnes')
    }

    await visitor.open(`${home.event}/inscription`)
    await visitor.send('/inscription', { name: 'Jeanne Castaing', email: 'j@benevoles.example' })
    await staff.open(`${home.manage}/inscriptions`)
    const registered = await staff.text()
    expect(registered).toContain('Jeanne Castaing')
    expect(registered).toContain('Odile Serre')
    await visitor.page.context().close()
    await staff.page.context().close()
  })
})
