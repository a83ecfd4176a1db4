import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import { forgetPerson } from '../../rights/actions/erase-person.ts'
import { recordRole } from '../../roles/actions/grant-role.ts'
import { openSession } from '../../sign-in/actions/open-session.ts'
import { findAddressHolders, findIdentity, findIdentityByEmail } from '../store/persons.ts'
import { findContacts, findOwnAddress, findPersonName, findPersonNames } from './find-names.ts'
import { nameMailbox, recordAtMailbox, recordByTeam, recordPerson } from './record-person.ts'

const { db, ctx } = useDatabase()
const odile = { name: 'Odile Serre', email: 'Odile@Valbrenne.example', phone: '06 12 34 56 78' }

const staff = asPerson('lab-team')

beforeEach(async () => {
  await sql`truncate persons cascade`.execute(db)
})

const claimant = { name: 'Basile Kerm', email: 'odile@valbrenne.example' }
const countPeople = async () => (await db.selectFrom('persons').selectAll().execute()).length

describe('what is typed without proof', () => {
  it('is the person of the address when the name agrees, and nobody is renamed', async () => {
    const first = await recordPerson(ctx(), odile)
    for (const name of ['SERRE Odile', 'Mme Odile Serré', 'odile serre']) {
      const again = await recordPerson(ctx(), { name, email: 'ODILE@valbrenne.EXAMPLE' })
      expect(again, name).toBe(first)
    }
    expect(await findIdentity(db, first)).toMatchObject({ name: 'Odile Serre', phone: odile.phone })
  })

  it('is somebody else under another name, who has no account at this address and reads the answers there', async () => {
    const first = await recordPerson(ctx(), odile)
    const other = await recordPerson(ctx(), claimant)
    expect(other).not.toBe(first)
    expect(await findIdentity(db, other)).toMatchObject({ name: 'Basile Kerm', email: undefined })
    expect((await findIdentityByEmail(db, claimant.email))?.personId).toBe(first)
    expect((await findContacts(db, [other])).get(other)).toMatchObject(claimant)
    expect(await findOwnAddress(db, other)).toBeUndefined()
    expect(await findAddressHolders(db, [first, other])).toEqual(
      new Map([[other, { personId: first, name: 'Odile Serre' }]]),
    )
  })

  it('is the same person each time, and kept for the latest occasion', async () => {
    await recordPerson(ctx(), odile)
    const day = '2026-12-31'
    const first = await recordPerson(ctx(), { ...claimant, keptUntil: day })
    const again = { name: 'KERM Basile', email: 'Odile@valbrenne.example', keptUntil: '2027-03-31' }
    expect(await recordPerson(ctx(), again)).toBe(first)
    const { keptUntil } = await db
      .selectFrom('identities')
      .select('keptUntil')
      .where('personId', '=', first)
      .executeTakeFirstOrThrow()
    expect(keptUntil).toBe('2027-03-31')
    expect(await recordPerson(ctx(), { ...claimant, name: 'Zoé Petit' })).not.toBe(first)
  })

  it('is oneself at one’s own address, under whatever name', async () => {
    const id = await recordPerson(ctx(), odile)
    expect(await recordPerson(ctx({ person: asPerson([], { id }) }), claimant)).toBe(id)
    const stranger = asPerson([])
    expect(await recordPerson(ctx({ person: stranger }), claimant)).not.toBe(id)
  })

  it('takes the address for its own once nobody has it any more', async () => {
    const first = await recordPerson(ctx(), odile)
    const other = await recordPerson(ctx(), claimant)
    await forgetPerson(ctx(), first)
    expect(await recordPerson(ctx(), claimant)).toBe(other)
    expect((await findIdentityByEmail(db, claimant.email))?.personId).toBe(other)
  })

  it('makes one person of twenty claims at the same instant', async () => {
    await recordPerson(ctx(), odile)
    const asks = Array.from({ length: 20 }, () =>
      db.transaction().execute((trx) => recordPerson(ctx({ db: trx }), claimant)),
    )
    expect(new Set(await Promise.all(asks)).size).toBe(1)
    expect(await countPeople()).toBe(2)
  })

  it('bears a name without a letter, which is only itself', async () => {
    const signs = { name: '!!!', email: 'signes@valbrenne.example' }
    const first = await recordPerson(ctx(), signs)
    expect(await recordPerson(ctx(), signs)).toBe(first)
    expect(await recordPerson(ctx(), { ...signs, name: '???' })).not.toBe(first)
  })
})

