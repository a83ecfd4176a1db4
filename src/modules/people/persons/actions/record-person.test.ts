import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { forgetPerson } from '../../rights/actions/erase-person.ts'
import { findIdentity } from '../store/persons.ts'
import { findContacts, findPersonName, findPersonNames } from './find-names.ts'
import { recordPerson } from './record-person.ts'

const { db, ctx } = useDatabase()
const odile = { name: 'Odile Serre', email: 'Odile@Valbrenne.example', phone: '06 12 34 56 78' }

beforeEach(async () => {
  await sql`truncate persons cascade`.execute(db)
})

it('the same address, in any case, is the same person, and nobody is renamed', async () => {
  const first = await recordPerson(ctx(), odile)
  const again = await recordPerson(ctx(), { name: 'Pirate', email: 'ODILE@valbrenne.EXAMPLE' })
  expect(again).toBe(first)
  expect(await findIdentity(db, first)).toMatchObject({ name: 'Odile Serre', phone: odile.phone })
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
