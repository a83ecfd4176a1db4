import { beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { managePath, managePaths } from '../paths.ts'
import { getEvent } from '../store/events.ts'
import { findSeries } from '../store/series.ts'
import { formOfEvent } from '../testing/form-of-event.ts'
import { allEventRoutes } from './event-all.ts'

const database = useDatabase()
const { db } = database
const door = openDoor(database, { routes: allEventRoutes })
const staff = asPerson('lab-team')
const post = (path: string, fields: Record<string, string>) => door.post(path, fields, staff)

/** The marks that the page gives to its form, as a browser sends them back. */
async function seenOn(path: string): Promise<string> {
  const { text } = await door.get(path, staff)
  return /name="_seen" value="([^"]*)"/.exec(text)?.[1] ?? ''
}

const seenIn = ({ text }: { text: string }) => /name="_seen" value="([^"]*)"/.exec(text)?.[1] ?? ''

beforeEach(() => database.clock.set('2026-11-25T09:00:00Z'))

describe('two people who change the same event', () => {
  let id = ''
  let edit = ''

  beforeEach(async () => {
    const made = await post(managePaths.create, formOfEvent())
    id = made.location?.split('/').at(-1) ?? ''
    edit = managePath('edit', id)
  })

  test('the second is told what the first wrote, and loses nothing', async () => {
    const _seen = await seenOn(edit)
    expect(_seen).not.toBe('')
    const first = { place: 'Mairie', kind: 'webinar', summary: 'Premier résumé.' }
    expect((await post(edit, formOfEvent({ ...first, _seen }))).status).toBe(303)

    const mine = { title: 'Un autre titre', summary: 'Second résumé.', kind: 'gathering' }
    const told = await post(edit, formOfEvent({ ...mine, _seen }))
    expect(told.status).toBe(422)
    expect(await getEvent(db, id)).toMatchObject({ title: 'Un atelier à Valbrenne', ...first })
    expect(told.text).toMatch(/L’autre personne a écrit\s: «\sPremier résumé\.\s».*Votre texte/)
    expect(told.text).not.toMatch(/«\sMairie\s»/)
    expect(told.text).toMatch(/L’autre personne a écrit\s: «\sWebinaire\s»/)
    for (const kept of ['Un autre titre', 'Second résumé.', 'value="Mairie"']) {
      expect(told.text).toContain(kept)
    }

    const again = formOfEvent({ ...mine, kind: 'webinar', place: 'Mairie', _seen: seenIn(told) })
    expect((await post(edit, again)).status).toBe(303)
    expect(await getEvent(db, id)).toMatchObject({ ...mine, kind: 'webinar', place: 'Mairie' })
  })

  test('a form with another mistake goes on knowing what its writer saw', async () => {
    const _seen = await seenOn(edit)
    const wrong = await post(edit, formOfEvent({ title: '', _seen }))
    expect(seenIn(wrong)).toBe(_seen)
    await post(edit, formOfEvent({ place: 'Mairie' }))
    const mine = formOfEvent({ place: 'Halle', _seen: seenIn(wrong) })
    expect((await post(edit, mine)).status).toBe(422)
  })

  test('who wrote elsewhere in it is asked nothing, and writes over nothing', async () => {
    const _seen = await seenOn(edit)
    await post(edit, formOfEvent({ place: 'Mairie', _seen }))
    expect((await post(edit, formOfEvent({ title: 'Autre titre', _seen }))).status).toBe(303)
    expect(await getEvent(db, id)).toMatchObject({ title: 'Autre titre', place: 'Mairie' })
  })

  test('of two who send at once, one is told', async () => {
    const _seen = await seenOn(edit)
    const answers = await Promise.all(
      ['Mairie', 'Halle'].map((place) => post(edit, formOfEvent({ place, _seen }))),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
  })
})

test('two people who change the same series', async () => {
  const words = { title: 'Les midis', summary: 'Une heure.', description: '', audience: 'public' }
  const made = await post(managePaths.createSeries, words)
  const path = made.location ?? ''
  const _seen = await seenOn(path)
  expect((await post(path, { ...words, summary: 'Une heure par mois.', _seen })).status).toBe(303)
  const told = await post(path, { ...words, title: 'Les soirs', summary: 'Le soir.', _seen })
  expect(told.status).toBe(422)
  expect(told.text).toMatch(/«\sUne heure par mois\.\s»/)
  const id = path.split('/').at(-1) ?? ''
  expect(await findSeries(db, id)).toMatchObject({ title: 'Les midis' })
})
