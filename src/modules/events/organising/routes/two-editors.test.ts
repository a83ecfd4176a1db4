import type { Kysely } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { PlatformTables } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { listContributions } from '../../calls/store/contributions.ts'
import { speakersOf } from '../../calls/store/speakers.ts'
import { eventsModule } from '../../module.ts'
import { managePath, managePaths } from '../../paths.ts'
import { findSeries } from '../../registering/store/series.ts'
import { listRegistrations } from '../../seating/store/registrations.ts'
import { getEvent } from '../../store/events.ts'
import { formOfEvent } from '../../testing/form-of-event.ts'

const database = useDatabase()
const { db } = database
const outbox: Kysely<PlatformTables> = database.db
const door = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')
const colleague = asPerson('lab-team')
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
    expect((await door.post(edit, formOfEvent({ ...first, _seen }), colleague)).status).toBe(303)

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

/** Written to somebody, opened without an account: a phone and a computer are two editors. */
async function linkIn(part: string): Promise<string> {
  const sent = await outbox.selectFrom('outbox_mails').select('bodyText').execute()
  const found = sent.flatMap(({ bodyText }) =>
    [...bodyText.matchAll(new RegExp(`/${part}/[0-9a-f]{64}`, 'g'))].map(([path]) => path),
  )
  return found.at(-1) ?? 'no letter'
}

describe('a registration, by the link of its letter', () => {
  let link = ''
  let id = ''
  const mine = { name: 'Anne Morel', organisation: 'Mairie', function: 'Élue' }
  const sent = (path: string, fields: Record<string, string>) => door.post(path, fields)
  const saved = async () => (await listRegistrations(db, id))[0]?.identity

  beforeEach(async () => {
    const made = await post(managePaths.create, formOfEvent())
    id = made.location?.split('/').at(-1) ?? ''
    await post(managePath('publish', id), {})
    const { slug } = await getEvent(db, id)
    await outbox.deleteFrom('outbox_mails').execute()
    await sent(`/agenda/${slug}/inscription`, { ...mine, email: 'anne@exemple.fr' })
    link = await linkIn('inscription')
  })

  test('keeps what was not sent, and what was written elsewhere', async () => {
    expect((await sent(link, { name: 'Anne Morel' })).status).toBe(303)
    expect(await saved()).toMatchObject(mine)
    const _seen = seenIn(await door.get(link))
    expect(_seen).not.toBe('')
    expect((await sent(link, { ...mine, organisation: 'Commune', _seen })).status).toBe(303)
    expect((await sent(link, { ...mine, function: 'Maire', _seen })).status).toBe(303)
    expect(await saved()).toMatchObject({ organisation: 'Commune', function: 'Maire' })
    const told = await sent(link, { ...mine, organisation: 'Région', _seen })
    expect([told.status, told.text.includes('value="Région"')]).toEqual([422, true])
    expect(await saved()).toMatchObject({ organisation: 'Commune' })
  })

  test('may be emptied by whoever sees it', async () => {
    const _seen = seenIn(await door.get(link))
    expect((await sent(link, { ...mine, organisation: '', _seen })).status).toBe(303)
    expect(await saved()).toMatchObject({ organisation: '', function: 'Élue' })
  })
})

test('a contribution, by its link, keeps what was not sent and what was written elsewhere', async () => {
  const made = await post(
    managePaths.create,
    formOfEvent({ kind: 'gathering', onDay: '2027-03-18', title: 'Les rencontres' }),
  )
  const id = made.location?.split('/').at(-1) ?? ''
  await post(managePath('publish', id), {})
  const { slug } = await getEvent(db, id)
  const call = { opensOn: '2026-11-20', closesOn: '2026-12-20', formats: 'Atelier : 90' }
  const prepared = { ...call, criteria: 'Intérêt', scale: '5', dayFrom: '09:00', dayTo: '18:00' }
  expect((await post(`/agenda/${slug}/programme/preparer`, prepared)).status).toBe(303)
  const offer = {
    title: 'Tirer au sort sans fichier',
    summary: 'Deux communes racontent.',
    details: 'Avec un plan.',
    format: 'atelier',
    language: 'fr',
    expected: '40',
    needs: 'Une boucle magnétique',
    recording: 'yes',
    name1: 'Odile Serre',
    email1: 'odile@exemple.fr',
    organisation1: 'Mairie de Valbrenne',
    publishName1: 'yes',
  }
  await door.post(`/agenda/${slug}/contribuer`, offer)
  const link = await linkIn(`agenda/${slug}/contribution`)
  const saved = async () => {
    const [contribution] = await listContributions(db, id)
    const [speaker] = (await speakersOf(db, id)).get(contribution?.id ?? '') ?? []
    return { ...contribution, speaker }
  }
  const first = await saved()
  const { title, summary, format, language, name1, email1, recording, publishName1 } = offer
  const few = { title, summary, format, language, name1, email1, recording, publishName1 }
  expect((await door.post(link, few)).status).toBe(303)
  expect(await saved()).toMatchObject({
    ...{ details: first.details, needs: first.needs, expected: 40 },
    speaker: { publishName: true, identity: { organisation: 'Mairie de Valbrenne' } },
  })
  // Boxes of a form that was cut are asked about, not unticked.
  const { recording: _r, publishName1: _p, ...cut } = few
  expect((await door.post(link, cut)).status).toBe(422)
  expect(await saved()).toMatchObject({ recording: true, speaker: { publishName: true } })

  const seen = { ...offer, _seen: seenIn(await door.get(link)), _whole: 'yes' }
  expect((await door.post(link, { ...seen, needs: 'Un écran' })).status).toBe(303)
  expect((await door.post(link, { ...seen, details: 'Sans plan.' })).status).toBe(303)
  expect(await saved()).toMatchObject({ needs: 'Un écran', details: 'Sans plan.' })
  expect((await door.post(link, { ...seen, needs: 'Un micro' })).status).toBe(422)
  const { recording: _gone, ...unticked } = seen
  expect((await door.post(link, unticked)).status).toBe(303)
  expect(await saved()).toMatchObject({ recording: false, needs: 'Un écran' })
})
