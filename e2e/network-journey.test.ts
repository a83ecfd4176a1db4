import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOf, openBrowser, openPage, overflowOf } from './support/browser.ts'
import { type LiveInstance, startInstance } from './support/instance.ts'
import { keysOf, skipToMatter } from './support/keys.ts'
import { letterLink, signInPublic, signing } from './support/steps-declaration.ts'
import { joinNetwork, setBilling } from './support/steps-membership.ts'
import { type Way, walkerIn, ways } from './support/ways.ts'

let instance: LiveInstance
let browser: Browser

beforeAll(async () => {
  instance = await startInstance()
  browser = await openBrowser()
  const staff = await walkerIn(browser, instance, { way: 'plain', signedIn: true })
  await setBilling(staff)
  await staff.page.context().close()
})

afterAll(async () => {
  await browser?.close()
  await instance?.stop()
})

const territories: Readonly<Record<Way, string>> = {
  plain: 'Commana (29)',
  pointer: 'Brest (29)',
  keys: 'Saint-Malo (35)',
}

describe.each(ways)('a territory and the network, on a phone, $name', ({ way }) => {
  test('joins, signs the declaration, and is shown to anyone', async () => {
    const territory = territories[way]
    const visitor = await walkerIn(browser, instance, { way })
    const staff = await walkerIn(browser, instance, { way, signedIn: true })

    await joinNetwork(visitor, staff, territory)
    await visitor.open('/reseau')
    expect(await visitor.text()).toContain(territory)

    await signInPublic(visitor, staff, territory)
    await visitor.open('/reseau/declaration')
    const shown = await visitor.text()
    for (const part of [
      territory,
      `${signing.name}, ${signing.title}`,
      signing.evidence,
      signing.commitment1,
    ]) {
      expect(shown).toContain(part)
    }
    expect(shown).not.toContain(signing.email)

    await staff.open('/reseau/mandats')
    expect(await staff.text()).toContain('Mandats et relais')
    expect([...visitor.tooWide, ...staff.tooWide]).toEqual([])
    // The tool that measures needs a page where scripts run.
    if (way !== 'plain') expect(await faultsOf(visitor.page)).toEqual([])
    await visitor.page.context().close()
    await staff.page.context().close()
  })
})

describe('on a phone, by keyboard alone', () => {
  test('a representative signs and confirms; each page is sound and nothing overflows', async () => {
    const page = await openPage(browser, { look: { width: 360, theme: 'light' } })
    const keys = keysOf(page, instance.base)
    await keys.open('/reseau')
    await skipToMatter(keys)
    await keys.follow('main a[href="/reseau/declaration/signer"]')
    await skipToMatter(keys)
    await keys.to('[name="territory"]')
    await page.keyboard.type('rennes')
    await page.waitForSelector('[role=option]')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await keys.fill('/reseau/declaration/signer', {
      name: 'Awa Exemple',
      title: 'Vice-présidente',
      email: 'awa@rennes.example',
      commitment1: 'Publier le coût de chaque démarche',
      due1: '2030-03-31',
      accepts: 'yes',
    })
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    expect(await faultsOf(page)).toEqual([])
    await keys.follow('form[action$="/signer"] button[type=submit]')
    expect(await page.locator('main').textContent()).toContain('Un lien vient de partir')

    const staff = await walkerIn(browser, instance, { way: 'plain', signedIn: true })
    await keys.open(await letterLink(staff, /\/reseau\/declaration\/confirmer\/\w+/))
    await skipToMatter(keys)
    await keys.follow('form[action*="/confirmer/"] button[type=submit]')
    expect(await page.locator('main').textContent()).toContain('C’est confirmé')
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    expect(await faultsOf(page)).toEqual([])
    expect(keys.faults).toEqual([])
    await page.context().close()
    await staff.page.context().close()
  })
})
