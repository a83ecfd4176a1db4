import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { offeredBy, undoHouse } from './house.ts'
import type { Play } from './play.ts'
import { adoptedAmendment } from './plays-experiments.ts'
import { awaitedMember } from './plays-governance.ts'
import { placeActs, placesPlay } from './plays-house.ts'
import { draftPopulation } from './plays-instruments.ts'
import { missionWithBadge, paymentMoved, signedAgain } from './plays-network.ts'

// What each kind has of its own: when it is not offered, what else refuses it, what outsiders are told of it.

const house = undoHouse(useDatabase())
const { clock, database, db, door, staff, names, plays, played, undo, world, kindsOfInstruments } =
  house

/** All that the house can hide from outsiders, hidden within the minute: what they do not see is not told to them. */
const hidden = [
  `update experiments set visibility = 'draft'`,
  'update event_sets set hidden = true',
  `update events set audience = 'invited', updated_at = now()`,
  `update event_series set audience = 'invited', updated_at = now()`,
  `update circles set visibility = 'members'`,
]
const lastLine = () =>
  db
    .selectFrom('audit_lines')
    .select(['act', 'isPublic'])
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()

test.each(names.filter((name) => /^(phase|experiment|protocol|session|event|series)/.test(name)))(
  '%s, undone once outsiders see nothing of it, is not told to them',
  async (name) => {
    const { id } = await played(name)
    for (const change of hidden) await sql.raw(change).execute(db)
    const done = await undo(id)
    if (done.status === 422)
      return expect(done.text).toContain('a été écrit au même endroit depuis')
    expect(await lastLine()).toEqual({ act: 'act.undone', isPublic: false })
  },
)

/** The control: of what outsiders see, it is told to them as the act was. */
test.each(['phase.closed', 'experiment-budget.written', 'session.cancelled'])(
  '%s, undone while outsiders see it, is told to them',
  async (name) => {
    const { id } = await played(name)
    await undo(id)
    expect(await lastLine()).toEqual({ act: 'act.undone', isPublic: true })
  },
)

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

test('a mission that ends with a badge ends for good: a badge is checked by its number', async () => {
  const { path, fields } = await missionWithBadge(world)
  const ended = await door.post(path, fields, staff)
  expect([ended.status, offeredBy(ended)]).toEqual([303, undefined])
})

test('a payment stays cancelled once its line of the statement counts for another invoice', async () => {
  const { path, fields, seen, change } = await paymentMoved(world)
  const id = offeredBy(await door.post(path, fields, staff)) ?? ''
  await change()
  const changed = await seen()
  expect((await undo(id)).status).toBe(422)
  expect(await seen()).toEqual(changed)
})

test('a word that was taken back stays so once the territory has signed again', async () => {
  const { path, fields, seen, change } = await signedAgain(world)
  const id = offeredBy(await door.post(path, fields, staff)) ?? ''
  await change()
  const changed = await seen()
  expect((await undo(id)).status).toBe(422)
  expect(await seen()).toEqual(changed)
})

test('a theme stays away once the results of its survey are published', async () => {
  const { play, id } = await played('survey.theme-removed')
  const [, , slug] = play.path.split('/')
  const told = await sql`update surveys set published_at = now() where slug = ${slug}`.execute(db)
  expect(told.numAffectedRows).toBe(1n)
  const changed = await play.seen()
  expect((await undo(id)).status).toBe(422)
  expect(await play.seen()).toEqual(changed)
})

test('what was known of the population stays away once the draft asks its question no more', async () => {
  for (const [asksAgain, status] of [
    [true, 303],
    [false, 422],
  ] as const) {
    const { id, remove, seen, askElse } = await draftPopulation(world)
    const undone = offeredBy(await door.post(remove, {}, staff)) ?? ''
    expect([id !== '', await seen()]).toEqual([true, []])
    if (!asksAgain) await askElse()
    expect((await undo(undone)).status).toBe(status)
    expect(await seen()).toHaveLength(asksAgain ? 1 : 0)
  }
})

test('an amendment that a circle adopted is given up for good: another version is not adopted', async () => {
  const { path, fields } = await adoptedAmendment(world, kindsOfInstruments)
  const answer = await door.post(path, fields, staff)
  expect([answer.status, offeredBy(answer)]).toEqual([303, undefined])
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
  const [event = ''] = /[0-9a-f-]{36}/.exec(second.path) ?? []
  expect(await dropped(`/dupliquer/evenement/${event}`, { title: 'Encore' })).toEqual([
    expect.stringMatching(/^ouvroir-retour=; Max-Age=0/),
  ])
})

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
      .where('eventId', '=', eventId)
      .execute()
  const id = offeredBy(await door.post(play.path, play.fields, staff)) ?? ''
  clock.pass({ seconds: 5 })
  const { slug } = await database.db
    .selectFrom('events')
    .select('slug')
    .where('id', '=', eventId)
    .executeTakeFirstOrThrow()
  const person = { name, email: `${String(name).toLowerCase()}@exemple.fr` }
  expect((await door.post(`/agenda/${slug}/inscription`, person)).status).toBe(303)
  expect((await undo(id)).status).toBe(status)
})
