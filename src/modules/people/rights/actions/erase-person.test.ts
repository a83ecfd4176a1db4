import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Ctx, Forgotten } from '#platform/context.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import { columns } from '../../columns.ts'
import type { Contributor } from '../../contributions.ts'
import { findContacts } from '../../persons/actions/find-names.ts'
import { recordPerson } from '../../persons/actions/record-person.ts'
import { recordMandate } from '../../roles/actions/add-mandate.ts'
import { recordRole } from '../../roles/actions/grant-role.ts'
import { askSignInLink } from '../../sign-in/actions/ask-sign-in-link.ts'
import { createSignInLink } from '../../sign-in/actions/create-sign-in-link.ts'
import { invitePerson } from '../../sign-in/actions/invite-person.ts'
import { openSession } from '../../sign-in/actions/open-session.ts'
import { findViewer } from '../../sign-in/store/sessions.ts'
import { askRight } from './ask-right.ts'
import { erasePerson, forgetPerson } from './erase-person.ts'
import { exportIdentity } from './export-person.ts'
import { recordConsent } from './record-consent.ts'

const { db, clock, ctx } = useDatabase()
const valbrenne = '019abd00-0000-7000-8000-000000000001'
const marks = ['Zélie', 'zelie', 'zelie@valbrenne.example', '0612345678', valbrenne, 'MotPrive']
const administrator = asPerson('administrator')
let forgotten: string[] = []
const room = (name: string): Contributor => ({
  name,
  columns: {},
  personErase: async () => void forgotten.push(name),
})
const rooms = {
  all: () => [
    { name: 'people', columns, personErase: forgetPerson, personExport: exportIdentity },
    room('events'),
    room('experiments'),
  ],
}
let zelie = ''

beforeEach(async () => {
  await sql`truncate persons, mail_counts, sign_in_requests cascade`.execute(db)
  forgotten = []
  const admin = await recordPerson(ctx(), { name: 'A', email: 'a@labo.example' })
  await recordRole(ctx(), { personId: admin, role: 'administrator' })
  zelie = await fullPerson()
})

/** Someone of whom every table of this room knows something. */
async function fullPerson(): Promise<string> {
  const person = { name: 'Zélie Vautrin', email: 'zelie@valbrenne.example', phone: '0612345678' }
  const id = await recordPerson(ctx(), person)
  const place = { kind: 'territory', id: valbrenne } as const
  const team = ctx({ person: administrator })
  await recordRole(ctx(), { personId: id, role: 'volunteer', place, reason: 'MotPrive' })
  await recordMandate(team, {
    personId: id,
    territoryId: valbrenne,
    title: 'MotPrive',
    startsOn: '2026-03-29',
    endsOn: undefined,
  })
  await askRight(team, { personId: id, kind: 'access', message: 'MotPrive' })
  await recordConsent(ctx(), { personId: id, subject: 'house-news', text: 'x', channel: 'paper' })
  await createSignInLink(ctx(), { email: person.email, hours: 1 })
  await askSignInLink(ctx(), { email: person.email, next: undefined })
  const inviter = ctx({ person: { ...administrator, id } })
  await invitePerson(inviter, { ...person, roles: [{ role: 'volunteer' }] })
  await sql`insert into passkeys values (${id}, ${id}, 'c', '', 0, '[]', 'MotPrive', now(), null)`.execute(
    db,
  )
  await sql`insert into totp_secrets values (${id}, 'MotPrive', now(), now(), 0)`.execute(db)
  return id
}

/** Every row of every table of this room, as text. */
async function everything(): Promise<string> {
  const tables = await Promise.all(
    Object.keys(columns).map((table) => db.selectFrom(table).selectAll().execute()),
  )
  return JSON.stringify(tables)
}

async function erase(person = administrator, inside?: Ctx) {
  return erasePerson(inside ?? ctx({ person }), rooms, zelie)
}

