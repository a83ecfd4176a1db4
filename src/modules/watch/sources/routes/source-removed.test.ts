import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { recordPerson } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { undoAct } from '#platform/undo.ts'
import { act } from '#platform/world.ts'
import { watchModule } from '../../module.ts'
import { watchPaths } from '../../paths.ts'
import { sourceEditedUndo, sourceRemovedUndo } from '../actions/undo-source.ts'

// What waited of a source leaves the queue with it, and the house after the minute in which it can be taken back.

const database = useDatabase()
const { db } = database
const room = watchModule(() => [])
const door = openDoor(database, { routes: room.routes, listeners: room.listeners ?? [] })
const staff = asPerson('lab-team')
let number = 0

async function removed(by: { readonly owner?: string; readonly assignee?: string } = {}) {
  const address = `https://exemple.fr/${++number}.xml`
  const form = { title: 'Un fil', address, licence: '', everyMinutes: '60' }
  const { location = '' } = await door.post(watchPaths.addSource, form, staff)
  const id = location.split('/').at(-1) ?? ''
  await sql`update watch_sources set owner_id = ${by.owner ?? null}, assignee_id = ${by.assignee ?? null}
    where id = ${id}`.execute(db)
  for (const state of ['new', 'later', 'kept'])
    await sql`insert into watch_items (id, source_id, address, canonical, title, seen_at, group_id, state)
      values (gen_random_uuid(), ${id}, ${state}, ${address}, ${state}, now(), gen_random_uuid(), ${state})`.execute(
      db,
    )
  expect((await door.post(watchPaths.remove(id), {}, staff)).status).toBe(303)
  const { rows } = await sql<{ id: string }>`select id from undoable_acts
    where subject = ${`source:${id}`}`.execute(db)
  const undo = () =>
    act(door.house, { person: staff }, (ctx) =>
      undoAct(ctx, [sourceRemovedUndo], rows[0]?.id ?? ''),
    )
  return { id, form, address, undo }
}

const found = async (address: string) =>
  (
    await sql<{ title: string; state: string; followed: boolean }>`
      select title, state, source_id is not null as followed from watch_items
      where canonical = ${address} order by title`.execute(db)
  ).rows

test('what waited leaves the queue at once, and the house afterwards, but for what was taken up again', async () => {
  const { address } = await removed()
  expect(await found(address)).toEqual([
    { title: 'kept', state: 'kept', followed: false },
    { title: 'later', state: 'dropped', followed: false },
    { title: 'new', state: 'dropped', followed: false },
  ])
  await sql`update watch_items set state = 'kept' where canonical = ${address} and title = 'later'`.execute(
    db,
  )
  const { rows } = await sql<{ id: string }>`select id from watch_items
    where canonical = ${address}`.execute(db)
  const listener = room.listeners?.find(({ name }) => name === 'watch.drop-left-behind')
  const left = rows.map((row) => row.id)
  await act(door.house, {}, async (ctx) => listener?.run(ctx, { left }))
  expect((await found(address)).map(({ title }) => title)).toEqual(['kept', 'later'])
})

test('taken back, each find is sorted as it was; one that somebody took up meanwhile keeps what they said', async () => {
  const { address, undo } = await removed()
  await sql`update watch_items set state = 'to-read' where canonical = ${address} and title = 'new'`.execute(
    db,
  )
  expect(await undo()).toMatchObject({ ok: true })
  expect(await found(address)).toEqual([
    { title: 'kept', state: 'kept', followed: true },
    { title: 'later', state: 'later', followed: true },
    { title: 'new', state: 'to-read', followed: true },
  ])
})

test('taken back, whoever looked after it is there again, but for somebody who was forgotten meanwhile', async () => {
  const person = (name: string) =>
    act(door.house, {}, (ctx) => recordPerson(ctx, { name, email: `${name}@labo.example` }))
  const [owner, assignee] = [await person('maelle'), await person('nour')]
  const { id, undo } = await removed({ owner, assignee })
  await sql`delete from identities where person_id = ${owner}`.execute(db)
  expect(await undo()).toMatchObject({ ok: true })
  const { rows } = await sql<{ ownerId: string | null; assigneeId: string | null }>`
    select owner_id, assignee_id from watch_sources where id = ${id}`.execute(db)
  expect(rows).toEqual([{ ownerId: null, assigneeId: assignee }])
})

test('it is not taken back once the same address is followed again', async () => {
  const { address, form, undo } = await removed()
  const again = { ...form, address: address.replace('exemple', 'EXEMPLE') }
  await door.post(watchPaths.addSource, again, staff)
  expect(await undo()).toMatchObject({ ok: false, refusal: 'changed-since' })
})

test('a source that was described otherwise is described as before, without whoever was forgotten meanwhile', async () => {
  const assignee = await act(door.house, {}, (ctx) =>
    recordPerson(ctx, { name: 'Inès', email: 'ines@labo.example' }),
  )
  const before = {
    ...{ title: 'Un fil', address: `https://exemple.fr/${++number}.xml` },
    ...{ licence: 'CC BY', everyMinutes: '60', assignee },
  }
  const { location = '' } = await door.post(watchPaths.addSource, before, staff)
  const id = location.split('/').at(-1) ?? ''
  const now = { ...before, title: 'Un autre fil', licence: '', everyMinutes: '1440', assignee: '' }
  expect((await door.post(watchPaths.source(id), now, staff)).status).toBe(303)
  const stands = async () =>
    (
      await sql<Record<string, unknown>>`select title, licence, every_minutes, assignee_id
        from watch_sources where id = ${id}`.execute(db)
    ).rows[0]
  expect(await stands()).toMatchObject({ title: 'Un autre fil', licence: '', everyMinutes: 1440 })
  await sql`delete from identities where person_id = ${assignee}`.execute(db)
  const { rows } = await sql<{ id: string }>`select id from undoable_acts
    where subject = ${`source:${id}`}`.execute(db)
  const undone = await act(door.house, { person: staff }, (ctx) =>
    undoAct(ctx, [sourceEditedUndo], rows[0]?.id ?? ''),
  )
  expect(undone).toMatchObject({ ok: true })
  expect(await stands()).toEqual({
    ...{ title: 'Un fil', licence: 'CC BY' },
    ...{ everyMinutes: 60, assigneeId: null },
  })
})
