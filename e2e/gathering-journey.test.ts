import { execFileSync } from 'node:child_process'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasCommand } from '#platform/testing/commands.ts'
import { faultsOf, openBrowser } from './support/browser.ts'
import type { Hand } from './support/hand.ts'
import { type LiveInstance, startInstance } from './support/instance.ts'
import { closeGathering, ownCertificate } from './support/steps-attendance.ts'
import { prepareGathering } from './support/steps-gathering.ts'
import { type Way, walkerIn, ways } from './support/ways.ts'

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

function textOfPdf(bytes: Uint8Array): string {
  return execFileSync('pdftotext', ['-', '-'], { input: bytes, encoding: 'utf8' })
}

/** Takes the first card that waits, goes two hours down and one room across, drops it: keys alone. */
async function layOutByKeys(staff: Hand, event: string) {
  const { page } = staff
  await staff.open(`${event}/programme/grille`)
  await page.locator('.board-waiting .board-take').first().focus()
  await page.keyboard.press('Enter')
  expect(await page.locator('.board-said').textContent()).toContain('Vous l’avez pris')
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key)
  expect(await page.locator('.board-said').textContent()).toMatch(/10\sh, Salle du marché/)
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  expect(await page.locator('td[data-time="10:00"] .board-title').textContent()).toContain('flèche')
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('board-card')
}

/** With a mouse, on a wide screen: a card is dragged to ten o’clock, then an hour down. */
async function layOutByMouse(staff: Hand, event: string) {
  const { page } = staff
  await staff.open(`${event}/programme/grille`)
  await page.setViewportSize({ width: 1280, height: 900 })
  const cellAt = (time: string) => page.locator(`td[data-time="${time}"]`).first()
  const drop = async (card: string, time: string) => {
    const held = page.locator(`${card} .board-title`).first()
    await held.hover()
    const { x = 0, y = 0 } = (await held.boundingBox()) ?? {}
    await page.mouse.down()
    // A drag begins with a small move where the card is; over a cell, it is told at the second one.
    await page.mouse.move(x + 20, y + 20, { steps: 4 })
    await cellAt(time).hover()
    await cellAt(time).hover()
    await Promise.all([page.waitForNavigation(), page.mouse.up()])
    expect(await cellAt(time).locator('.board-title').textContent()).toContain('flèche')
  }
  await drop('.board-waiting .board-card', '10:00')
  await drop('td[data-time="10:00"] .board-card', '11:00')
  expect(await page.locator('td[data-time="10:00"] .board-title').count()).toBe(0)
  await page.setViewportSize({ width: 360, height: 900 })
}

/** Without scripts the schedule is laid out by plain forms: what `prepareGathering` does by itself. */
const layOuts: Readonly<Record<Way, typeof layOutByKeys | undefined>> = {
  plain: undefined,
  pointer: layOutByMouse,
  keys: layOutByKeys,
}

const titles: Readonly<Record<Way, string>> = {
  plain: 'Les rencontres calmes',
  pointer: 'Les rencontres vives',
  keys: 'Les rencontres animées',
}

describe.each(ways)('a gathering of two days on a phone, $name', ({ way }) => {
  test('is called for, read, laid out, published, joined, held, judged and certified', async () => {
    const visitor = await walkerIn(browser, instance, { way })
    const staff = await walkerIn(browser, instance, { way, signedIn: true })
    const title = titles[way]
    const home = await prepareGathering(visitor, staff, title, layOuts[way])

    await visitor.open(`${home.event}/programme`)
    const read = await visitor.text()
    expect(read).toContain('Quinze personnes, une flèche, un panel')
    expect(read).toContain('Odile Serre')
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
    await visitor.send(opinion, { overall: '5', liked: 'Les récits d’échecs.' })
    await staff.open(`${home.event}/avis`)
    const opinions = await staff.text()
    expect(opinions).toContain('Moins de cinq réponses')
    expect(opinions).not.toContain('Les récits d’échecs.')

    const pdf = await ownCertificate(staff, visitor, home.event, mine)
    if (hasCommand('pdftotext')) {
      const written = textOfPdf(pdf)
      expect(written).toContain('Attestation de présence')
      expect(written).toContain(title)
      expect(written).toMatch(/Odile Serre|Jeanne Castaing/)
      const code = /\/attestations\/([2-9A-Z]{12})/.exec(written.replace(/\s/g, ''))?.[1]
      await visitor.open(`/attestations/${code}`)
      expect(await visitor.text()).toContain(title)
    }
    expect([...visitor.tooWide, ...staff.tooWide]).toEqual([])
    // The tool that measures needs a page where scripts run.
    if (way !== 'plain') expect(await faultsOf(visitor.page)).toEqual([])
    await visitor.page.context().close()
    await staff.page.context().close()
  })
})
