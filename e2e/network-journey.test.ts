import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOf, openBrowser, openPage, overflowOf, signIn } from './support/browser.ts'
import { type Hand, handOf } from './support/hand.ts'
import { handByKeys } from './support/hand-by-keys.ts'
import { type LiveInstance, startInstance } from './support/instance.ts'
import { keysOf, skipToMatter } from './support/keys.ts'
import { letterLink, signInPublic, signing } from './support/steps-declaration.ts'
import { joinNetwork, setBilling } from './support/steps-membership.ts'

let instance: LiveInstance
let browser: Browser

beforeAll(async () => {
  instance = await startInstance()
  browser = await openBrowser()
  const staff = await hand(false, true)
  await setBilling(staff)
  await staff.page.context().close()
})

afterAll(async () => {
  await browser?.close()
  await instance?.stop()
})

async function hand(keys: boolean, signedIn: boolean): Promise<Hand> {
  const page = await openPage(browser, { javaScript: keys })
  if (signedIn) {
    const said = await instance.command('sign-in', '--email', 'contact@exemple.fr')
    await signIn(page, instance.base + (/\/connexion\/lien\/\w+/.exec(said)?.[0] ?? ''))
  }
  return keys ? handByKeys(page, instance.base) : handOf(page, instance.base)
}

describe.each([
  { name: 'without JavaScript', keys: false, territory: 'Commana (29)' },
  { name: 'by keyboard alone', keys: true, territory: 'Saint-Malo (35)' },
])('a territory and the network, $name', ({ keys, territory }) => {
  test('joins, signs the declaration, and is shown to anyone', async () => {
    const visitor = await hand(keys, false)
    const staff = await hand(keys, true)

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
      due1: '2027-03-31',
      accepts: 'yes',
    })
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    expect(await faultsOf(page)).toEqual([])
    await keys.follow('form[action$="/signer"] button[type=submit]')
    expect(await page.locator('main').textContent()).toContain('Un lien vient de partir')

    const staff = await hand(false, true)
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
