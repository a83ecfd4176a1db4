import { describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { noticeOf } from '#platform/testing/said-and-sent.ts'
import { asPerson } from '#platform/testing/world.ts'
import { zipParts } from '#platform/testing/zip.ts'
import { coreRoutes } from '../../module.ts'
import { stations } from '../../stage.ts'
import { recordedIn } from '../../testing/recorded.ts'
import { refusalTexts } from '../../texts/refusal.ts'
import { listWaitingInExperiments } from '../actions/list-waiting.ts'

const database = useDatabase()
const { clock, db } = database
const door = openDoor(database, { routes: coreRoutes(() => []) })
const staff = asPerson('lab-team')

const experiment = recordedIn(database)
const flat = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ')
const plain = (words: string) => words.replaceAll(/[\u00a0\u202f]/g, ' ')

describe('the portfolio', () => {
  test('is for the lab and for finance', async () => {
    for (const person of [undefined, asPerson('innovator'), asPerson('participant')]) {
      expect((await door.get('/portefeuille', person)).status).not.toBe(200)
      expect((await door.get('/portefeuille/export.csv', person)).status).not.toBe(200)
    }
    expect((await door.get('/portefeuille', asPerson('finance'))).status).toBe(200)
  })

  test('tells the next gesture, what is late, and keeps its filter in its address', async () => {
    const late = await experiment({ title: 'En retard d’un jour' })
    await experiment({ title: 'Sans date' })
    await door.post(`/experiences/${late.slug}/etapes/dates`, { idea: '2026-11-24' }, staff)
    const all = (await door.get('/portefeuille', staff)).text
    expect(all).toContain('décider en comité de pilotage')
    const view = (await door.get('/portefeuille?vue=en-retard', staff)).text
    expect(view).toContain('En retard d’un jour')
    expect(view).not.toContain('Sans date')
    expect(view).toContain('export.csv?vue=en-retard')
    const csv = (await door.get('/portefeuille/export.csv?vue=en-retard', staff)).text
    expect(csv).toContain('En retard d’un jour')
    expect(csv).not.toContain('Sans date')
    const xlsx = await door.get('/portefeuille/export.xlsx', staff)
    expect(xlsx.response.headers.get('content-type')).toContain('spreadsheetml')
    // Twelve columns are printed on pages that lie down, as wide as the table.
    const parts = zipParts(new Uint8Array(await xlsx.response.arrayBuffer()))
    expect(parts.get('xl/worksheets/sheet1.xml')?.toString('utf8')).toMatch(
      /<pageSetup[^>]* orientation="landscape"[^>]* fitToWidth="1"/,
    )
  })

  test('a stopped one waits for its sheet: it is not told to close phases', async () => {
    const stop = { from: 'running', reason: 'funding-lost', text: 'Fin.', at: clock.now() } as const
    const halted = await experiment({ title: 'Arrêtée net', stage: 'stopped', stop })
    const stopped = (await door.get('/portefeuille?vue=arretees', staff)).text
    const own = (await door.get(`/experiences/${halted.slug}`, staff)).text
    for (const page of [stopped, own]) {
      expect(page).toContain('publier la fiche')
      expect(page).not.toContain('mener les phases')
    }
    expect((await door.get(`/experiences/${halted.slug}`)).text).not.toContain('publier la fiche')
  })

  test('shows the whole team what comes next in each one, which waits for a colleague as openly', async () => {
    for (const stage of stations) {
      const one = await experiment({ title: `Une étape : ${stage}`, stage })
      const place = { kind: 'experiment', id: one.id } as const
      const lead = asPerson('lab-team', { roles: [{ role: 'lab-team', place }] })
      const asked = { db, now: clock.now(), locale: 'fr' } as const
      const lines = await listWaitingInExperiments(asked, lead)
      const next = lines.filter(({ key }) => key.startsWith(`experiment:${one.id}:`))
      expect(next).toHaveLength(stage === 'dissemination' ? 0 : 1)
      const page = flat((await door.get('/portefeuille', staff)).text)
      for (const { label, where, openToTeam } of next) {
        expect(openToTeam).toBe(true)
        expect(page).toContain(where)
        expect(page).toContain(flat(label.slice(1)))
      }
    }
  })

  test('dates that run backwards are refused, and what was typed stays', async () => {
    const one = await experiment({ title: 'Dates' })
    const typed = { idea: '2027-02-01', framing: '2027-01-01' }
    const back = await door.post(`/experiences/${one.slug}/etapes/dates`, typed, staff)
    expect(back.status).toBe(422)
    expect(back.text).toContain('value="2027-02-01"')
  })
})

describe('the day of a stage, in the portfolio', () => {
  test('is written in its cell by whoever may, and kept in order with the others', async () => {
    const value = await experiment({ title: 'Une échéance' })
    await door.post(`/experiences/${value.slug}/etapes/dates`, { framing: '2027-02-01' }, staff)
    const page = (await door.get(`/portefeuille?modifier=${value.id}.echeance`, staff)).text
    expect(page).toContain('id="modifier"')
    const at = `/portefeuille/champ/echeance/${value.id}`
    expect((await door.post(at, { echeance: '2027-03-01' }, staff)).status).toBe(422)
    expect((await door.post(at, { echeance: '2027-01-15' }, staff)).status).toBe(303)
    const csv = (await door.get('/portefeuille/export.csv', staff)).text
    expect(csv).toMatch(/Une échéance.*15\/01\/2027/)
    // A year too many, or one from before it was there, is a slip of the keys: in the cell and on its page.
    for (const wrong of ['2020-01-01', '2099-01-01']) {
      expect((await door.post(at, { echeance: wrong }, staff)).status).toBe(422)
      const own = `/experiences/${value.slug}/etapes/dates`
      const sent = await door.post(own, { idea: wrong }, staff)
      expect(sent.status).toBe(422)
      const passed = wrong < '2026' ? refusalTexts.fr['before-it-began'] : 'dans plus de dix ans'
      expect(plain(sent.text)).toContain(plain(passed))
    }
    // Finance reads the portfolio, and decides of no stage.
    expect((await door.post(at, { echeance: '2027-01-16' }, asPerson('finance'))).status).toBe(403)
    const read = (await door.get('/portefeuille', asPerson('finance'))).text
    expect(read).not.toContain('cell-edit')
  })
})

describe('the due day of several', () => {
  const due = '/portefeuille/echeances'

  test('is changed together by those who may change one, and comes back to the list as it was asked', async () => {
    const [season, station] = [
      await experiment({ title: 'La saison' }),
      await experiment({ title: 'La gare' }),
    ]
    const ids = `${season.id} ${station.id}`
    const asked = plain(
      (await door.get(`/portefeuille?acte=echeance&choix=${season.id}&choix=${station.id}`, staff))
        .text,
    )
    expect(asked).toContain('de ces 2 expérimentations devra être finie à cette date')
    // Finance reads the portfolio, and changes no date: neither one by one nor together.
    const refused = await door.post(due, { ids, dueOn: '2027-03-01' }, asPerson('finance'))
    expect(refused.status).toBe(403)
    const sent = await door.post(`${due}?vue=miennes`, { ids, dueOn: '2027-03-01' }, staff)
    expect([sent.status, sent.location]).toEqual([303, '/portefeuille?vue=miennes'])
    expect(plain(noticeOf(sent.response))).toContain('2 échéances changées.')
    const dates = await db
      .selectFrom('experiment_stage_dates')
      .selectAll()
      .where('experimentId', 'in', [season.id, station.id])
      .execute()
    expect(dates).toHaveLength(2)
  })

  test('is refused when it is past, and for what is stopped', async () => {
    const stop = { from: 'running', reason: 'funding-lost', text: 'Fin.', at: clock.now() } as const
    const season = await experiment({ title: 'Elle finit', stage: 'stopped', stop })
    const past = await door.post(due, { ids: season.id, dueOn: '2020-01-01' }, staff)
    expect(past.status).toBe(422)
    const goesOn = await experiment({ title: 'Elle continue' })
    const passed = await door.post(due, { ids: goesOn.id, dueOn: '2020-01-01' }, staff)
    expect(passed.status).toBe(422)
    expect(passed.text).toContain('href="#ensemble-dueOn"')
    expect(passed.text).toContain('value="2020-01-01"')
    const sent = await door.post(due, { ids: season.id, dueOn: '2027-01-04' }, staff)
    expect(plain(sent.text)).toContain('« Elle finit')
    expect(plain(sent.text)).toContain('elle est arrêtée.')
  })
  test('leaves what has no due day, and names it before and after with the true reason', async () => {
    const stop = { from: 'running', reason: 'funding-lost', text: 'Fin.', at: clock.now() } as const
    const moves = await experiment({ title: 'Elle avance' })
    const spread = await experiment({ title: 'Elle se diffuse', stage: 'dissemination' })
    const halted = await experiment({ title: 'Elle s’arrête', stage: 'stopped', stop })
    const ids = [moves.id, spread.id, halted.id]
    const chosen = ids.map((id) => `choix=${id}`).join('&')
    const asked = plain((await door.get(`/portefeuille?acte=echeance&${chosen}`, staff)).text)
    expect(asked).toContain('de cette expérimentation devra être finie')
    expect(asked).toContain('2 lignes ne changeront pas :')
    expect(asked).toMatch(/« Elle se diffuse[^<]*» : elle est à sa dernière étape/)
    expect(asked).toMatch(/« Elle s’arrête[^<]*» : elle est arrêtée/)
    expect(asked).toContain(`name="ids" value="${moves.id}"`)
    const sent = await door.post(due, { ids: ids.join(' '), dueOn: '2027-03-01' }, staff)
    const notice = plain(noticeOf(sent.response))
    expect(notice).toContain('1 échéance changée.')
    expect(notice).toMatch(/« Elle se diffuse[^»]*» : elle est à sa dernière étape/)
    const written = await db
      .selectFrom('experiment_stage_dates')
      .select('experimentId')
      .where('experimentId', 'in', ids)
      .execute()
    expect(written.map(({ experimentId }) => experimentId)).toEqual([moves.id])
    // The same day again changes nothing, and says so.
    const same = await door.post(due, { ids: moves.id, dueOn: '2027-03-01' }, staff)
    expect(same.status).toBe(422)
    expect(plain(same.text)).toContain('elle a déjà cette échéance.')
  })
})
