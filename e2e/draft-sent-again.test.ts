import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage, signIn } from './support/browser.ts'
import { type LiveInstance, startInstance } from './support/instance.ts'

let instance: LiveInstance
let browser: Browser

beforeAll(async () => {
  instance = await startInstance({ OUVROIR_DEMO: '1' })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await instance?.stop()
})

const enter = async (page: Page) => signIn(page, await instance.signInLink('contact@exemple.fr'))

const draftsOf = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('brouillon')))

test('a form sent again after the session ran out leaves no draft behind', async () => {
  const page = await openPage(browser)
  await enter(page)
  await page.goto(`${instance.base}/experiences`)
  const experiment = await page
    .locator('main a[href^="/experiences/"]')
    .evaluateAll((links) =>
      links
        .map((link) => link.getAttribute('href') ?? '')
        .find((href) => /^\/experiences\/[a-z0-9-]*velo[a-z0-9-]*$/.test(href)),
    )
  const journal = `${instance.base}${experiment}/journal`
  await page.goto(journal)
  const text = 'Deux ateliers ont eu lieu, avec les gens du quartier.'
  await page.locator('draft-keeper [name=text]').fill(text)
  const label = await page
    .locator('draft-keeper [name=text]')
    .evaluate((field) => (field as HTMLTextAreaElement).labels[0]?.firstChild?.textContent ?? '')
  expect(label).not.toBe('')

  await page.context().clearCookies()
  await page.locator('draft-keeper button[type=submit]').click()
  expect(await page.locator('h1').textContent()).toMatch(/Vous n’êtes plus dans votre compte/)
  // Called as its own page calls it.
  expect(await page.locator('label[for$=texte-1]').textContent()).toContain(label)
  // Nothing is saved yet: the draft stays, for whoever closes this page.
  expect(await draftsOf(page)).toHaveLength(1)

  const beside = await page.context().newPage()
  await enter(beside)
  await page.bringToFront()
  await page.locator('form[data-again] button').click()
  expect(page.url()).toBe(journal)
  expect(await page.locator('main').textContent()).toContain(text)
  expect(await draftsOf(page)).toEqual([])
  expect(await page.locator('.draft-word').count()).toBe(0)
})
