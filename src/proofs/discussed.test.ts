import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { RoleHeld, Viewer } from '#kit/viewer.ts'
import { sendDaily } from '#modules/discussions/jobs/daily.ts'
import { recordPerson } from '#modules/people/index.ts'
import { insertRole } from '#modules/people/roles/store/roles.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { act } from '#platform/world.ts'
import { makeRooms, roomNeeds } from '../app.ts'

// Each kind of thing that may be discussed, with what the demonstration has of it, and everybody who could look.
const database = useDatabase()
const { db, clock } = database
const rooms = makeRooms()
const { identify: _, ...needs } = roomNeeds(rooms)
const door = openDoor(database, { ...needs, stepUp: () => undefined })
const { house } = door
const kinds = { all: () => rooms }

type Who =
  | 'administrator'
  | 'lab'
  | 'lab-here'
  | 'innovator-here'
  | 'participant-here'
  | 'finance'
  | 'referent-here'
  | 'volunteer'
  | 'participant'
  | 'nobody'

const lab: readonly Who[] = ['administrator', 'lab']
const team: readonly Who[] = [...lab, 'lab-here', 'innovator-here']

/** Written by hand, never taken from the permissions: the table of its things, which one, where it hangs, and who may. */
const expected: Readonly<
  Record<string, { table: string; where?: string; at?: string; may: readonly Who[] }>
> = {
  experiment: { table: 'experiments', at: 'id', may: team },
  protocol: { table: 'experiments', at: 'id', may: team },
  draw: { table: 'draws', at: 'experiment_id', may: team },
  sessions: { table: 'event_sets', at: 'experiment_id', may: team },
  vote: { table: 'votes', may: lab },
  event: { table: 'events', may: lab },
  mailing: { table: 'mailings', may: lab },
  resource: { table: 'resources', may: lab },
  find: { table: 'watch_items', may: lab },
  contact: { table: 'network_contacts', may: lab },
  prospect: { table: 'network_prospects', may: lab },
  membership: { table: 'network_memberships', may: [...lab, 'finance'] },
  decision: { table: 'decisions', where: "kind = 'consent'", may: lab },
  meeting: { table: 'circle_meetings', may: lab },
}

beforeAll(async () => {
  await act(house, {}, async (ctx) => {
    for (const room of rooms) await room.seed?.(ctx)
    for (const room of rooms) await room.demo?.load(ctx)
    // The draws of the demonstration hang on no experiment, and a draw that is begun is guarded.
    await sql`set local session_replication_role = replica`.execute(ctx.db)
    await sql`update draws set experiment_id = (select id from experiments order by id limit 1)`.execute(
      ctx.db,
    )
  })
}, 600_000)

let number = 0

/** A real person, whom the house knows as it knows anybody: roles in the base, and a mailbox. */
function person(name: string, held: readonly RoleHeld[]): Promise<Viewer> {
  return act(house, {}, async (ctx) => {
    const email = `personne${++number}@preuve.exemple.fr`
    const id = await recordPerson(ctx, { name, email })
    for (const { role, place } of held) {
      const row = { id: newId(ctx.now, ctx.chance), personId: id, role, place }
      const always = { startsOn: '2026-01-01', endsOn: undefined, grantedBy: undefined }
      await insertRole(ctx.db, { ...row, ...always, reason: undefined }, ctx.now)
    }
    return { id, name, roles: held, secondFactor: true }
  })
}

async function everybody(experimentId: string, territoryId: string) {
  const at = { kind: 'experiment', id: experimentId } as const
  const there = { kind: 'territory', id: territoryId } as const
  const roles: Readonly<Record<Who, readonly RoleHeld[]>> = {
    administrator: [{ role: 'administrator' }],
    lab: [{ role: 'lab-team' }],
    'lab-here': [{ role: 'lab-team', place: at }],
    'innovator-here': [{ role: 'innovator', place: at }],
    'participant-here': [{ role: 'participant', place: at }],
    finance: [{ role: 'finance' }],
    'referent-here': [{ role: 'territory-referent', place: there }],
    volunteer: [{ role: 'volunteer' }],
    participant: [{ role: 'participant' }],
    nobody: [],
  }
  const names = Object.keys(roles) as Who[]
  const people = new Map<Who, Viewer>()
  for (const [rank, role] of names.entries())
    people.set(role, await person(`Preuve ${'ABCDEFGHIJ'[rank]}${number}`, roles[role]))
  return people
}

