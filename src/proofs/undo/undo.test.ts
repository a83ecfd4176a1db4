import { expect, test } from 'vitest'
import type { AnyUndoKind } from '#kit/undo.ts'
import { fixingActs as draws } from '#modules/draws/fixing-acts.ts'
import { fixingActs as evaluation } from '#modules/evaluation/fixing-acts.ts'
import { fixingActs as events } from '#modules/events/fixing-acts.ts'
import { fixingActs as experiments } from '#modules/experiments/fixing-acts.ts'
import { fixingActs as governance } from '#modules/governance/fixing-acts.ts'
import { fixingActs as mailings } from '#modules/mailings/fixing-acts.ts'
import { fixingActs as network } from '#modules/network/fixing-acts.ts'
import { fixingActs as resources } from '#modules/resources/fixing-acts.ts'
import { fixingActs as votes } from '#modules/votes/fixing-acts.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { emptyPastUndos, undoAct } from '#platform/undo.ts'
import { act } from '#platform/world.ts'
import { undoHouse } from './house.ts'
import { never } from './never.ts'

const house = undoHouse(useDatabase())
const { clock, db, door, staff, other, kinds, names, played, undo, held, database } = house

/** Those that somebody is written of: their letters wait, and are dropped. */
const writing = [
  'session.cancelled',
  'participant.withdrawn',
  'event.cancelled',
  'event.moved',
  'event.changed',
  'event.seat-freed',
  'event.seats-freed',
  'series.cancelled',
  'check-in.closed',
  'membership.left',
  'payment.cancelled',
  'coaching.closed',
  'coaching.reopened',
  'declaration.withdrawn',
  'mission.withdrawn',
  'circle.closed',
  'circle.seats-written',
  'meeting.cancelled',
]

test('every act that may be taken back is played', () => {
  expect(names.toSorted()).toEqual(kinds.map(({ act: name }) => name).toSorted())
})

const tables = {
  draws,
  evaluation,
  events,
  experiments,
  governance,
  mailings,
  network,
  resources,
  votes,
}

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
  expect(Object.keys(never).toSorted()).toEqual(silent.toSorted())
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
      .select(['act', 'detail', 'actorId'])
      .orderBy('position', 'desc')
      .limit(40)
      .execute()
    expect(lines[0]).toMatchObject({ act: 'act.undone', detail: { act: name }, actorId: staff.id })
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
  expect(refused.text).toContain('a été écrit au même endroit depuis')
  expect(await play.seen()).toEqual(changed)
})

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
  const done = await act(door.house, { person: staff }, (ctx) => undoAct(ctx, blind, id))
  expect(done).toMatchObject({ ok: true })
  expect(await play.seen()).not.toEqual(changed)
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
    .where('eventId', '=', thing.split(' ')[0] ?? '')
    .execute()
  expect(all).toHaveLength(2)
  expect((before as unknown as { readonly seats: readonly unknown[] }).seats).toHaveLength(moved)
})

test.each(kinds.map(({ act: name, named }) => [name, named] as const))(
  '%s is named in both languages, in no more than a line',
  (_name, named) => {
    for (const words of [named.fr, named.en]) expect(words).toMatch(/^[^.:]{8,50}$/)
  },
)
