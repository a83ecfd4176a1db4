import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOf, openBrowser, openPage, overflowOf, signIn } from './support/browser.ts'
import { copiedBudget, quotedBudget } from './support/copied-budget.ts'
import { handOf } from './support/hand.ts'
import { type LiveInstance, startInstance } from './support/instance.ts'
import { keysOf, skipToMatter } from './support/keys.ts'

let instance: LiveInstance
let browser: Browser
/** Under the content policy of the house, which the other journeys leave aside. */
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  instance = await startInstance({ OUVROIR_DEMO: '1' })
  browser = await openBrowser()
  const context = await browser.newContext({
    locale: 'fr-FR',
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  context.setDefaultTimeout(10_000)
  page = await context.newPage()
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()))
  await signIn(page, await link())
})

afterAll(async () => {
  await browser?.close()
  await instance?.stop()
})

const link = () => instance.signInLink('contact@exemple.fr')

const bike = '/experiences/voter-le-plan-velo-au-jugement-majoritaire/budget'
const shares = '/experiences/budget-participatif-a-parts-egales/budget'
const save = 'form[action$="/budget/lignes"] button[type=submit]'

const cell = (row: string, column: string) => page.locator(`[name="lines.${row}.${column}"]`)
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'))
const plain = (text: string | null) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ')
const sums = async () => plain(await page.locator('.grid-sums').textContent())
const said = async () => plain(await page.locator('.grid-said').textContent())
const typedIn = (column: string) =>
  page
    .locator(`tr[data-row] [name$=".${column}"]`)
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))

async function paste(text: string) {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text)
  await page.keyboard.press('Control+V')
}

/** The lines of a budget as its file gives them. */
async function linesOf(budget: string): Promise<readonly string[]> {
  const answer = await page.request.get(`${instance.base}${budget}/export.csv`)
  return plain(await answer.text()).split('\r\n')
}

