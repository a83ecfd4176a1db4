import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf, openBrowser, openPage, signIn } from './support/browser.ts'
import { handOf } from './support/hand.ts'
import { type LiveInstance, startInstance } from './support/instance.ts'
import { holdTheDoor, openDoorOf, registerTo } from './support/steps-attendance.ts'

let instance: LiveInstance
let browser: Browser
let page: Page
let event = ''

beforeAll(async () => {
  instance = await startInstance()
  browser = await openBrowser()
  page = await openPage(browser, { look: { width: 360, theme: 'light' } })
  await signIn(page, instance.link)
  event = await openDoorOf(handOf(page, instance.base), 'Une rencontre sans réseau')
  const visitor = handOf(await openPage(browser, { javaScript: false }), instance.base)
  for (const name of ['Inès Morvan', 'Paul Le Goff', 'Anna Kerr']) {
    await registerTo(visitor, event, name)
  }
})

afterAll(async () => {
  await browser?.close()
  await instance?.stop()
})

/** How many addresses this browser keeps, to open them without a network. */
const keptCount = () =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const held = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return held.flat().length
  })

const cupboardCount = () => page.evaluate(async () => (await caches.keys()).length)

const workerCount = () =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)

const waiting = () => page.locator('check-in-door').getAttribute('data-waiting')

test('the door works with the network cut, survives a reload, and sends when it is back', async () => {
  await page.goto(`${instance.base}${event}/accueil`)
  await page.locator('check-in-door[data-kept]').waitFor()
  await expect.poll(keptCount, { timeout: 30_000 }).toBeGreaterThanOrEqual(3)
  expect(await faultsOf(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

  await page.context().setOffline(true)
  await page.reload()
  expect(await page.locator('tr[data-code]').count()).toBe(3)

  await page.fill('input[name="who"]', '1')
  await page.press('input[name="who"]', 'Enter')
  await expect.poll(waiting).toBe('1')
  await page.fill('input[name="who"]', 'goff')
  await page.press('input[name="who"]', 'Enter')
  await expect.poll(waiting).toBe('2')
  await page.reload()
  expect(await page.locator('td[data-state="there"]').count()).toBe(2)

  await page.context().setOffline(false)
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await page.locator('check-in-door[data-waiting="0"]').waitFor()
  await page.reload()
  expect(await page.locator('.arrived').textContent()).toContain('2 arrivées sur 3')
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Morvan')
})

test('without JavaScript the same door holds, and paper joins the screen', async () => {
  const plain = await openPage(browser, { javaScript: false })
  await signIn(plain, await instance.signInLink('contact@exemple.fr'))
  await holdTheDoor(handOf(plain, instance.base), event)
})

test('once the door is closed, this browser holds the list no more', async () => {
  await page.locator('details.confirm summary').click()
  await page.locator('details.confirm button[type=submit]').click()
  await expect.poll(cupboardCount, { timeout: 30_000 }).toBe(0)
  // The page forgets its list first, then lets its worker go: the second follows, a moment later.
  await expect.poll(workerCount, { timeout: 30_000 }).toBe(0)
})
