import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOf, openBrowser, overflowOf } from './support/browser.ts'
import { type LiveInstance, startInstance } from './support/instance.ts'
import { keysOf, skipToMatter } from './support/keys.ts'
import { openHands } from './support/open-hands.ts'
import {
  acceptAndPublish,
  acceptReuse,
  beginAsNewcomer,
  letThrough,
  tellReuse,
  told,
  writeAndSubmit,
} from './support/steps-resource.ts'

let instance: LiveInstance
let browser: Browser
let hand: ReturnType<typeof openHands>

beforeAll(async () => {
  instance = await startInstance()
  browser = await openBrowser()
  hand = openHands(browser, instance)
})

afterAll(async () => {
  await browser?.close()
  await instance?.stop()
})

const team = 'contact@exemple.fr'
/** Without the spaces that a page sets for French. */
const asTyped = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

const byHand = {
  territory: 'Commana (29)',
  changed: 'Deux samedis au lieu de trois, et des noix à la place des gommettes.',
  happened: 'La place a été choisie avant la Saint-Jean.',
  email: 'place@commune.example',
}
const byKeys = {
  territory: 'Saint-Malo (35)',
  changed: 'Une maquette au lieu d’une carte.',
  happened: 'Le préau s’est ouvert au printemps, à l’ombre de deux tilleuls.',
  email: 'preau@commune.example',
}

describe.each([
  {
    name: 'without JavaScript',
    javaScript: false,
    title: 'Choisir une place au marché',
    adoption: byHand,
  },
  {
    name: 'by keyboard alone',
    javaScript: true,
    title: 'Dessiner un préau avec les parents',
    adoption: byKeys,
  },
])('a case told by a newcomer, on a phone, $name', ({ javaScript, title, adoption }) => {
  test('is let in, read by a second person, published, found, and adopted by another town', async () => {
    const newcomer = await hand(javaScript)
    const house = await hand(javaScript, team)

    const email = javaScript ? 'nolwenn@valbrenne.example' : told.email
    const workshop = await beginAsNewcomer(newcomer, house, title, email)
    await writeAndSubmit(newcomer, workshop)
    expect(await newcomer.text()).toContain('première')
    expect(await overflowOf(newcomer.page)).toBeLessThanOrEqual(0)

    // Until it is published, a visitor meets nothing.
    const visitor = await hand(javaScript)
    const before = await visitor.page.goto(`${instance.base}${workshop.replace('/modifier', '')}`)
    expect(before?.status()).toBe(404)

    await letThrough(house, title)
    const address = await acceptAndPublish(house, title)

    await visitor.open('/ressources')
    await visitor.page.locator('main input[name=q]').first().fill('gommettes marché')
    await visitor.page.locator('main input[name=q]').first().press('Enter')
    await visitor.page.waitForURL(/q=/)
    await visitor.follow(visitor.page.getByRole('link', { name: title }).first())
    expect(new URL(visitor.page.url()).pathname).toBe(address)
    const read = await visitor.text()
    for (const part of [told.lead, told.place, told.summary]) expect(asTyped(read)).toContain(part)
    expect(await visitor.page.locator('body').textContent()).not.toContain(email)
    // The tool that measures needs a page where scripts run.
    if (javaScript) expect(await faultsOf(visitor.page)).toEqual([])
    expect(await overflowOf(visitor.page)).toBeLessThanOrEqual(0)

    // What another town did comes back on the sheet of the newcomer, once a person has read it.
    await tellReuse(visitor, house, address, adoption)
    await visitor.open(address)
    expect(await visitor.text()).not.toContain(adoption.changed)
    await acceptReuse(house)
    await visitor.open(address)
    const adopted = await visitor.text()
    const town = adoption.territory.replace(/ \(.*/, '')
    for (const part of [town, adoption.changed, adoption.happened])
      expect(asTyped(adopted)).toContain(part)
    expect(await visitor.page.content()).not.toContain(adoption.email)
    if (javaScript) expect(await faultsOf(visitor.page)).toEqual([])
    expect(await overflowOf(visitor.page)).toBeLessThanOrEqual(0)

    for (const item of [newcomer, house, visitor]) await item.page.context().close()
  })
})

describe('by keyboard alone, on a phone', () => {
  test('a text is begun and its first part written; every focus is seen', async () => {
    const { page } = await hand(true, team)
    const keys = keysOf(page, instance.base)
    await keys.open('/ressources/ecrire')
    await skipToMatter(keys)
    await keys.fill('/ressources/ecrire', { kind: 'case-sheet', title: 'Une fresque au lavoir' })
    await keys.follow('form[action$="/ressources/ecrire"] button[type=submit]')
    expect(await page.locator('h1').textContent()).toContain('Une fresque au lavoir')
    await skipToMatter(keys)
    await keys.follow('main a[href$="/modifier/resume"]')
    await skipToMatter(keys)
    await keys.fill('/resume', { 'sections.summary': told.summary })
    await keys.follow('form[action$="/resume"] button[type=submit]')
    expect(await page.locator('main').textContent()).toContain(told.summary)
    expect(keys.faults).toEqual([])
    expect(await faultsOf(page)).toEqual([])
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    await page.context().close()
  })
})
