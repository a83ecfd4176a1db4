import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { recordPerson } from '#modules/people/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import { listMembershipContacts } from '../store/contacts.ts'
import {
  findMembership,
  listMembers,
  listMembershipsOf,
  lockMembership,
  saveMembership,
} from '../store/memberships.ts'
import { openMembership } from './open-membership.ts'

const database = useDatabase()
const { db, clock } = database
const staff = asPerson('lab-team')
const act = () => database.ctx({ person: staff })
let territoryId: string

beforeEach(async () => {
  const slug = `valbrenne-${newId(clock.now(), clock.chance).slice(-6)}`
  const place = { kind: 'commune', subtype: '', slug, name: 'Valbrenne', source: 'demo' } as const
  territoryId = (await registerPlace(act(), place)).id
})

async function opened() {
  const made = await openMembership(act(), { territoryId, source: 'team' })
  if (!made.ok) throw new Error(made.refusal)
  return made.value
}

/** Writes the end of the way at once: acts have their own tests. */
async function become(id: string, input: { state: 'active' | 'left' }) {
  const membership = await findMembership(db, id)
  if (!membership) throw new Error('no membership')
  const left = input.state === 'left' ? { leftOn: '2027-01-01' } : {}
  await saveMembership(db, { ...membership, since: '2026-01-01', ...left, ...input }, clock.now())
}

describe('opening a membership', () => {
  test('is for the team, and waits for the council', async () => {
    expect(await openMembership(database.ctx(), { territoryId, source: 'team' })).toMatchObject({
      refusal: 'forbidden',
    })
    const { id, isNew } = await opened()
    expect(isNew).toBe(true)
    expect(await findMembership(db, id)).toMatchObject({ territoryId, state: 'accepted' })
    expect((await listMembers(db)).some((member) => member.territoryId === territoryId)).toBe(false)
  })

  test('of a territory that has one gives that one back, with the contact added to it', async () => {
    const first = await opened()
    const personId = await recordPerson(act(), { name: 'Odile Serre', email: undefined })
    const again = await openMembership(act(), {
      territoryId,
      source: 'prospect',
      contactPersonId: personId,
      contactFunction: 'maire',
    })
    expect(again).toMatchObject({ ok: true, value: { id: first.id, isNew: false } })
    const contacts = await listMembershipContacts(db, [first.id])
    expect(contacts.get(first.id)).toMatchObject([{ personId, function: 'maire' }])
  })

  test('twenty at the same time make one', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, opened))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect(made.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(await listMembershipsOf(db, territoryId)).toHaveLength(1)
  })

  test('without the index of open memberships, twenty would make several (control)', async () => {
    const open = await database.pool.connect()
    try {
      await open.query('begin; drop index network_memberships_open')
      for (const _ of [1, 2]) {
        await open.query(
          `insert into network_memberships (id, territory_id, state, source, requested_at, changed_at)
            values (gen_random_uuid(), $1, 'accepted', 'team', now(), now()) on conflict do nothing`,
          [territoryId],
        )
      }
      const { rows } = await open.query(
        'select count(*)::int as count from network_memberships where territory_id = $1',
        [territoryId],
      )
      expect(rows[0].count).toBe(2)
    } finally {
      await open.query('rollback')
      open.release()
    }
  })

  test('after a departure is another membership, which names the former one', async () => {
    const first = await opened()
    await become(first.id, { state: 'left' })
    const second = await opened()
    expect(second.isNew).toBe(true)
    expect((await findMembership(db, second.id))?.formerId).toBe(first.id)
  })
})

test('members are those who are in, since a day and until another', async () => {
  const { id } = await opened()
  await become(id, { state: 'active' })
  expect((await listMembers(db)).find((member) => member.membershipId === id)).toEqual({
    membershipId: id,
    territoryId,
    since: '2026-01-01',
    until: undefined,
  })
  await become(id, { state: 'left' })
  expect((await listMembers(db)).some((member) => member.membershipId === id)).toBe(false)
  expect(await lockMembership(db, newId(clock.now(), clock.chance))).toBeUndefined()
})

test('the database itself refuses a member without a first day', async () => {
  const { id } = await opened()
  await expect(
    sql`update network_memberships set state = 'active' where id = ${id}`.execute(db),
  ).rejects.toThrow('check')
})
