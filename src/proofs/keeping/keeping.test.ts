import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { table } from '#kit/column-register.ts'
import { keptWithRow } from '#kit/kept.ts'
import { purgePlatform } from '#platform/forgetting/purge.ts'
import { platformColumns } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { makeRooms } from '../../app.ts'
import { dropConditions, guard, readSchema, type Schema } from '../own-data/invented-rows.ts'
import { casesOf, endless, type Keeper, leftBehind, play, rowsOf } from './nights.ts'

const database = useDatabase()
const keepers: readonly Keeper[] = [
  { name: 'platform', columns: platformColumns, purge: purgePlatform },
  ...makeRooms(),
]
const cases = casesOf(keepers)

let schema: Schema
beforeAll(async () => {
  schema = await readSchema(database.db, database.connectionString)
  await dropConditions(database.db)
  await guard(database.db, schema, 'disable')
}, 60_000)

describe('how long something is kept', () => {
  it('is said to machines of every column that is about people or opens a door', () => {
    expect(endless(keepers)).toEqual([])
    const kept = { fr: 'un an', en: 'one year' }
    expect(
      endless([{ columns: { trees: table([{ class: 'personal', kept }, 'owner']) } }]),
    ).toEqual(['trees.owner'])
  })

  it('is as long as a row of another table, where it is said so', async () => {
    expect(rowsOf(keepers).size).toBeGreaterThan(3)
    expect(await leftBehind(database, schema, keepers)).toEqual([])
    const kept = keptWithRow('experiments', { fr: 'avec elle', en: 'with it' })
    const apart = { columns: { passkeys: table([{ class: 'internal', kept }, 'id']) } }
    expect(await leftBehind(database, schema, [apart])).toEqual(['passkeys'])
  })

  it('is proven elsewhere, where it is said so', () => {
    const proofs = keepers.flatMap(({ columns }) =>
      Object.values(columns).flatMap((rules) =>
        Object.values(rules.columns).flatMap(({ kept: { ends } }) =>
          ends?.by === 'announced' ? [ends.provenIn] : [],
        ),
      ),
    )
    expect(proofs.length).toBeGreaterThan(0)
    expect(proofs.filter((path) => !existsSync(path))).toEqual([])
  })
})

describe('the nights', () => {
  it.each(
    cases.map((item) => [`${item.table} (${item.term.from ?? item.term.until})`, item] as const),
  )('erase %s when its time has come, and not before', async (_, item) => {
    const { filled, early, standing } = await play(database, schema, item)
    expect(filled).toBeGreaterThan(0)
    expect(early, 'gone before its time').toEqual([])
    expect(standing, 'stands after its time').toEqual([])
  })

  it('would be seen to leave everything, switched off', async () => {
    expect(cases.length).toBeGreaterThan(60)
    for (const item of cases) {
      const { name, columns } = item.keeper
      const off = { ...item, keeper: { name, columns } }
      const { filled, early, standing } = await play(database, schema, off)
      expect(early).toEqual([])
      expect(standing.length, item.table).toBe(filled)
    }
  }, 60_000)
})
