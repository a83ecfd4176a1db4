import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import type { Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { closeCircle } from '../circles/actions/close-circle.ts'
import { endRole } from '../circles/actions/keep-roles.ts'
import { aCircle, aCircleRole } from '../examples.ts'
import { fixingActs, type WaitingKind } from '../fixing-acts.ts'
import { governanceModule } from '../module.ts'
import { findDecisionBySlug } from '../procedure/store/decisions.ts'
import { listEvents } from '../procedure/store/log.ts'
import { openRoleVotes } from '../role-votes/actions/open-role-votes.ts'
import { roleVoteShape } from '../role-votes/role-vote.ts'
import { insertRoleVote } from '../role-votes/store/role-votes.ts'
import { listCircleMembers } from '../store/circle-members.ts'
import { insertRole } from '../store/circle-roles.ts'
import { findCircle, insertCircle } from '../store/circles.ts'
import { insertTask } from '../tensions/store/tasks.ts'
import { insertTension } from '../tensions/store/tensions.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const door = openDoor(database, { routes: governanceModule.routes })
const staff = asPerson('lab-team')
const because = 'Le chantier est fini.'
const key = () => newId(clock.now(), clock.chance)

let circle = aCircle()
let role = aCircleRole()
let people: Record<string, Viewer> = {}

beforeEach(async () => {
  circle = { ...aCircle(), id: key(), slug: `cercle-${key().slice(-6)}` }
  await insertCircle(db, circle, undefined)
  role = { ...aCircleRole(), id: key(), circleId: circle.id }
  await insertRole(db, role, clock.now())
  people = {}
  for (const name of ['Ana', 'Bilal', 'Chloé']) {
    const personId = await recordPerson(ctx(), { name, email: `${key()}@cercle.example` })
    people[name] = asPerson('volunteer', { id: personId, name })
    const member = { id: key(), circleId: circle.id, personId, joinedOn: '2026-01-01' }
    await db.insertInto('circle_members').values(member).execute()
  }
})

const who = (name: string): Viewer => people[name] ?? staff

async function post(path: string, fields: Record<string, string | string[]>, as: Viewer) {
  const answer = await door.post(path, fields, as)
  if (answer.status !== 303)
    throw new Error(`${path}: ${answer.status} ${answer.text.slice(0, 9000)}`)
  return answer.location ?? ''
}

/** An election, open with the three, at the step of papers. */
async function election(): Promise<string> {
  const at = await post(
    '/decisions',
    {
      ...{ circle: circle.slug, kind: 'election', title: 'Qui facilite', text: 'Animer.' },
      ...{ role: role.id, facilitator: who('Ana').id, isPublic: 'yes', oneself: 'yes' },
      ...{ absentEligible: 'yes', objectionOnPerson: 'yes', purgeMonths: '6' },
    },
    staff,
  )
  const present = Object.values(people).map(({ id }) => id)
  await post(`${at}/conduite`, { act: 'open', present }, who('Ana'))
  await post(`${at}/conduite`, { act: 'next' }, who('Ana'))
  return at
}

/** What the roll of a college leaves to be looked at is played by the room of votes, in `elections.test.ts`. */
type Planted = Exclude<WaitingKind, 'look-alikes' | 'unreachable'>

const plants: Record<Planted, () => Promise<unknown>> = {
  mandates: async () => {
    const [member] = await listCircleMembers(db, circle.id, '2026-11-25')
    const row = { id: key(), roleId: role.id, memberId: member?.id ?? '' }
    await db
      .insertInto('role_mandates')
      .values({
        ...row,
        ...{ startsOn: '2026-01-01', filledBy: 'volunteer', createdAt: clock.now() },
      } as never)
      .execute()
  },
  decisions: election,
  'role-votes': () =>
    insertRoleVote(
      db,
      {
        id: key(),
        roleId: role.id,
        voteSlug: key(),
        seats: 1,
        startsOn: '2027-01-01',
        state: 'open',
      },
      [who('Bilal').id],
      clock.now(),
    ),
  meetings: () => meeting('planned'),
  minutes: () => meeting('closed'),
  tensions: () =>
    insertTension(db, {
      ...{
        id: key(),
        circleId: circle.id,
        raisedBy: undefined,
        title: 'Trop lent',
        description: '',
      },
      ...{ state: 'open', outcome: '', raisedAt: clock.now(), settledAt: undefined },
    }),
  tasks: () =>
    insertTask(
      db,
      circle.id,
      {
        ...{ id: key(), meetingId: undefined, itemId: undefined, words: 'Appeler la mairie' },
        ...{ memberId: undefined, dueOn: undefined, doneAt: undefined },
      },
      clock.now(),
    ),
}

async function meeting(state: 'planned' | 'closed') {
  const id = key()
  await db
    .insertInto('circle_meetings')
    .values({
      ...{ id, circleId: circle.id, title: 'Point', startsAt: clock.now(), place: '', state },
      ...{ createdAt: clock.now(), updatedAt: clock.now() },
      ...(state === 'closed' ? { openedAt: clock.now(), closedAt: clock.now() } : {}),
    } as never)
    .execute()
}

async function close(reason: string) {
  return db.transaction().execute(async (trx: Db) => {
    const world = ctx({ db: trx, person: staff })
    return { done: await closeCircle(world, circle.id, reason), world }
  })
}

describe('closing a circle', () => {
  test.each(fixingActs['close-circle'].settledBefore)(
    'waits for its %s, whatever the reason',
    async (kind) => {
      await plants[kind]()
      expect((await close(because)).done).toMatchObject({ refusal: 'unsettled' })
      expect((await findCircle(db, circle.id))?.closedAt).toBeUndefined()
    },
  )

  test.each(fixingActs['close-circle'].endedWithReason)(
    'ends its %s, with a reason',
    async (kind) => {
      await plants[kind]()
      for (const empty of ['', 'fini'])
        expect((await close(empty)).done).toMatchObject({ refusal: 'reason-missing' })
      const { done, world } = await close(because)
      expect(done).toMatchObject({ ok: true })
      expect(world.mails).toHaveLength(3)
      for (const { text } of world.mails) expect(text).toContain(because)
      const left = await db
        .selectFrom('circle_tensions')
        .select(['state', 'outcome'])
        .where('circleId', '=', circle.id)
        .execute()
      for (const entry of left) expect(entry).toEqual({ state: 'withdrawn', outcome: because })
    },
  )

  test('in one press when nothing waits, and its members are told', async () => {
    const { done, world } = await close('')
    expect(done).toMatchObject({ ok: true })
    expect(world.mails).toHaveLength(3)
    expect(world.audits.map(({ act }) => act)).toContain('circle.closed')
  })

  test('by its page: the reason that misses is asked where it is typed', async () => {
    await plants.tasks()
    const path = `/cercles/${circle.slug}/clore`
    const refused = await door.post(path, {}, staff)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('pourquoi elles s’arrêtent')
    expect((await door.post(path, { closing: because }, staff)).status).toBe(303)
  })
})

const college = () => ({ roleId: role.id, seats: 1, candidates: [], voters: [] })

/** The acts on a role, while something waits for it: what each of them answers. */
const onRole = {
  'end-role': () => endRole(ctx({ person: staff }), circle.id, role.id),
  'open-role-votes': () =>
    openRoleVotes(ctx({ person: staff }), circle.id, {
      form: roleVoteShape.parse({ closesOn: '2026-12-20', startsOn: '2026-12-21' }),
      colleges: [college()],
    }),
} satisfies Partial<Record<keyof typeof fixingActs, () => Promise<{ ok: boolean }>>>

const roleCells = (Object.keys(onRole) as (keyof typeof onRole)[]).flatMap((act) =>
  fixingActs[act].settledBefore
    .filter((kind): kind is Extract<typeof kind, Planted> => kind in plants)
    .map((kind: Planted) => ({ act, kind })),
)

test.each(roleCells)('$act waits for $kind', async ({ act, kind }) => {
  await plants[kind]()
  const refusal = { 'role-votes': /already-open|being-filled/, mandates: /no-seat|still-held/ }
  const done = (await onRole[act]()) as { readonly ok: boolean; readonly refusal?: string }
  expect(done.ok).toBe(false)
  expect(done.refusal).toMatch(kind === 'decisions' ? /being-filled/ : refusal[kind as 'mandates'])
})

describe('a member who leaves the circle', () => {
  const reason = 'Sait écouter'

  async function leaves(name: string) {
    const members = await listCircleMembers(db, circle.id, '2026-11-25')
    const id = members.find(({ personId }) => personId === who(name).id)?.id ?? ''
    await post(`/cercles/${circle.slug}/membres/${id}/depart`, {}, staff)
  }

  test('is awaited no more in its election, can be named no more, and the log says that they left', async () => {
    const at = await election()
    await post(`${at}/bulletin`, { named: who('Bilal').id, reason }, who('Ana'))
    await post(`${at}/bulletin`, { named: who('Ana').id, reason }, who('Bilal'))
    expect((await door.post(`${at}/conduite`, { act: 'reveal' }, who('Ana'))).status).toBe(422)
    await leaves('Chloé')
    const paper = { named: who('Chloé').id, reason }
    expect((await door.post(`${at}/bulletin`, paper, who('Ana'))).status).toBe(422)
    await post(`${at}/conduite`, { act: 'reveal' }, who('Ana'))
    const decision = await findDecisionBySlug(db, at.split('/')[2] ?? '')
    const log = (await listEvents(db, decision?.id ?? '')).map(({ event }) => event)
    expect(log).toContainEqual({ kind: 'left', person: who('Chloé').id })
  })

  test('and whose account is erased, too', async () => {
    const at = await election()
    await post(`${at}/bulletin`, { named: who('Bilal').id, reason }, who('Ana'))
    await post(`${at}/bulletin`, { named: who('Ana').id, reason }, who('Bilal'))
    await db.transaction().execute(async (trx: Db) => {
      await governanceModule.personErase?.(ctx({ db: trx }), who('Chloé').id)
    })
    await post(`${at}/conduite`, { act: 'reveal' }, who('Ana'))
  })
})