async function sampleOf({ table, where = 'true', at }: (typeof expected)[string]) {
  const { rows } = await sql<{ id: string; at: string }>`
    select id, ${at ? sql.ref(at) : sql`(select id from experiments order by id limit 1)`} as at
    from ${sql.table(table)} where ${sql.raw(where)} order by id limit 1`.execute(db)
  if (!rows[0]) throw new Error(`no row of ${table}`)
  return rows[0]
}

it('plays every kind that a room hands over', () => {
  const handed = rooms.flatMap(({ discussed }) => (discussed ?? []).map(({ kind }) => kind))
  expect(handed.toSorted()).toEqual(Object.keys(expected).toSorted())
  expect(new Set(handed).size).toBe(handed.length)
})

describe.each(Object.entries(expected))('%s', (kind, asked) => {
  it('is discussed by those who work with it, and told to nobody else', async () => {
    const { id, at } = await sampleOf(asked)
    const territory = await sql<{ id: string }>`select coalesce(territory_id,
      (select id from territories order by id limit 1)) as id from experiments where id = ${at}`.execute(
      db,
    )
    const people = await everybody(at, territory.rows[0]?.id ?? '')
    const author = people.get('lab')
    const path = `/discussions/${kind}/${id}`
    const secret = `Mots gardés ${kind}`
    expect((await door.post(path, { body: secret }, author)).status).toBe(303)
    const { href } = (await rooms
      .flatMap(({ discussed }) => discussed ?? [])
      .find((some) => some.kind === kind)
      ?.find({ db, now: clock.now(), locale: 'fr' }, id)) ?? { href: '' }

    clock.pass({ minutes: 1 })
    for (const [role, viewer] of people) {
      const may = asked.may.includes(role)
      const read = await door.get(path, viewer)
      expect([role, read.status, read.text.includes(secret)]).toEqual([role, may ? 200 : 404, may])
      const shown = await door.get(href, viewer)
      expect([role, shown.text.includes(`href="${path}"`)]).toEqual([role, may])
      const wrote = await door.post(path, { body: `De ${role}` }, viewer)
      expect([role, wrote.status]).toEqual([role, may ? 303 : 404])
      // Somebody who could once follow it: a line that stayed in the base tells them nothing.
      await sql`insert into discussion_follows (kind, thing_id, person_id, told_until)
        values (${kind}, ${id}, ${viewer.id}, '2020-01-01') on conflict do nothing`.execute(db)
      await sql`insert into discussion_mentions (comment_id, person_id)
        select id, ${viewer.id} from discussion_comments
        where body = ${secret} and author_id <> ${viewer.id}`.execute(db)
      const waiting = await rooms
        .find(({ name }) => name === 'discussions')
        ?.waiting?.({ db, now: clock.now(), locale: 'fr' }, viewer)
      expect([role, waiting?.length]).toEqual([role, may && role !== 'lab' ? 1 : 0])
    }
    expect((await door.get(path)).status).not.toBe(200)

    const before = new Set(
      (await sql<{ id: string }>`select id from outbox_mails`.execute(db)).rows.map(
        (row) => row.id,
      ),
    )
    await act(house, {}, (ctx) => sendDaily(ctx, kinds))
    const mails = (
      await sql<{ id: string; email: string; personId: string }>`
      select outbox_mails.id, person_id as "personId" from outbox_mails
      join identities on email = recipient`.execute(db)
    ).rows.filter((mail) => !before.has(mail.id))
    const told = [...people].filter(([, { id: key }]) =>
      mails.some(({ personId }) => personId === key),
    )
    expect(told.map(([role]) => role).toSorted()).toEqual(asked.may.toSorted())
    await sql`delete from discussion_comments`.execute(db)
    await sql`delete from discussion_follows`.execute(db)
  }, 120_000)
})

it('an election is discussed by the members of its circle alone, the team of the house left out', async () => {
  const found = await sql<{ id: string; personId: string }>`select decisions.id,
    circle_members.person_id as "personId" from decisions join circle_members using (circle_id)
    where kind = 'election' and left_on is null order by 1, 2 limit 1`.execute(db)
  const [election] = found.rows
  if (!election) throw new Error('the demonstration has no election')
  const path = `/discussions/decision/${election.id}`
  const member: Viewer = { id: election.personId, name: 'Membre', roles: [], secondFactor: true }
  expect((await door.get(path, member)).status).toBe(200)
  const staff = await person('Labo hors cercle', [{ role: 'administrator' }])
  expect((await door.get(path, staff)).status).toBe(404)
})
