import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '../testing/database.ts'
import { askedOnce } from './asked-once.ts'

const { db, clock } = useDatabase()

const settings = (from = db) =>
  from.selectFrom('instance_settings').select(['name', 'value']).orderBy('name').execute()
const write = (value: string) =>
  db.updateTable('instance_settings').set({ value }).where('name', '=', 'b').execute()

beforeAll(async () => {
  const changedAt = clock.now()
  await db
    .insertInto('instance_settings')
    .values(['a', 'b'].map((name) => ({ name, value: '1', changedAt })))
    .execute()
})
beforeEach(() => write('1'))

describe('a question that a page asks twice', () => {
  it('is put once: what others change meanwhile is not seen half', async () => {
    const page = askedOnce(db)
    const first = await settings(page.db)
    await write('2')
    expect(await settings(page.db)).toEqual(first)
    expect(await settings(db)).not.toEqual(first)
  })

  it('is put once too when both parts ask together', async () => {
    const page = askedOnce(db)
    const [entries, two] = await Promise.all([settings(page.db), settings(page.db)])
    expect(entries?.[0]).toBe(two?.[0])
    expect(entries).not.toBe(two)
  })

  it('is another question with another value', async () => {
    const { db: page } = askedOnce(db)
    const named = (name: string) =>
      page.selectFrom('instance_settings').select('name').where('name', '=', name).execute()
    expect(await named('a')).toEqual([{ name: 'a' }])
    expect(await named('b')).toEqual([{ name: 'b' }])
  })

  it('gives each part a list of its own, of rows that nobody may change', async () => {
    const page = askedOnce(db)
    const list = await settings(page.db)
    list.reverse().pop()
    expect(await settings(page.db)).toHaveLength(2)
    expect(() => {
      const [row] = list
      if (row) row.value = 'autre'
    }).toThrow(TypeError)
  })

  it('is put again after something was written, and after it failed', async () => {
    const page = askedOnce(db)
    await settings(page.db)
    await page.db
      .updateTable('instance_settings')
      .set({ value: '3' })
      .where('name', '=', 'b')
      .execute()
    expect((await settings(page.db))[1]?.value).toBe(3)

    const broken = () => sql`select 1 / ${0}::int as none`.execute(page.db)
    await expect(broken()).rejects.toThrow('division by zero')
    await expect(broken()).rejects.toThrow('division by zero')
  })

  it('is put again when the page says that an act was done', async () => {
    const page = askedOnce(db)
    await settings(page.db)
    await write('4')
    page.forget()
    expect((await settings(page.db))[1]?.value).toBe(4)
  })

  it('is never kept when its answer is by chance, or is an act in disguise', async () => {
    const { db: page } = askedOnce(db)
    const ask = (text: string) => async () =>
      JSON.stringify((await sql.raw(text).execute(page)).rows)
    for (const text of ['select random() as n', 'select clock_timestamp()::text as n']) {
      const again = ask(text)
      expect(await again()).not.toBe(await again())
    }
  })

  it('sees its own transaction, where nothing is kept', async () => {
    const page = askedOnce(db)
    await settings(page.db)
    const inside = await page.db.transaction().execute(async (trx) => {
      await trx
        .updateTable('instance_settings')
        .set({ value: '5' })
        .where('name', '=', 'b')
        .execute()
      return settings(trx)
    })
    expect(inside[1]?.value).toBe(5)
  })
})
