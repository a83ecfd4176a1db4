import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { testHouse } from '#platform/testing/door.ts'
import { act } from '#platform/world.ts'
import { makeRooms } from '../../app.ts'
import { dropConditions, guard, InventedRows, readSchema } from './invented-rows.ts'

const database = useDatabase()
const { db } = database
const rooms = makeRooms()
const house = testHouse(database)
const key = (digit: number) => `0b0b0b0b-0000-4000-8000-00000000000${digit}`
const [anna, bilal, chloe] = [key(1), key(2), key(3)]

const told = async (name: string, id: string) =>
  JSON.stringify(await rooms.find((room) => room.name === name)?.personExport?.(db, id))
const erase = (name: string, id: string) =>
  act(house, {}, (ctx) =>
    Promise.resolve(rooms.find((room) => room.name === name)?.personErase?.(ctx, id)),
  )

let rows: InventedRows
beforeAll(async () => {
  const schema = await readSchema(db, database.connectionString)
  await dropConditions(db)
  await guard(db, schema, 'disable')
  rows = new InventedRows(db, schema)
  for (const id of [anna, bilal, chloe]) await rows.insert('persons', { id }, [])
})

/** Anna named Bilal, then Chloé. */
async function nominate() {
  await sql`truncate decision_nominations`.execute(db)
  const written = { reason: 'Bilal est patient.', moved_reason: 'Chloé sait mieux que Bilal.' }
  const people = { person_id: anna, named_id: bilal, moved_to: chloe, sealed: null }
  await rows.insert('decision_nominations', { ...people, ...written }, [])
}
const nomination = async () =>
  (
    await sql<{ reason: string; moved: string }>`
      select reason, moved_reason as moved from decision_nominations`.execute(db)
  ).rows[0]

describe('a reason to name somebody, then somebody else', () => {
  it('is told to who wrote it and to whom it speaks of, and to nobody else', async () => {
    await nominate()
    expect(await told('governance', anna)).toMatch(/Bilal est patient.*Chloé sait/)
    const [ofBilal, ofChloe] = [await told('governance', bilal), await told('governance', chloe)]
    expect(ofBilal).toContain('Bilal est patient')
    expect(ofBilal).not.toContain('Chloé sait')
    expect(ofChloe).toContain('Chloé sait')
    expect(ofChloe).not.toContain('Bilal est patient')
  })

  it('goes with whoever wrote it, and with the first of those that it speaks of', async () => {
    for (const [erased, left] of [
      [anna, { reason: '', moved: '' }],
      [bilal, { reason: '', moved: '' }],
      [chloe, { reason: 'Bilal est patient.', moved: '' }],
    ] as const) {
      await nominate()
      await erase('governance', erased)
      expect(await nomination()).toEqual(left)
    }
  })
})

describe('the note of a hand-over', () => {
  it('is told to neither by the file, which says that there is one; it goes with the first who is erased', async () => {
    const { id } = await rows.insert('network_hand_overs', { note: 'Bilal part, malade.' }, [])
    const people = { hand_over_id: id, from_person_id: bilal, to_person_id: chloe }
    await rows.insert('network_hand_over_identities', people, [])
    for (const reader of [bilal, chloe]) {
      expect(await told('network', reader)).toContain('"noteOfTwoPeople":true')
      expect(await told('network', reader)).not.toContain('malade')
    }
    await erase('network', chloe)
    const { rows: left } = await sql`select note from network_hand_overs`.execute(db)
    expect(left).toEqual([{ note: '' }])
    expect(await told('network', bilal)).toContain('"noteOfTwoPeople":false')
  })
})
