import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './support/browser.ts'
import { type LiveInstance, startInstance } from './support/instance.ts'
import { blockOf, decideToAnswer, fillEntity, outlined } from './support/tender-examples.ts'
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

const notice = (title: string, id: string) =>
  JSON.stringify([
    {
      ...{ idweb: id, objet: title, nomacheteur: 'Ville du Lavoir', nature: 'APPEL_OFFRE' },
      ...{ dateparution: '2026-11-20', datelimitereponse: '2099-06-01T12:00:00+02:00' },
      ...{ url_avis: `https://www.boamp.fr/avis/${id}`, code_departement: ['35'] },
    },
  ])

describe.each(ways)(
  'a proposal, from the notice of the BOAMP to its budget, on a phone, $name',
  { timeout: 300_000 },
  ({ name, way }) => {
    let keeper: Walker
    let proposal = ''
    let part = ''
    const title = `Concertation de la halle ${name}`

    test('a notice of the BOAMP is taken', async () => {
      keeper = await walkerIn(browser, instance, { way, signedIn: true })
      await fillEntity(keeper)
      await keeper.open('/financements/importer')
      await keeper.page.locator('input[type="file"]').setInputFiles({
        ...{ name: 'boamp.json', mimeType: 'application/json' },
        buffer: Buffer.from(notice(title, `26-${100_000 + name.length}`)),
      })
      await keeper.send('/financements/importer')
      await keeper.send(`${new URL(keeper.page.url()).pathname}/garder`)
      await keeper.open('/propositions/annonces')
      const row = keeper.page.locator('tr', { hasText: title })
      const action = (await row.locator('form').first().getAttribute('action')) ?? ''
      await keeper.send(action)
      proposal = new URL(keeper.page.url()).pathname
      expect(await keeper.text()).toContain('Ville du Lavoir')
    })

    test('one decides to answer, with the entity and the reasons', async () => {
      await decideToAnswer(keeper, proposal)
      expect(await keeper.text()).toContain('hors du champ concurrentiel')
    })

    test('the criteria make the outline, and what is missing stops the answer', async () => {
      part = await outlined(keeper, proposal, 'Méthode')
      await keeper.open(`${proposal}/reponse`)
      await keeper.send('/reponse/prete')
      expect(await keeper.text()).toContain('La réponse n’est pas prête.')
      await blockOf(keeper, `Panel ${name}`, 'Le panel est tiré au sort. [à compléter]')
      await keeper.open(`${part}/bloc`)
      const option = keeper.page.locator('select[name="blockId"] option', { hasText: name }).first()
      await keeper.send('/bloc', { blockId: (await option.getAttribute('value')) ?? '' })
      await keeper.open(`${proposal}/reponse`)
      expect(await keeper.text()).toContain('[à compléter]')
      await keeper.open(part)
      const body = Array.from({ length: 40 }, (_, at) => `${name}${at}`).join(' ')
      await keeper.send(part, { body })
      await keeper.send('/reponse/prete')
      expect(await keeper.text()).toContain('La réponse est prête.')
    })

    test('it goes out for a word processor', async () => {
      const docx = await keeper.page.request.get(`${instance.base}${proposal}/reponse.docx`)
      expect(docx.status()).toBe(200)
      expect((await docx.body()).subarray(0, 2).toString()).toBe('PK')
    })

    test('handed in and won, it becomes a service with its project', async () => {
      await keeper.open(`${proposal}/jours`)
      await keeper.send('/jours', {
        ...{ 'work.new1.label': 'Animation', 'work.new1.hundredths': '2' },
        'work.new1.dayCents': '600',
      })
      await keeper.open(`${proposal}/deposer`)
      await keeper.send('/deposer', {
        ...{ submittedOn: '2026-11-01', submittedTime: '10:00', proof: 'Accusé 12' },
      })
      await keeper.open(`${proposal}/resultat`)
      await keeper.send('/resultat', {
        ...{ outcome: 'won', decidedOn: '2026-11-02', lessons: 'Citer les villages.' },
      })
      await keeper.open(`${proposal}/prestation`)
      await keeper.send('/prestation', { startsOn: '2027-01-01', endsOn: '2027-12-31' })
      expect(await keeper.text()).toContain('Prestation ASSO-')
      const [project = ''] = await keeper.links('/economie/')
      await keeper.open(project)
      expect(await keeper.text()).toMatch(/1\s200\s€/)
    })

    test('no page is wider than the phone', () => {
      expect(keeper.tooWide).toEqual([])
    })
  },
)
