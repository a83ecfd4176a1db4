import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './support/browser.ts'
import { openProject } from './support/economics-examples.ts'
import { applyFor, grantNamed, readNoticesOf } from './support/funding-examples.ts'
import { type LiveInstance, startInstance } from './support/instance.ts'
import { type Walker, walkerIn, ways } from './support/ways.ts'

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

describe.each(ways)(
  'a grant, from its notice to the funding plan, on a phone, $name',
  { timeout: 300_000 },
  ({ name, way }) => {
    let keeper: Walker
    let project = ''
    let grant = ''
    let application = ''
    const title = `Fonds des villages ${name}`

    test('a file is looked at before it is kept', async () => {
      keeper = await walkerIn(browser, instance, { way, signedIn: true })
      project = await openProject(keeper, `Atelier ${name}`)
      const read = await readNoticesOf(keeper, title)
      expect(await keeper.text()).toContain('Rien n’est gardé encore')
      await keeper.send(`${read}/garder`)
      expect(await keeper.text()).toContain('1 aide est nouvelle')
      grant = await grantNamed(keeper, title)
    })

    test('it is matched with reasons, and names the lines that it would pay', async () => {
      await keeper.open(grant)
      const text = await keeper.text()
      expect(text).toContain('Une association peut demander.')
      expect(text).toContain('Le territoire de l’aide n’est pas connu.')
      expect(text).toContain('Lignes du budget que cette aide paierait')
    })

    test('an application gathers its pieces and is sent', async () => {
      application = await applyFor(keeper, grant, `Atelier ${name}`)
      await keeper.open(`${application}/pieces`)
      await keeper.send('/pieces', { 'pieces.new1.label': 'Lettre de la commune' })
      expect(await keeper.text()).toContain('Lettre de la commune')
      await keeper.open(`${application}/avancer`)
      await keeper.send('/avancer', { to: 'sent', askedCents: '2 000' })
      expect(await keeper.text()).toContain('Envoyée')
    })

    test('obtained, it stands in the funding plan of the project', async () => {
      await keeper.open(`${application}/avancer`)
      await keeper.send('/avancer', {
        ...{ to: 'obtained', grantedCents: '1 500' },
        ...{ startsOn: '2027-01-01', endsOn: '2027-12-31' },
      })
      expect(await keeper.text()).toContain('Obtenue')
      await keeper.open(`${project}/financement`)
      expect(await keeper.text()).toMatch(/Région d’Orée[\s\S]*1\s500\s€/)
    })

    test('no page is wider than the phone', () => {
      expect(keeper.tooWide).toEqual([])
    })
  },
)
