import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf, openBrowser, openPage, signIn } from './support/browser.ts'
import { governanceExamples } from './support/governance-examples.ts'
import { type Hand, handOf } from './support/hand.ts'
import { type LiveInstance, startInstance } from './support/instance.ts'

let instance: LiveInstance
let browser: Browser
/** Holds the meeting, without JavaScript. */
let staff: Hand
/** Follows it on a phone. */
let phone: Page
let circle = ''
let meeting = ''

beforeAll(async () => {
  instance = await startInstance()
  browser = await openBrowser()
  staff = handOf(await openPage(browser, { javaScript: false }), instance.base)
  await signIn(staff.page, instance.link)
  const examples = await governanceExamples(staff)
  circle = examples['/cercles/:slug'] ?? ''
  meeting = examples['/cercles/:slug/reunions/:meeting'] ?? ''
  await staff.open(circle)
  await staff.send('/membres', { name: 'Jeanne Castaing', email: 'jeanne@exemple.fr' })
  phone = await openPage(browser, { look: { width: 360, theme: 'light' } })
  await signIn(phone, await instance.signInLink('jeanne@exemple.fr'))
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await instance?.stop()
})

const told = (words: string) =>
  phone.locator('.meeting-now', { hasText: words }).waitFor({ timeout: 15_000 })

test('one screen holds the meeting, a phone follows each turn by itself and takes its own', {
  timeout: 120_000,
}, async () => {
  await phone.goto(instance.base + meeting)
  await staff.open(`${meeting}/animer`)
  await staff.press('/etat')
  const boxes = staff.page.locator('#presences input[name=screen]')
  const all = await boxes.evaluateAll((inputs) =>
    inputs.map((input) => input.getAttribute('value')),
  )
  await staff.send('/presences', { screen: all.map(String) })
  await staff.send('/tours', { kind: 'check-in', seconds: '60' })

  await told('a la parole')
  for (let turn = 0; turn < all.length; turn++) {
    const now = (await staff.page.locator('.meeting-now').textContent()) ?? ''
    if (now.includes('Jeanne Castaing a la parole')) {
      await told('Jeanne Castaing a la parole')
      expect(await faultsOf(phone)).toEqual([])
      // Their own turn is theirs to end.
      await phone.locator('form[action$="/parole"] button').first().click()
      await staff.open(`${meeting}/animer`)
    } else await staff.press('/parole')
  }
  await told('Tout le monde a parlé')
})

test('the minutes are written as one goes, and read by the others without a reload', {
  timeout: 60_000,
}, async () => {
  const item = staff.page.locator('form[id^="point-"]').nth(1)
  const action = (await item.getAttribute('action')) ?? ''
  await staff.send(action, { notes: 'Les dates seront dites trois mois avant.', state: 'done' })
  await phone.locator('text=trois mois avant').waitFor({ timeout: 15_000 })
  await staff.press('/etat')
  await staff.open(meeting)
  await staff.press('/envoyer')
  expect(await staff.text()).toMatch(/Sans courriel, à remettre sur papier\s: Rose Delmas/)
})
