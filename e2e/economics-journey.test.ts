import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './support/browser.ts'
import { addGrantTo, openProject, reviseTo, sendNoteTo } from './support/economics-examples.ts'
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
  'the money of a project, on a phone, $name',
  { timeout: 300_000 },
  ({ name, way }) => {
    let keeper: Walker
    let project = ''
    let grant = ''

    test('a plan is written, revised with its reason, and a grant is likely', async () => {
      keeper = await walkerIn(browser, instance, { way, signedIn: true })
      project = await openProject(keeper, `Atelier ${name}`)
      await reviseTo(keeper, project, '1200')
      await keeper.open(`${project}/revisions/1`)
      expect(await keeper.text()).toContain('Les trains ont augmenté.')
      grant = await addGrantTo(keeper, project, 'Région d’Orée')
      await keeper.open(`${project}/financement`)
      expect(await keeper.text()).toMatch(/probable pour 60/)
    })

    test('a refusal is tried beside the plan, which stays', async () => {
      const id = grant.split('/').at(-1) ?? ''
      await keeper.open(`${project}/scenario?refuse=${id}&mois=3`)
      expect(await keeper.text()).toMatch(/Somme manquante\s: 1\s200\s€/)
      await keeper.open(grant)
      expect(await keeper.page.locator('input[name="state"]:checked').getAttribute('value')).toBe(
        'likely',
      )
    })

    test('the grant is refused, and the decision says why', async () => {
      await keeper.send(new URL(keeper.page.url()).pathname, { state: 'refused' })
      await keeper.open(`${project}/decider`)
      await keeper.send('/decider', {
        ...{ needed: 'yes', learning: 'yes', paid: 'no', days: 'yes', risk: 'no' },
        ...{ choice: 'no-go', reason: 'La région refuse, et personne d’autre ne paie.' },
      })
      expect(await keeper.text()).toContain('On arrête')
    })

    test('a note with its photo is accepted, and is in the actual column', async () => {
      const note = await sendNoteTo(keeper, `Atelier ${name}`)
      await keeper.open(note)
      await keeper.send('/accepter')
      expect(await keeper.text()).toContain('Oui, comme note de frais')
      await keeper.open(project)
      expect(await keeper.text()).toMatch(/34,80\s€/)
    })

    test('no page is wider than the phone', () => {
      expect(keeper.tooWide).toEqual([])
    })
  },
)
