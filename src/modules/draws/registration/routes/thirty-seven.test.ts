import type { Kysely } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { verifyAcknowledgement } from '#engines/sortition/index.ts'
import type { PlatformTables } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { drawsModule } from '../../module.ts'
import { codePaths, openCallPaths, recruitPaths } from '../../paths/recruiting.ts'
import { listRecruits } from '../../recruits/store/recruits.ts'
import { findDrawBySlug } from '../../store/draws.ts'
import type { DrawTables } from '../../tables.ts'
import { lettersOut } from '../../testing/letters-out.ts'

const database = useDatabase()
const db: Kysely<DrawTables> = database.db
const outbox: Kysely<PlatformTables> = database.db
const door = openDoor(database, { routes: drawsModule.routes })
const slug = 'deux-cents-lettres'
let codes: readonly string[] = []

beforeAll(async () => {
  const out = await lettersOut(door, database, {
    title: 'Deux cents lettres',
    letters: 200,
    panelSize: '24',
  })
  codes = out.codes
  await db.updateTable('draws').set({ publishedAt: database.clock.now(), hidden: false }).execute()
}, 60_000)

test('S2: 37 of 200 answer one question a screen: 37 ready, 37 signed proofs, 18.5 %', async () => {
  for (const [at, code] of codes.slice(0, 37).entries()) {
    const year = String(1940 + at)
    const screens = [
      ['vous', { firstName: `Prénom${at}`, lastName: `Inventé${at * 31}`, birthYear: year }],
      ['contact', { phone: '', email: `personne${at}@exemple.fr` }],
      ['q-logement', { 'q-logement': at % 2 ? 'locataire' : 'proprietaire' }],
    ] as const
    let cookie = ''
    for (const [step, fields] of screens) {
      const path = codePaths.question(code, step)
      const { status, response } = await door.post(path, fields, undefined, { cookie })
      expect(status).toBe(303)
      cookie ||= response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    }
    const sent = { sentYear: year, eligible: 'yes' }
    expect((await door.post(codePaths.code(code), sent)).status).toBe(303)
  }
  // Ten more began, and did not send.
  for (const code of codes.slice(100, 110)) {
    const fields = { firstName: 'Demi', lastName: 'Réponse', birthYear: '1980' }
    await door.post(codePaths.question(code, 'vous'), fields)
  }
  const draw = await findDrawBySlug(db, slug)
  const ready = await listRecruits(db, draw?.id ?? '', { statuses: ['eligible'] })
  expect(ready).toHaveLength(37)
  const mails = await outbox
    .selectFrom('outbox_mails')
    .select(['bodyText', 'attachedText'])
    .execute()
  const signed = mails.flatMap(({ attachedText }) => attachedText ?? [])
  expect(mails.filter(({ bodyText }) => /[{}]/.test(bodyText))).toEqual([])
  const proofs = signed.map((line) => {
    const { signature, publicKey, opens: _, ...one } = JSON.parse(line)
    return verifyAcknowledgement(one, signature, publicKey) ? one.ticket : ''
  })
  expect(new Set(proofs)).toEqual(new Set(ready.map(({ ticket }) => ticket)))
  const record = await door.get(openCallPaths.record(slug))
  expect(record.text).toMatch(/>200<[\s\S]*>37<[\s\S]*18,5/)
}, 120_000)

test('those whom somebody must look at are checked in one press, ticked or all', async () => {
  const staff = asPerson('lab-team')
  const drawId = (await findDrawBySlug(db, slug))?.id ?? ''
  const waiting = () => listRecruits(db, drawId, { statuses: ['registered'] })
  await db
    .updateTable('draw_people')
    .set({ status: 'registered' })
    .where('status', '=', 'eligible')
    .execute()
  const path = recruitPaths.people(slug)
  expect((await door.get(path, staff)).text.match(/name="ids"/g)).toHaveLength(37)
  const two = (await waiting()).slice(0, 2).map(({ id }) => id)
  await door.post(path, { ids: two }, staff)
  expect(await waiting()).toHaveLength(35)
  // Ticked by hand in another form, or of another draw: nobody who does not wait here is moved.
  await door.post(path, { ids: ['00000000-0000-4000-8000-000000000000'] }, staff)
  expect(await waiting()).toHaveLength(35)
  const all = await door.post(path, { all: 'on' }, staff)
  expect(decodeURIComponent(all.response.headers.get('set-cookie') ?? '')).toMatch(/35\spersonnes/)
  expect(await waiting()).toEqual([])
  expect((await door.post(path, { all: 'on' }, asPerson('volunteer'))).status).toBe(403)
})

test('beyond fifty, the people of a draw have pages', async () => {
  const draw = await findDrawBySlug(db, slug)
  const ids = (await listRecruits(db, draw?.id ?? '')).slice(0, 60).map(({ id }) => id)
  await db.updateTable('draw_people').set({ status: 'invited' }).execute()
  await db.updateTable('draw_people').set({ status: 'eligible' }).where('id', 'in', ids).execute()
  const shownOn = async (page: string) => {
    const { text } = await door.get(`${recruitPaths.people(slug)}${page}`, asPerson('lab-team'))
    return ids.filter((id) => text.includes(recruitPaths.status(slug, id)))
  }
  const [first, second] = [await shownOn(''), await shownOn('?page=2')]
  expect([first.length, second.length]).toEqual([50, 10])
  expect(new Set([...first, ...second]).size).toBe(60)
  expect(await shownOn('?page=9')).toEqual(second)
})