describe('an erasure', () => {
  it('leaves no word of the person in any table', async () => {
    const before = await everything()
    expect(marks.filter((mark) => !before.includes(mark))).toEqual([])
    expect((await erase()).ok).toBe(true)
    const after = await everything()
    expect(marks.filter((mark) => after.includes(mark))).toEqual([])
  })

  it('closes its open doors at once', async () => {
    const session = await openSession(ctx(), zelie, 'Firefox', clock.now())
    const hash = hashToken(session?.token ?? '')
    expect(await findViewer(db, hash, clock.now())).toBeDefined()
    await erase()
    expect(await findViewer(db, hash, clock.now())).toBeUndefined()
    expect(await openSession(ctx(), zelie, 'Firefox')).toBeUndefined()
  })

  it('keeps counts true: the key, its roles by kind of place, its proofs', async () => {
    await erase()
    const roles = await db
      .selectFrom('roles_held')
      .select(['role', 'placeKind', 'placeId'])
      .where('personId', '=', zelie)
      .execute()
    expect(roles).toEqual([{ role: 'volunteer', placeKind: 'territory', placeId: null }])
    const consents = await db
      .selectFrom('consents')
      .selectAll()
      .where('personId', '=', zelie)
      .execute()
    expect(consents).toHaveLength(1)
  })

  it('leaves whoever typed this address, under another name, and the letter that waits for them', async () => {
    const typed = { name: 'Basile Kerm', email: 'zelie@valbrenne.example' }
    const claimant = await recordPerson(ctx(), typed)
    const told: Forgotten[] = []
    const world = ctx({ person: administrator })
    const forgetWritten = async (person: Forgotten) => void told.push(person)
    await erase(administrator, { ...world, forgetWritten })
    expect(told).toMatchObject([{ name: 'Zélie Vautrin', sharesMailbox: true }])
    expect((await findContacts(db, [claimant])).get(claimant)).toMatchObject(typed)
    zelie = claimant
    await erase(administrator, { ...world, forgetWritten })
    expect(told[1]).toMatchObject({ name: 'Basile Kerm', email: undefined })
    expect((await findContacts(db, [claimant])).size).toBe(0)
  })

  it('goes through every room, the latest first', async () => {
    await erase()
    expect(forgotten).toEqual(['experiments', 'events'])
  })

  it('writes one last letter, and a memory without a name', async () => {
    const world = ctx({ person: administrator })
    await erasePerson(world, rooms, zelie)
    expect(world.mails.map(({ to, keepHours }) => [to, keepHours])).toEqual([
      ['zelie@valbrenne.example', 1],
    ])
    expect(world.audits).toMatchObject([{ act: 'person.erased', subject: `person:${zelie}` }])
    expect(marks.filter((mark) => JSON.stringify(world.audits).includes(mark))).toEqual([])
  })

  it('changes nothing the second time', async () => {
    await erase()
    const [before, rooms] = [await everything(), [...forgotten]]
    clock.pass({ days: 1 })
    const world = ctx({ person: administrator })
    expect((await erase(administrator, world)).ok).toBe(true)
    expect(await everything()).toBe(before)
    expect(forgotten).toEqual(rooms)
    expect([...world.mails, ...world.audits]).toEqual([])
  })

  it('is done once when it is asked twice at the same instant', async () => {
    const both = [1, 2].map(() =>
      db
        .transaction()
        .execute((trx) => erase(administrator, ctx({ db: trx, person: administrator }))),
    )
    expect((await Promise.all(both)).map(({ ok }) => ok)).toEqual([true, true])
    expect(forgotten).toEqual(['experiments', 'events'])
  })
})

describe('who may erase', () => {
  it('the person, and administrators', async () => {
    expect(await erase(asPerson('lab-team'))).toMatchObject({ refusal: 'forbidden' })
    expect((await erase(asPerson([], { id: zelie }))).ok).toBe(true)
  })

  it('nobody erases the last administrator', async () => {
    await sql`delete from roles_held`.execute(db)
    await recordRole(ctx(), { personId: zelie, role: 'administrator' })
    expect(await erase()).toMatchObject({ refusal: 'last-administrator' })
    expect(await everything()).toContain('Zélie')
  })

  it('nothing happens for a key that was never given', async () => {
    const nobody = await erasePerson(ctx({ person: administrator }), rooms, valbrenne)
    expect(nobody).toMatchObject({ refusal: 'not-found' })
  })
})
