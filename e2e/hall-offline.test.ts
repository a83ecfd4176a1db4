import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOf, openBrowser, overflowOf } from './support/browser.ts'
import { committedDraw } from './support/committed-draw.ts'
import { type Hand, handOf } from './support/hand.ts'
import { type MovedInstance, startMovedInstance } from './support/moved-instance.ts'
import { patientPage, signature } from './support/public-draw.ts'
import { inviteColleague } from './support/steps-watch.ts'

let instance: MovedInstance
let browser: Browser
let staff: Hand
let second: Hand
let draw = ''

const moveTo = async (instant: string) => {
  await instance.setClock(instant)
  await instance.signIn(staff.page, 'contact@exemple.fr')
}

beforeAll(async () => {
  instance = await startMovedInstance('2023-09-12T08:00:00Z')
  browser = await openBrowser()
  staff = await at(1280)
  second = await at(360)
  await instance.signIn(staff.page, 'contact@exemple.fr')
  await inviteColleague(staff, second)
  draw = await committedDraw(staff, moveTo)
  await moveTo('2023-09-15T10:50:10Z')
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await instance?.stop()
})

async function at(width: 360 | 1280): Promise<Hand> {
  const page = await patientPage(browser, { look: { width, theme: 'light' } })
  return handOf(page, instance.base)
}

/** What the screen of the hall says once it has computed by itself. */
async function computed(hall: Hand, typed: Readonly<Record<string, string>>): Promise<string> {
  for (const [name, value] of Object.entries(typed))
    await hall.page.locator(`form#ici [name=${name}]`).fill(value)
  await hall.page.locator('form#ici button[type=submit]').click()
  return (await hall.page.locator('.hall-result').textContent()) ?? ''
}

describe('the hall loses its network', { timeout: 300_000 }, () => {
  let index = ''
  let tickets: readonly string[] = []

  test('the screen that was loaded goes on: the number and the tickets are found without a request', async () => {
    await staff.open(`${draw}/ceremonie`)
    await staff.page.locator('hall-offline[data-kept=yes]').waitFor()
    expect(await faultsOf(staff.page)).toEqual([])
    await staff.page.context().setOffline(true)
    await expect
      .poll(() => staff.page.locator('.hall-network').textContent())
      .toContain('Pas de réseau')
    const asked: string[] = []
    staff.page.on('request', (request) => asked.push(request.url()))
    const dice = { dice: '3 5 2', again: '352' }
    expect(await computed(staff, { ...dice, again: '351', beacon: '433' })).toContain('diffèrent')
    expect(await computed(staff, { ...dice, beacon: 'f'.repeat(96) })).toContain('n’est pas celle')
    expect(await computed(staff, { ...dice, beacon: signature ?? '' })).toContain('vérifiée ici')
    index = (await staff.page.locator('.hall-result .draw-number').textContent()) ?? ''
    tickets = await staff.page.locator('.hall-result .draw-ticket').allTextContents()
    expect(index).toMatch(/^\d{3}$/)
    expect(tickets).toHaveLength(4)
    expect(asked.filter((url) => !url.includes('/direct'))).toEqual([])
  })

  test('nothing that is typed goes into a network that does not answer', async () => {
    await staff.page.locator('form#dice [name=dice]').fill('352')
    await staff.page.locator('form#dice button[type=submit]').click()
    await expect
      .poll(() => staff.page.locator('.hall-network').textContent())
      .toContain('rien n’est parti')
    expect(await staff.page.locator('form#dice [name=dice]').inputValue()).toBe('352')
    expect(await staff.page.locator('.hall-result .draw-number').textContent()).toBe(index)
  })

  test('without what was kept, the same page has no number to give', async () => {
    const anyone = await at(360)
    await anyone.open(`${draw}/ceremonie`)
    await anyone.page.context().setOffline(true)
    await anyone.page.locator('hall-offline button.quiet').first().click()
    await expect
      .poll(() => anyone.page.locator('.hall-kept').textContent())
      .toContain('ne sont pas arrivés')
    expect(await anyone.page.locator('form#ici').isVisible()).toBe(false)
    expect(await overflowOf(anyone.page)).toBeLessThanOrEqual(0)
  })

  test('files that are not those of the fingerprint are not kept', async () => {
    const anyone = await at(360)
    await anyone.page.route('**/recu/panels.txt', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, body: `${await answer.text()}0 1 2 3\n` })
    })
    await anyone.open(`${draw}/ceremonie`)
    await anyone.page.locator('hall-offline summary').click()
    await anyone.page.locator('hall-offline button.quiet').first().click()
    await expect.poll(() => anyone.page.locator('.hall-kept').textContent()).toContain('kit papier')
    expect(await anyone.page.locator('form#ici').isVisible()).toBe(false)
  })

  test('when the network is back, the recorded draw says the same number and the same tickets', async () => {
    await staff.page.context().setOffline(false)
    await staff.page.locator('form#dice button[type=submit]').click()
    await staff.page.waitForURL(/ceremonie/)
    await expect.poll(() => staff.text()).toContain('Un premier lancer est noté')
    await instance.signIn(second.page, 'gaelle@exemple.fr')
    await second.open(`${draw}/ceremonie`)
    await second.send('/ceremonie', { dice: '352' })
    await instance.setClock('2023-09-15T11:00:10Z')
    await staff.open(`${draw}/ceremonie`)
    await staff.page.locator('form#hold [name=signature]').fill(signature ?? '')
    await staff.page.locator('form#hold button[type=submit]').click()
    await staff.page.locator('ol.draw-tickets').waitFor()
    expect(await staff.page.locator('.draw-number').first().textContent()).toBe(index)
    const recorded = await staff.page.locator('ol.draw-tickets .draw-ticket').allTextContents()
    expect([...recorded].sort()).toEqual([...tickets].sort())
  })
})
