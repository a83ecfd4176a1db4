import type { Kysely } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { PlatformTables } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { undoAct } from '#platform/undo.ts'
import { act } from '#platform/world.ts'
import type { NetworkEvent } from '../../event.ts'
import { eventsModule } from '../../module.ts'
import { managePath, managePaths } from '../../paths.ts'
import { listRegistrations } from '../../seating/store/registrations.ts'
import { listSeatClasses } from '../../seating/store/seat-classes.ts'
import { getEvent } from '../../store/events.ts'
import { formOfEvent } from '../../testing/form-of-event.ts'
import { cancelRegistrations } from '../actions/cancel-registrations.ts'
import { seatsUndo } from '../actions/undo-event.ts'

const database = useDatabase()
const { db, clock } = database
const platform: Kysely<PlatformTables> = database.db
const door = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')

beforeEach(() => clock.set('2026-11-25T09:00:00Z'))

async function announced(fields: Readonly<Record<string, string>>): Promise<NetworkEvent> {
  const made = await door.post(managePaths.create, formOfEvent(fields), staff)
  const id = made.location?.split('/').at(-1) ?? ''
  await door.post(managePath('publish', id), {}, staff)
  return getEvent(db, id)
}

async function register({ slug }: NetworkEvent, name: string, seatClass?: string) {
  clock.pass({ seconds: 1 })
  const fields = { name, email: `${name.toLowerCase()}@exemple.fr` }
  const sent = seatClass ? { ...fields, seatClass } : fields
  expect((await door.post(`/agenda/${slug}/inscription`, sent)).status).toBe(303)
}

async function free(event: NetworkEvent, ...names: readonly string[]): Promise<string> {
  clock.pass({ seconds: 1 })
  const chosen = (await listRegistrations(db, event.id)).filter(({ identity }) =>
    names.includes(identity?.name ?? ''),
  )
  const ids = chosen.map(({ id }) => id)
  await act(door.house, { person: staff, undo: { id: undefined } }, (ctx) =>
    cancelRegistrations(ctx, event.id, ids),
  )
  const { id } = await platform
    .selectFrom('undoable_acts')
    .select('id')
    .where('thing', 'like', `${event.id}%`)
    .executeTakeFirstOrThrow()
  return id
}

const undo = (id: string) =>
  act(
    door.house,
    { person: staff },
    (ctx) => undoAct(ctx, [seatsUndo], id),
    ({ ok }) => ok,
  )

async function seated({ id }: NetworkEvent): Promise<readonly (string | undefined)[]> {
  const all = await listRegistrations(db, id)
  return all.filter(({ state }) => state === 'registered').map(({ identity }) => identity?.name)
}

const refused = { ok: false, refusal: 'changed-since' }

test('several seats come back together while nobody took one of them', async () => {
  const event = await announced({ capacity: '3' })
  for (const name of ['Anna', 'Ines', 'Odile']) await register(event, name)
  const id = await free(event, 'Anna', 'Ines', 'Odile')
  expect(await seated(event)).toEqual([])
  expect((await undo(id)).ok).toBe(true)
  expect(await seated(event)).toEqual(['Anna', 'Ines', 'Odile'])
})

test.each([
  ['one newcomer took one of three', ['Xavier']],
  ['two newcomers took two of three', ['Xavier', 'Yves']],
  ['three newcomers took all', ['Xavier', 'Yves', 'Zora']],
])('%s: none comes back, and nobody sits above what the event holds', async (_, newcomers) => {
  const event = await announced({ capacity: '3' })
  for (const name of ['Anna', 'Ines', 'Odile']) await register(event, name)
  const id = await free(event, 'Anna', 'Ines', 'Odile')
  for (const name of newcomers) await register(event, name)
  expect(await undo(id)).toMatchObject(refused)
  expect(await seated(event)).toEqual(newcomers)
})

test('newcomers who sit where there is still room for all hold nobody back', async () => {
  const event = await announced({ capacity: '4' })
  for (const name of ['Anna', 'Ines', 'Odile']) await register(event, name)
  const id = await free(event, 'Anna', 'Ines', 'Odile')
  await register(event, 'Xavier')
  expect((await undo(id)).ok).toBe(true)
  expect(await seated(event)).toHaveLength(4)
})

test('seats of one kind that newcomers took are not given back, even where the event has room', async () => {
  const event = await announced({ capacity: '9', seatClasses: 'Sur place ; 2\nEn ligne ; 7' })
  const [onSite, online] = await listSeatClasses(db, event.id)
  for (const name of ['Anna', 'Ines']) await register(event, name, onSite?.id)
  const id = await free(event, 'Anna', 'Ines')
  await register(event, 'Yves', online?.id)
  await register(event, 'Xavier', onSite?.id)
  expect(await undo(id)).toMatchObject(refused)
  expect(await seated(event)).toEqual(['Yves', 'Xavier'])
})

test('a newcomer of another kind of place holds back nobody', async () => {
  const event = await announced({ capacity: '9', seatClasses: 'Sur place ; 2\nEn ligne ; 7' })
  const [onSite, online] = await listSeatClasses(db, event.id)
  for (const name of ['Anna', 'Ines']) await register(event, name, onSite?.id)
  const id = await free(event, 'Anna', 'Ines')
  await register(event, 'Yves', online?.id)
  expect((await undo(id)).ok).toBe(true)
  expect(await seated(event)).toHaveLength(3)
})

test('one who waited and one who sat are given back as they were, though a newcomer waits', async () => {
  const event = await announced({ capacity: '1', waitingList: 'yes' })
  for (const name of ['Anna', 'Ines', 'Odile']) await register(event, name)
  const id = await free(event, 'Anna', 'Ines')
  expect(await seated(event)).toEqual(['Odile'])
  await register(event, 'Xavier')
  expect((await undo(id)).ok).toBe(true)
  expect(await seated(event)).toEqual(['Anna'])
})