describe('what the team types', () => {
  it('is the person of the address, or a new one', async () => {
    const made = await recordByTeam(ctx(), staff, odile)
    expect(await recordByTeam(ctx(), staff, { ...odile, name: 'Serre Odile' })).toEqual(made)
    expect(await countPeople()).toBe(1)
  })

  it('is refused under another name, and the team reads whose the address is', async () => {
    await recordByTeam(ctx(), staff, odile)
    expect(await recordByTeam(ctx(), staff, claimant)).toEqual({
      ok: false,
      refusal: 'address-of-another',
      about: 'Odile Serre',
    })
    expect(await countPeople()).toBe(1)
  })

  it('is answered alike to the others, whether the address is known or not', async () => {
    const id = await recordPerson(ctx(), odile)
    for (const by of [asPerson([]), asPerson('innovator'), asPerson('volunteer')]) {
      const known = await recordByTeam(ctx(), by, claimant)
      const unknown = await recordByTeam(ctx(), by, { ...claimant, email: 'b@kerm.example' })
      expect([known.ok, unknown.ok]).toEqual([true, true])
      expect(known).not.toEqual({ ok: true, value: id })
    }
    expect((await findIdentityByEmail(db, claimant.email))?.personId).toBe(id)
  })
})

describe('an address that a visitor typed first, under a name that nothing proves', () => {
  const typed = { name: 'Basile Kerm', email: odile.email }
  const holder = async () => findIdentityByEmail(db, 'odile@valbrenne.example')

  it('is given to whom the team names, and what was typed stays a claim', async () => {
    const first = await recordPerson(ctx(), typed)
    const made = await recordByTeam(ctx(), staff, odile)
    expect(made.ok && made.value).not.toBe(first)
    expect(await holder()).toMatchObject({ name: 'Odile Serre', typedByAnyone: false })
    expect(await findIdentity(db, first)).toMatchObject({
      ...{ name: 'Basile Kerm', email: undefined, claimedEmail: 'odile@valbrenne.example' },
    })
    expect((await findContacts(db, [first])).get(first)?.email).toBe('odile@valbrenne.example')
  })

  it('is given to whoever opens a link sent there, under the name they gave', async () => {
    const first = await recordPerson(ctx(), typed)
    const reader = await recordAtMailbox(ctx(), odile)
    expect(reader.name).toBe('Odile Serre')
    expect(reader.personId).not.toBe(first)
  })

  it('stays theirs once the team, a link or a role has said so: nobody takes it any more', async () => {
    const proofs = [
      async () => recordByTeam(ctx(), staff, typed),
      async () => recordAtMailbox(ctx(), typed),
      async (id: string) => recordRole(ctx(), { personId: id, role: 'volunteer' }),
      async (id: string) => openSession(ctx(), id, 'x'),
    ]
    for (const prove of proofs) {
      const id = await recordPerson(ctx(), typed)
      expect(await holder()).toMatchObject({ typedByAnyone: true })
      await prove(id)
      expect(await holder()).toMatchObject({ personId: id, typedByAnyone: false })
      expect(await recordByTeam(ctx(), staff, odile)).toMatchObject({
        ...{ ok: false, refusal: 'address-of-another' },
      })
      expect(await nameMailbox(ctx(), id, 'Odile Serre')).toBeUndefined()
      await sql`truncate persons cascade`.execute(db)
    }
  })

  it('is one person of the team and a link at the same instant', async () => {
    await recordPerson(ctx(), typed)
    const acts = Array.from({ length: 10 }, (_, turn) =>
      db.transaction().execute(async (trx) => {
        const inside = ctx({ db: trx })
        if (turn % 2 === 0) return (await recordAtMailbox(inside, odile)).personId
        const made = await recordByTeam(inside, staff, odile)
        return made.ok ? made.value : made.refusal
      }),
    )
    expect(new Set(await Promise.all(acts)).size).toBe(1)
    expect(await countPeople()).toBe(2)
  })
})

it('whoever opened the letter acts as the account of this mailbox, under whatever name', async () => {
  const { personId: id } = await recordAtMailbox(ctx(), odile)
  expect(await recordAtMailbox(ctx(), claimant)).toMatchObject({
    personId: id,
    name: 'Odile Serre',
  })
})

it('people without an address are as many as they are', async () => {
  const input = { name: 'Odile', email: undefined }
  expect(await recordPerson(ctx(), input)).not.toBe(await recordPerson(ctx(), input))
})

it('twenty forms with one new address at the same instant make one person', async () => {
  const asks = Array.from({ length: 20 }, () =>
    db.transaction().execute((trx) => recordPerson(ctx({ db: trx }), odile)),
  )
  expect(new Set(await Promise.all(asks)).size).toBe(1)
  expect(await db.selectFrom('persons').selectAll().execute()).toHaveLength(1)
})

it('an erased person keeps a place, without a name or an address', async () => {
  const id = await recordPerson(ctx(), odile)
  expect(await findPersonName(db, id)).toBe('Odile Serre')
  expect((await findContacts(db, [id])).get(id)?.email).toBe('odile@valbrenne.example')
  await forgetPerson(ctx(), id)
  expect(await findPersonNames(db, [id], 'en')).toEqual(new Map([[id, 'Erased person']]))
  expect((await findContacts(db, [id])).size).toBe(0)
})

it('the address of someone erased is free again, for someone else', async () => {
  const first = await recordPerson(ctx(), odile)
  await forgetPerson(ctx(), first)
  expect(await recordPerson(ctx(), odile)).not.toBe(first)
})
