import { describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { coreRoutes } from '../../module.ts'
import { recordedIn } from '../../testing/recorded.ts'

const database = useDatabase()
const { clock } = database
const door = openDoor(database, { routes: coreRoutes(() => []) })
const staff = asPerson('lab-team')

const experiment = recordedIn(database)

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
  })

  test('a stopped one waits for its sheet: it is not told to close phases', async () => {
    const stop = { from: 'running', reason: 'funding-lost', text: 'Fin.', at: clock.now() } as const
    const one = await experiment({ title: 'Arrêtée net', stage: 'stopped', stop })
    const stopped = (await door.get('/portefeuille?vue=arretees', staff)).text
    const own = (await door.get(`/experiences/${one.slug}`, staff)).text
    for (const page of [stopped, own]) {
      expect(page).toContain('publier la fiche')
      expect(page).not.toContain('mener les phases')
    }
    expect((await door.get(`/experiences/${one.slug}`)).text).not.toContain('publier la fiche')
  })

  test('dates that run backwards are refused, and what was typed stays', async () => {
    const one = await experiment({ title: 'Dates' })
    const typed = { idea: '2027-02-01', framing: '2027-01-01' }
    const back = await door.post(`/experiences/${one.slug}/etapes/dates`, typed, staff)
    expect(back.status).toBe(422)
    expect(back.text).toContain('value="2027-02-01"')
  })
})
