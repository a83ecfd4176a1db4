import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf, openBrowser, openPage, overflowOf, signIn } from './support/browser.ts'
import { type Hand, handOf } from './support/hand.ts'
import { type LiveInstance, startInstance } from './support/instance.ts'
import { type Cable, layCable, Telephone } from './support/killed-browser.ts'
import { openSmallSurvey } from './support/open-survey.ts'

const passphrase = 'quatre mots bien à moi'
const secretWord = 'Zinzolin-à-la-porte'

let instance: LiveInstance
let browser: Browser
let staff: Hand
let survey = ''
let kit = ''
let cable: Cable
let telephone: Telephone

beforeAll(async () => {
  instance = await startInstance()
  browser = await openBrowser()
  staff = handOf(await openPage(browser), instance.base)
  await signIn(staff.page, instance.link)
  survey = await openSmallSurvey(staff, 'Le marché de Valbrenne')
  kit = await giveKit(staff)
  cable = await layCable()
  telephone = new Telephone(cable)
}, 300_000)

afterAll(async () => {
  await telephone?.throwAway()
  await cable?.stop()
  await browser?.close()
  await instance?.stop()
})

async function giveKit(hand: Hand): Promise<string> {
  await hand.open(`${survey}/terrain`)
  await hand.send('/terrain', { forWhom: 'Awa, quartier haut', days: '3' })
  const [link = ''] = /http\S+\/kit\/[\w-]+/.exec(await hand.page.content()) ?? []
  await hand.open(`${survey}/terrain`)
  expect(await hand.page.content()).not.toContain('/kit/')
  // Its own address, as it writes it, has no port before it listens.
  return instance.base + new URL(link).pathname
}

/** Cut for the page, and for whatever else asks. */
async function network(context: BrowserContext, isThere: boolean) {
  cable.isCut = !isThere
  await context.setOffline(!isThere)
}

async function openKit(context: BrowserContext): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage())
  await page.setViewportSize({ width: 360, height: 900 })
  await page.goto(kit)
  return page
}

const at = (page: Page, part: string) => page.locator(`field-kit[data-at=${part}]`).waitFor()
const press = (page: Page, act: string) => page.locator(`button[data-act=${act}]:visible`).click()

async function unlock(page: Page, words: string) {
  await at(page, 'locked')
  await page.fill('input[name=passphrase]', words)
  await page.press('input[name=passphrase]', 'Enter')
}

async function answerFirstPage(page: Page, age: string) {
  await press(page, 'add')
  await page.check(`input[name=age][value=${age}]`, { force: true })
  await page.check('input[name=marche][value=no]', { force: true })
  await page.click('button[data-next]')
  await page.locator('textarea[name=mot]').waitFor()
}

/** All that the browser wrote of this kit, in its folder. */
function filesIn(folder: string): Buffer[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isFile() ? [readFileSync(path)] : []
  })
}

function writes(text: string): boolean {
  const forms = [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(text, 'latin1')]
  const base = join(telephone.folder, 'Default', 'IndexedDB')
  return filesIn(base).some((bytes) => forms.some((form) => bytes.includes(form)))
}

async function answersInHouse(): Promise<number> {
  await staff.open(`${survey}/preparer`)
  return Number(/(\d+)\s+réponses? envoyée/.exec(await staff.text())?.[1] ?? 0)
}

