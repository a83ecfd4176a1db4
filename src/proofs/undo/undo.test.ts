import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import type { AnyUndoKind } from '#kit/undo.ts'
import { fixingActs as draws } from '#modules/draws/fixing-acts.ts'
import { fixingActs as events } from '#modules/events/fixing-acts.ts'
import { fixingActs as experiments } from '#modules/experiments/fixing-acts.ts'
import { fixingActs as governance } from '#modules/governance/fixing-acts.ts'
import { fixingActs as mailings } from '#modules/mailings/fixing-acts.ts'
import { fixingActs as network } from '#modules/network/fixing-acts.ts'
import { fixingActs as resources } from '#modules/resources/fixing-acts.ts'
import { fixingActs as votes } from '#modules/votes/fixing-acts.ts'
import type { Ctx } from '#platform/context.ts'
import type { PlatformTables } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { type Answer, openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { emptyPastUndos, undoAct } from '#platform/undo.ts'
import { act } from '#platform/world.ts'
import { makeRooms, roomNeeds } from '../../app.ts'
import { never, notYet } from './never.ts'
import { makeWorld, type Play } from './play.ts'
import { eventPlays } from './plays-events.ts'
import { experimentPlays } from './plays-experiments.ts'
import { awaitedMember, governancePlays } from './plays-governance.ts'
import { housePlays, placeActs, placesPlay } from './plays-house.ts'
import { networkPlays } from './plays-network.ts'
import { resourcePlays } from './plays-resources.ts'

const database = useDatabase()
const { clock } = database
const db: Kysely<PlatformTables> = database.db
const rooms = makeRooms()
const { identify: _, ...needs } = roomNeeds(rooms)
const listeners = rooms.flatMap((room) => room.listeners ?? [])
const door = openDoor(database, { ...needs, listeners })
// Of the team, and administrators: a letterhead is theirs.
const staff = asPerson(['lab-team', 'administrator'])
const other = asPerson(['lab-team', 'administrator'])
const kinds = rooms.flatMap((room) => room.undos ?? [])
const world = makeWorld(database, door, { staff, other })

/** Each act of the house that may be taken back: one that is added is played here, or the first test says its name. */
const plays: Readonly<Record<string, () => Promise<Play>>> = {
  ...experimentPlays(
    world,
    rooms.flatMap((room) => room.instruments ?? []),
  ),
  ...eventPlays(world),
  ...resourcePlays(world),
  ...networkPlays(world),
  ...governancePlays(world),
  ...housePlays(world),
}
const names = Object.keys(plays)

/** Those that somebody is written of: their letters wait, and are dropped. */
const writing = [
  'session.cancelled',
  'participant.withdrawn',
  'event.cancelled',
  'event.moved',
  'event.changed',
  'event.seat-freed',
  'membership.left',
  'circle.closed',
  'meeting.cancelled',
]

const offeredBy = ({ response }: Answer) =>
  response.headers
    .getSetCookie()
    .map((cookie) => /^ouvroir-retour=([0-9a-f-]{36});/.exec(cookie)?.[1])
    .find((id) => id !== undefined)

/** The act, done by the team; what stood before, and the undo that the answer offers. */
async function played(name: string) {
  const play = await (plays[name] as () => Promise<Play>)()
  const before = await play.seen()
  const answer = await door.post(play.path, play.fields, staff)
  expect(answer.status).toBe(303)
  const id = offeredBy(answer)
  if (!id) throw new Error(`${name} offers nothing to take back`)
  const after = await play.seen()
  expect(after).not.toEqual(before)
  return { play, before, after, id }
}

const undo = (id: string, as = staff) => door.post(`/annuler/${id}`, { retour: '/atelier' }, as)
const held = async (id: string) => ({
  mails: await db.selectFrom('outbox_mails').select('id').where('undoable_act', '=', id).execute(),
  jobs: await db
    .selectFrom('graphile_worker.jobs' as never)
    .select('key' as never)
    .where('key' as never, 'like', `undo ${id} %` as never)
    .execute(),
})

test('every act that may be taken back is played', () => {
  expect(names.toSorted()).toEqual(kinds.map(({ act: name }) => name).toSorted())
})

const tables = { draws, events, experiments, governance, mailings, network, resources, votes }

test('every act that fixes something for good may be taken back, or says why not', () => {
  const rows = Object.entries(tables).flatMap(([room, acts]) =>
    Object.entries(acts).map(
      ([name, { writes }]: [string, { readonly writes: readonly string[] }]) =>
        [
          `${room}/${name}`,
          writes.length > 0 && writes.every((one) => names.includes(one)),
        ] as const,
    ),
  )
  const silent = rows.filter(([, offered]) => !offered).map(([name]) => name)
  expect([...Object.keys(never), ...Object.keys(notYet)].toSorted()).toEqual(silent.toSorted())
})

test.each(names)(
  '%s is taken back: the thing is as before, nobody hears of it, both are told',
  async (name) => {
    const { play, before, id } = await played(name)
    expect((await held(id)).mails.length > 0).toBe(writing.includes(name))
    clock.pass({ seconds: 59 })
    const done = await undo(id)
    expect([done.status, done.location]).toEqual([303, '/atelier'])
    expect(await play.seen()).toEqual(before)
    expect(await held(id)).toEqual({ mails: [], jobs: [] })
    const lines = await db
      .selectFrom('audit_lines')
      .select(['act', 'detail', 'actor_id'])
      .orderBy('position', 'desc')
      .limit(40)
      .execute()
    expect(lines[0]).toMatchObject({ act: 'act.undone', detail: { act: name }, actor_id: staff.id })
    expect(lines.some((line) => line.act === name)).toBe(true)
    // Once is once.
    expect((await undo(id)).status).toBe(422)
    expect(await play.seen()).toEqual(before)
  },
)

test.each(names)('%s stays once the minute is over', async (name) => {
  const { play, after, id } = await played(name)
  clock.pass({ seconds: 60 })
  const late = await undo(id)
  expect(late.status).toBe(422)
  expect(late.text).toContain('La minute est passée')
  expect(await play.seen()).toEqual(after)
})

test.each(names)('%s is taken back by nobody else', async (name) => {
  const { play, after, id } = await played(name)
  expect((await undo(id, other)).status).toBe(404)
  // The same person, whose right ended meanwhile.
  expect((await undo(id, { ...staff, roles: [] })).status).toBe(403)
  expect(await play.seen()).toEqual(after)
})

test.each(names)('%s stays when somebody changed the thing since', async (name) => {
  const { play, id } = await played(name)
  await play.change()
  const changed = await play.seen()
  const refused = await undo(id)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('a changé la même chose depuis')
  expect(await play.seen()).toEqual(changed)
})

test.each(['role.vacated', 'circle.left'])(
  '%s stays when the role that was freed ended since: nobody holds what is no more',
  async (name) => {
    const { play, id } = await played(name)
    const [, , slug] = play.path.split('/')
    const freed = await sql`update circle_roles set ended_on = '2026-11-20'
      where circle_id = (select id from circles where slug = ${slug})`.execute(db)
    expect(freed.numAffectedRows).toBe(1n)
    const changed = await play.seen()
    expect((await undo(id)).status).toBe(422)
    expect(await play.seen()).toEqual(changed)
  },
)

/** The control: a rail that does not look at what happened since writes over it, and the test above would see it. */
test.each(names)('%s, if the rail were blind, would undo what somebody else did', async (name) => {
  const { play, id } = await played(name)
  const { thing } = await db
    .selectFrom('undoable_acts')
    .select('thing')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const stood = await act(door.house, { person: staff }, async (ctx) =>
    kinds.find((kind) => kind.act === name)?.state(ctx, thing),
  )
  await play.change()
  const changed = await play.seen()
  const blind = kinds.map(
    (kind): AnyUndoKind<Ctx> => ({
      ...kind,
      state: async () => stood as never,
    }),
  )
  const done = await act(door.house, { person: staff }, (ctx) => undoAct(ctx, blind, id)).catch(
    (error: unknown) => error,
  )
  // A line that somebody wrote again cannot be written twice: the database says so.
  if (done instanceof Error) expect(name).toBe('experiment-budget.removed')
  else {
    expect(done).toMatchObject({ ok: true })
    expect(await play.seen()).not.toEqual(changed)
  }
})

const keptOf = (id: string) =>
  db
    .selectFrom('undoable_acts')
    .select(['before', 'after', 'thing'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
const empty = { before: null, after: '' }

test.each(names)(
  '%s keeps what undoing it needs for minutes, and a digest of the rest',
  async (name) => {
    const { id } = await played(name)
    const first = await keptOf(id)
    expect(first.after).toMatch(/^[0-9a-f]{64}$/)
    const emptyThem = () => act(door.house, {}, (ctx) => emptyPastUndos(ctx.db, ctx.now))
    clock.pass({ seconds: 120 })
    await emptyThem()
    expect(await keptOf(id)).toEqual(first)
    clock.pass({ seconds: 120 })
    expect(await emptyThem()).toBeGreaterThan(0)
    expect(await keptOf(id)).toMatchObject(empty)
    expect((await undo(id)).text).toContain('La minute est passée')
  },
)

test.each(names)('%s leaves nothing described once it is taken back', async (name) => {
  const { id } = await played(name)
  expect((await undo(id)).status).toBe(303)
  expect(await keptOf(id)).toMatchObject(empty)
})

/** Two people: freeing the seat of the first gives it to the second, calling the event off moves neither. */
test.each([
  ['event.seat-freed', 2],
  ['event.cancelled', 0],
])('of the seats of an event, %s keeps only those that it moved', async (name, moved) => {
  const { id } = await played(name)
  const { before, thing } = await keptOf(id)
  const all = await database.db
    .selectFrom('event_registrations')
    .select('id')
    .where('event_id', '=', thing.split(' ')[0] ?? '')
    .execute()
  expect(all).toHaveLength(2)
  expect((before as unknown as { readonly seats: readonly unknown[] }).seats).toHaveLength(moved)
})

test.each(placeActs)('%s: what was placed comes back where it was', async (act) => {
  const play = await placesPlay(world, act)
  const before = await play.seen()
  const id = offeredBy(await door.post(play.path, play.fields, staff)) ?? ''
  expect(await play.seen()).not.toEqual(before)
  expect((await undo(id)).status).toBe(303)
  expect(await play.seen()).toEqual(before)
})

test('whoever is awaited in a decision leaves for good: its log only grows', async () => {
  const { leave } = await awaitedMember(world)
  const left = await door.post(leave, {}, staff)
  expect([left.status, offeredBy(left)]).toEqual([303, undefined])
  const written = await sql`select 1 from decision_events where kind = 'left'`.execute(db)
  expect(written.rows).toHaveLength(1)
})

test('a letterhead that changes hands is corrected by hand: no name is kept to be put back', async () => {
  const { path, fields } = await (plays['letterhead.changed'] as () => Promise<Play>)()
  const other = { ...fields, signatoryName: 'Paul Le Goff' }
  const saved = await door.post(path, other, staff)
  expect([saved.status, offeredBy(saved)]).toEqual([303, undefined])
})

/** After the act of another minute, the way back stands no more beside its sentence. */
test('the way back names its act, and goes once something else was done', async () => {
  const first = await played('participant.withdrawn')
  const cookie = (id: string) => ({ cookie: `ouvroir-retour=${id}` })
  const page = await door.get('/atelier', staff, cookie(first.id))
  expect(page.text).toMatch(/Revenir sur le retrait d’une personne \(encore/)
  const second = await (plays['event.cancelled'] as () => Promise<Play>)()
  const dropped = async (path: string, fields: Readonly<Record<string, string>>) => {
    const { response } = await door.post(path, fields, staff, cookie(first.id))
    return response.headers.getSetCookie().filter((one) => one.startsWith('ouvroir-retour='))
  }
  // What is refused changes nothing; what is done takes the place of what was done before.
  expect(await dropped(second.path, { reason: '' })).toEqual([])
  const [own] = await dropped(second.path, second.fields)
  expect(own).toMatch(/^ouvroir-retour=[0-9a-f-]{36};/)
  const duplicate = second.path.replace('annuler', 'dupliquer')
  expect(await dropped(duplicate, {})).toEqual([
    expect.stringMatching(/^ouvroir-retour=; Max-Age=0/),
  ])
})

test.each(kinds.map(({ act: name, named }) => [name, named] as const))(
  '%s is named in both languages, in no more than a line',
  (_name, named) => {
    for (const words of [named.fr, named.en]) expect(words).toMatch(/^[^.:]{8,50}$/)
  },
)

/** A freed seat: the team takes it back though a visitor registered since, unless they sit there, or its person is back. */
test.each([
  ['a visitor who waits behind', '1', 'Visiteuse', 303],
  ['a visitor who found another seat', '9', 'Visiteuse', 303],
  ['a visitor who took the seat', '2', 'Visiteuse', 422],
  ['its person, back by themselves', '9', 'Ines', 422],
])('a freed seat and %s', async (_who, capacity, name, status) => {
  const play = await (plays['event.seat-freed'] as () => Promise<Play>)()
  const eventId = /[0-9a-f-]{36}/.exec(play.path)?.[0] ?? ''
  await database.db
    .updateTable('events')
    .set({ capacity: Number(capacity) })
    .where('id', '=', eventId)
    .execute()
  if (capacity !== '1')
    await database.db
      .updateTable('event_registrations')
      .set({ state: 'registered', position: null })
      .where('event_id', '=', eventId)
      .execute()
  const id = offeredBy(await door.post(play.path, play.fields, staff)) ?? ''
  clock.pass({ seconds: 5 })
  const { slug } = await database.db
    .selectFrom('events')
    .select('slug')
    .where('id', '=', eventId)
    .executeTakeFirstOrThrow()
  const who = { name, email: `${String(name).toLowerCase()}@exemple.fr` }
  expect((await door.post(`/agenda/${slug}/inscription`, who)).status).toBe(303)
  expect((await undo(id)).status).toBe(status)
})
