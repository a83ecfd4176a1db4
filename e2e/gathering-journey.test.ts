import { execFileSync } from 'node:child_process'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasCommand } from '#platform/testing/commands.ts'
import { openBrowser, openPage, overflowOf, signIn } from './support/browser.ts'
import { type Hand, handOf } from './support/hand.ts'
import { handByKeys } from './support/hand-by-keys.ts'
import { type LiveInstance, startInstance } from './support/instance.ts'
import { closeGathering, ownCertificate } from './support/steps-attendance.ts'
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

async function hand(keys: boolean, signedIn: boolean): Promise<Hand> {
  const look = { width: 360, theme: 'light' } as const
  const page = await openPage(browser, { javaScript: keys, look })
  if (signedIn) {
    const said = await instance.command('sign-in', '--email', 'contact@exemple.fr')
    await signIn(page, instance.base + (/\/connexion\/lien\/\w+/.exec(said)?.[0] ?? ''))
  }
  return keys ? handByKeys(page, instance.base) : handOf(page, instance.base)
}

function textOfPdf(bytes: Uint8Array): string {
  return execFileSync('pdftotext', ['-', '-'], { input: bytes, encoding: 'utf8' })
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

/** The same board with a mouse, on a wide screen: a card is dragged an hour down. */
async function dragByMouse(staff: Hand) {
  const { page } = staff
  await page.setViewportSize({ width: 1280, height: 900 })
  const card = page.locator('td[data-time="10:00"] .board-card').first()
  const cell = page.locator('td[data-time="11:00"]').first()
  await Promise.all([page.waitForNavigation(), card.dragTo(cell)])
  expect(await cell.locator('.board-title').textContent()).toContain('flèche')
  expect(await page.locator('td[data-time="10:00"] .board-title').count()).toBe(0)
  await page.setViewportSize({ width: 360, height: 900 })
}

async function layOutByKeysThenMouse(staff: Hand, event: string) {
  await layOutByKeys(staff, event)
  await dragByMouse(staff)
}

describe.each([
  { name: 'without JavaScript', keys: false },
  { name: 'by keyboard alone', keys: true },
])('a gathering of two days on a phone, $name', ({ keys }) => {
  test('is called for, read, laid out, published, joined, held, judged and certified', async () => {
    const visitor = await hand(keys, false)
    const staff = await hand(keys, true)
    const title = keys ? 'Les rencontres animées' : 'Les rencontres calmes'
    const home = await prepareGathering(
      visitor,
      staff,
      title,
      keys ? layOutByKeysThenMouse : undefined,
    )

    await visitor.open(`${home.event}/programme`)
    const read = await visitor.text()
    expect(read).toContain('Quinze personnes, une flèche, un panel')
    expect(read).toContain('Odile Serre')
    expect(await overflowOf(visitor.page)).toBeLessThanOrEqual(0)
    await visitor.tick(visitor.page.locator('input[name=choix]'))
    await visitor.follow(visitor.page.locator('.choice-end button'))
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

    const { opinion, mine } = await closeGathering(staff, home)
    await visitor.open(opinion)
    expect(await overflowOf(visitor.page)).toBeLessThanOrEqual(0)
    await visitor.send(opinion, { overall: '5', liked: 'Les récits d’échecs.' })
    await staff.open(`${home.event}/avis`)
    const opinions = await staff.text()
    expect(opinions).toContain('Moins de cinq réponses')
    expect(opinions).not.toContain('Les récits d’échecs.')

    const pdf = await ownCertificate(staff, visitor, home.event, mine)
    expect(await overflowOf(visitor.page)).toBeLessThanOrEqual(0)
    if (hasCommand('pdftotext')) {
      const written = textOfPdf(pdf)
      expect(written).toContain('Attestation de présence')
      expect(written).toContain(title)
      expect(written).toMatch(/Odile Serre|Jeanne Castaing/)
      const code = /\/attestations\/([2-9A-Z]{12})/.exec(written.replace(/\s/g, ''))?.[1]
      await visitor.open(`/attestations/${code}`)
      expect(await visitor.text()).toContain(title)
    }
    await visitor.page.context().close()
    await staff.page.context().close()
  })
})
