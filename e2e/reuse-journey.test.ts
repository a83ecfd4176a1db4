import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOf, openBrowser, openPage, overflowOf, signIn } from './support/browser.ts'
import { type Hand, handOf } from './support/hand.ts'
import { type LiveInstance, startInstance } from './support/instance.ts'
import { letterLink } from './support/steps-declaration.ts'

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

async function hand(javaScript: boolean, signedIn: boolean): Promise<Hand> {
  const page = await openPage(browser, { javaScript, look: { width: 360, theme: 'light' } })
  if (signedIn) {
    const said = await instance.command('sign-in', '--email', 'contact@exemple.fr')
    await signIn(page, instance.base + (/\/connexion\/lien\/\w+/.exec(said)?.[0] ?? ''))
  }
  return handOf(page, instance.base)
}

const original = '/ressources/decider-par-consentement-le-guide-de-la-personne-qui-anime'

describe.each([
  { name: 'without JavaScript', javaScript: false, territory: 'Commana (29)', word: 'calme' },
  { name: 'with JavaScript', javaScript: true, territory: 'Saint-Malo (35)', word: 'vive' },
])(
  'another town and a guide of the house, on a phone, $name',
  ({ javaScript, territory, word }) => {
    test('says what it changed and what happened; it is read, then shown on the original', async () => {
      const town = await hand(javaScript, false)
      const staff = await hand(javaScript, true)
      const changed = `Deux tours au lieu de quatre, à voix ${word}.`
      const happened = `Un règlement adopté en une soirée ${word}.`

      await town.open(original)
      await town.page.locator('main a[href$="/reutiliser"]').first().click()
      await town.page.waitForURL(/reutiliser/)
      expect(await overflowOf(town.page)).toBeLessThanOrEqual(0)
      const email = `mairie-${word}@commune.example`
      const said = { territory, changed, happened, name: 'Soizic Exemple', email }
      await town.send('/reutiliser', said)
      await town.open(await letterLink(staff, /\/ressources\/reutilisations\/confirmer\/[\w-]+/))
      await town.press(new URL(town.page.url()).pathname)

      // Nothing is shown before a person of the house has read it.
      await town.open(original)
      expect(await town.text()).not.toContain(changed)
      await staff.open('/ressources/reutilisations/a-relire')
      await staff.press('/publier')

      await town.open(original)
      const shown = await town.text()
      for (const part of [territory.replace(/ \(.*/, ''), changed, happened]) {
        expect(shown).toContain(part)
      }
      expect(await town.page.content()).not.toContain(email)
      if (javaScript) expect(await faultsOf(town.page)).toEqual([])
      expect(await overflowOf(town.page)).toBeLessThanOrEqual(0)
      for (const one of [town, staff]) await one.page.context().close()
    })
  },
)