test('without a network: two answers, the browser killed in a word, all there again, and only for the passphrase', async () => {
  let context = await telephone.switchOn()
  let page = await openKit(context)
  await at(page, 'new')
  await page.locator('field-kit[data-kept=yes]').waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)

  await page.fill('input[name=chosen]', 'court')
  await page.fill('input[name=repeat]', 'court')
  await page.press('input[name=repeat]', 'Enter')
  expect(await page.locator('.kit-said').textContent()).toContain('au moins 12 signes')
  await page.fill('input[name=chosen]', passphrase)
  await page.fill('input[name=repeat]', passphrase)
  await page.press('input[name=repeat]', 'Enter')
  await at(page, 'home')
  expect(await faultsOf(page)).toEqual([])

  await network(context, false)
  await answerFirstPage(page, 'jeune')
  await page.fill('textarea[name=mot]', secretWord)
  await page.click('button[data-next]')
  await at(page, 'done')
  expect(await page.locator('[data-code]').textContent()).toMatch(/^(\w{4}-){3}\w{4}$/)
  await press(page, 'home')
  await page.locator('field-kit[data-waiting="1"]').waitFor()

  // A page that is asked on a condition is asked here too, and what is missing is said.
  await press(page, 'add')
  await page.check('input[name=marche][value=yes]', { force: true })
  await page.click('button[data-next]')
  expect(await page.locator('.error-summary:visible').count()).toBe(1)
  expect(await faultsOf(page)).toEqual([])
  await page.check('input[name=age][value=plus]', { force: true })
  await page.click('button[data-next]')
  await page.check('input[name=aime][value="4"]', { force: true })
  await page.click('button[data-next]')
  await page.locator('textarea[name=mot]').pressSequentially(`${secretWord} deux`)
  await page.locator('.kit-saved', { hasText: 'Gardé' }).waitFor()
  await telephone.kill()
  expect(writes(secretWord)).toBe(false)
  expect(writes('jeune')).toBe(false)
  expect(writes(passphrase)).toBe(false)

  context = await telephone.switchOn()
  await network(context, false)
  page = await openKit(context)
  await unlock(page, 'quatre mots pas à moi')
  await expect.poll(() => page.locator('.kit-said').textContent()).toContain('pas la phrase')
  expect(await page.content()).not.toContain(secretWord)
  await unlock(page, passphrase)
  await at(page, 'home')
  expect(await page.locator('.kit-answers li').allTextContents()).toEqual([
    expect.stringContaining('à envoyer'),
    expect.stringContaining('commencée'),
  ])
  await page.locator('.kit-answers button[data-act=reopen]').nth(1).click()
  expect(await page.inputValue('textarea[name=mot]')).toBe(`${secretWord} deux`)
  await page.click('button[data-next]')
  await at(page, 'done')
  await press(page, 'home')
  await press(page, 'door-absent')
  await page.locator('field-kit[data-waiting="3"]').waitFor()
  expect(await answersInHouse()).toBe(0)

  await network(context, true)
  await press(page, 'send')
  await page.locator('field-kit[data-waiting="0"]').waitFor()
  expect(await page.locator('.kit-said').textContent()).toContain('2 réponses sont arrivées')
  expect(await answersInHouse()).toBe(2)
  await staff.open(`${survey}/reponses`)
  expect(await staff.text()).toContain('sur téléphone sans réseau2')
  await staff.open(`${survey}/saisie`)
  expect(await staff.text()).toContain('PortePersonne1PorteA répondu2')
}, 240_000)

test('an answer whose thanks got lost is sent again, and is one answer', async () => {
  await telephone.kill()
  const context = await telephone.switchOn()
  const page = await openKit(context)
  await unlock(page, passphrase)
  await at(page, 'home')
  await answerFirstPage(page, 'plus')
  // The house takes it, and its word never comes back.
  cable.losesThanks = true
  await page.click('button[data-next]')
  await at(page, 'done')
  await expect.poll(answersInHouse).toBe(3)
  await press(page, 'home')
  await page.locator('field-kit[data-waiting="1"]').waitFor()
  cable.losesThanks = false
  await press(page, 'send')
  await page.locator('field-kit[data-waiting="0"]').waitFor()
  expect(await answersInHouse()).toBe(3)
}, 120_000)

test('once the team closed the kit, what waits is kept and said, and goes when somebody says so', async () => {
  await staff.open(`${survey}/terrain`)
  await staff.press('/fermer')
  await telephone.kill()
  const context = await telephone.switchOn()
  const page = await openKit(context)
  await unlock(page, passphrase)
  await at(page, 'home')
  await press(page, 'door-later')
  await expect.poll(() => page.locator('.kit-said').textContent()).toContain('plus ouvert')
  await page.locator('field-kit[data-waiting="1"]').waitFor()
  await page.locator('[data-part=home] details summary').last().click()
  await press(page, 'forget')
  await expect.poll(() => page.locator('.kit-said').textContent()).toContain('ne garde plus rien')
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0)
}, 120_000)

test('without JavaScript the page says what is needed, and leads to paper and to the form online', async () => {
  const plain = handOf(await openPage(browser, { javaScript: false }), instance.base)
  kit = await giveKit(staff)
  await plain.open(kit)
  expect(await plain.text()).toContain('besoin de JavaScript')
  expect(await plain.page.locator('main form:visible').count()).toBe(0)
  expect(await plain.links('/enquetes/')).toContain(`${survey}/repondre`)
  expect(await overflowOf(staff.page)).toBeLessThanOrEqual(0)
})
