import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf, openBrowser, openPage, overflowOf, signIn } from './support/browser.ts'
import { type Hand, handOf } from './support/hand.ts'
import { type LiveInstance, startInstance } from './support/instance.ts'
import { openSmallSurvey } from './support/open-survey.ts'

let instance: LiveInstance
let browser: Browser
let staff: Hand
/** The same person, where what measures accessibility can run. */
let eye: Page

beforeAll(async () => {
  instance = await startInstance()
  browser = await openBrowser()
  const look = { width: 360, theme: 'light' } as const
  staff = handOf(await openPage(browser, { javaScript: false, look }), instance.base)
  await signIn(staff.page, instance.link)
  eye = await openPage(browser, { look })
  await eye.context().addCookies(await staff.page.context().cookies())
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await instance?.stop()
})

async function looksRight(picture: string) {
  await eye.goto(staff.page.url())
  const folder = process.env['LOOK_AT']
  if (folder) await eye.screenshot({ path: `${folder}/${picture}.png`, fullPage: true })
  expect(await overflowOf(eye), picture).toBe(0)
  expect(await faultsOf(eye), picture).toEqual([])
}

test('texts are sorted into themes on a phone, without a script', {
  timeout: 120_000,
}, async () => {
  const survey = await openSmallSurvey(staff, 'Le marché de Valbrenne')
  for (const mot of ['Du pain tous les matins', 'Moins de bruit le dimanche']) {
    await staff.open(`${survey}/saisie`)
    await staff.send('/saisie', { medium: 'paper' })
    await staff.send('/page/vous', { age: 'plus', marche: 'no' })
    await staff.send('/page/mots', { mot })
    await staff.press('/envoyer')
  }
  await staff.open(`${survey}/saisie`)
  await looksRight('entry')
  await staff.open(`${survey}/preparer`)
  const close = staff.page.locator('form:has(input[name=act][value=close])')
  await staff.sendForm(close, { reason: 'Tout le monde a répondu.' })

  await staff.open(`${survey}/themes`)
  await looksRight('questions')
  await staff.open(`${survey}/themes/mot`)
  for (const name of ['Le pain', 'Le bruit'])
    await staff.send('/themes/mot', { name, holds: `Ce qui parle de ${name}, et rien d’autre.` })
  await looksRight('book')
  await staff.press('/commencer')
  await looksRight('sorting')
  const boxes = staff.page.getByRole('checkbox', { name: 'Aucun thème' })
  expect(await boxes.count()).toBe(2)
  for (const box of await boxes.all()) await staff.tick(box)
  await staff.send('/ranger/1')
  expect(await staff.text()).toMatch(/2 sur 2\s*textes/)
  await looksRight('sorted')
  await staff.press('/finir')
  expect(await staff.text()).toContain('C’est fini pour vous.')

  await staff.open(`${survey}/reponses/une/1`)
  expect(await staff.text()).toMatch(/Du pain tous les matins|Moins de bruit le dimanche/)
  await looksRight('one-answer')
})