describe('a budget written in one grid', () => {
  test('by keyboard: across by Tab, down the column by Enter and the arrows; rows and sums follow', async () => {
    const keys = keysOf(page, instance.base)
    await keys.open(`${bike}/lignes`)
    expect(await sums()).toContain('12 600 €')
    await skipToMatter(keys)
    await keys.to('[name="lines.new1.nature"]')
    // The first letter of an answer chooses it: its side of the budget is the name of a group.
    await page.keyboard.press('L')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Gymnase')
    await page.keyboard.press('Tab')
    await page.keyboard.type('120,5')
    expect(await cell('new1', 'nature').inputValue()).toBe('venue')
    expect(await sums()).toContain('12 720,50 €')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('lines.new2.planned')
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toBe('lines.new1.planned')
    expect(await cell('new3', 'label').count()).toBe(0)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('5')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('lines.new3.planned')
    expect(await page.locator('[for="champ-lines.new3.planned"]').textContent()).toContain(
      'Ligne 9',
    )
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Delete')
    expect(keys.faults).toEqual([])
  })

  test('a block of LibreOffice is pasted where a list has the focus, and saved', async () => {
    await cell('new2', 'label').click()
    await page.keyboard.press('Shift+Tab')
    expect(await focused()).toBe('lines.new2.nature')
    await paste(copiedBudget)
    expect((await typedIn('label')).slice(-7)).toEqual([
      ...['Gymnase', 'Animation', 'Salle "des mariages"', 'Buffet', 'Accueil', 'La ville', ''],
    ])
    expect((await typedIn('note')).slice(-6, -3)).toEqual([
      '',
      'deux jours, dont un "samedi"',
      '"bio" et local',
    ])
    expect(await said()).toContain('Lignes collées : 5.')
    expect(await said()).toContain('Lignes de total laissées de côté : 1.')
    // 12 600 + 120,50 + 3 100,50 + 1 234,50 + 640: what is given in kind does not count.
    expect(await sums()).toContain('17 695,50 €')
    await keysOf(page, instance.base).follow(save)
    expect(page.url()).toBe(instance.base + bike)
    expect(await page.locator('main').textContent()).toMatch(/6\slignes ajoutées\./)
    expect(complaints).toEqual([])
  })

  test('a column keeps its empty cells and its commas; a word that is no answer stands under its cell', async () => {
    await page.goto(`${instance.base}${bike}/lignes`)
    await page.locator('[name$=".actual"]').first().focus()
    await paste('100\n\n300\n')
    expect((await typedIn('actual')).slice(0, 4)).toEqual(['100', '', '300', ''])
    await cell('new1', 'label').focus()
    await paste('Salle, un samedi\n"Bio", et local\n')
    expect((await typedIn('label')).slice(-3)).toEqual([
      ...['Salle, un samedi', '"Bio", et local', ''],
    ])
    await cell('new1', 'nature').focus()
    // As a browser does that goes by the caret, which a list has not.
    await page.evaluate((words) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', words)
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    }, 'Divers et varié\nRepas\n')
    const problem = page.locator('[id="champ-lines.new1.nature-colle"]')
    expect(plain(await problem.textContent())).toContain('« Divers et varié »')
    expect(await cell('new2', 'nature').inputValue()).toBe('catering')
    await cell('new1', 'nature').selectOption('travel')
    expect(await problem.count()).toBe(0)
    // One cell goes where the cursor is.
    await cell('new3', 'label').focus()
    await paste('Un mot')
    expect(await cell('new3', 'label').inputValue()).toBe('Un mot')
    expect(complaints).toEqual([])
  })

  test('without JavaScript, the same block is told, saved, and corrected by hand', async () => {
    const hand = handOf(await openPage(browser, { javaScript: false }), instance.base)
    await signIn(hand.page, await link())
    const before = (await linesOf(shares)).length
    for (const block of [copiedBudget, quotedBudget]) {
      await hand.open(`${shares}/coller`)
      await hand.send('/budget/coller', { block })
      if (block === copiedBudget) {
        const told = plain(await hand.text())
        expect(told).toContain(
          '5 lignes à ajouter, 0 à changer, 0 sans changement, 1 laissée de côté',
        )
      }
      await hand.sendForm(hand.page.locator('#confirmer'))
      expect(hand.page.url()).toBe(instance.base + shares)
    }
    // By the script or by the server, the same block gives the same lines.
    const pasted = (await linesOf(bike)).filter((line) =>
      /Animation|Buffet|Accueil|La ville/.test(line),
    )
    const added = await linesOf(shares)
    expect(pasted.length).toBe(4)
    for (const line of pasted) expect(added).toContain(line)
    expect(added.join('\r\n')).toContain('"deux jours,\ndont un ""samedi"""')

    await hand.open(`${shares}/lignes`)
    const buffet = hand.page.locator('tr[data-row]', {
      has: hand.page.locator('[value="Buffet"]'),
    })
    await buffet.locator('[name$=".remove"]').check()
    await hand.send('/budget/lignes', {
      'lines.new1.nature': 'travel',
      'lines.new1.label': 'Cars',
      'lines.new2.nature': 'grant',
      'lines.new2.label': 'La région',
    })
    const words = await hand.text()
    expect(words).toMatch(/2\slignes ajoutées, 1\sligne retirée/)
    expect((await linesOf(shares)).length).toBe(before + 6)
  })

  test('has room for its words at 1280 px, and is a line under another at 360 px', async () => {
    const widths = (column: string) =>
      page
        .locator(`tr[data-row] [name$=".${column}"]`)
        .evaluateAll((all) => Math.min(...all.map((one) => one.getBoundingClientRect().width)))
    await page.goto(`${instance.base}${bike}/lignes`)
    expect(await widths('label')).toBeGreaterThan(160)
    expect(await widths('planned')).toBeGreaterThan(70)
    expect(await faultsOf(page)).toEqual([])
    await page.setViewportSize({ width: 360, height: 900 })
    expect(await faultsOf(page)).toEqual([])
    expect(await overflowOf(page)).toBe(0)
    for (const column of ['nature', 'label', 'note'])
      expect(await widths(column)).toBeGreaterThan(300)
    for (const column of ['planned', 'actual']) expect(await widths(column)).toBeGreaterThan(140)
  })
})
