import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { keepGrantOf, keepRate } from '#modules/economics/testing/kept-rate.ts'
import { experimentWithBudget } from '#modules/economics/testing/made-project.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { makeRooms, roomNeeds } from '../../app.ts'
import { listRoutes } from '../../cli/list-routes.ts'

const database = useDatabase()
const { identify: _, ...needs } = roomNeeds(makeRooms())
const door = openDoor(database, { ...needs, stepUp: () => undefined })
const finance = asPerson('finance')

/** 31 337,31 € a day, however it is written. */
const rate = /31[\s.,'’]?337[.,]?31/u
const experiment = 'essai-de-la-halle'
const everybodyElse = [
  undefined,
  asPerson([]),
  asPerson('lab-team'),
  asPerson('territory-referent'),
  asPerson('researcher'),
] as const

beforeAll(async () => {
  const id = await experimentWithBudget(database.db, experiment)
  await sql`update experiments set visibility = 'published' where id = ${id}`.execute(database.db)
  await act(door.house, { person: finance }, async (ctx) => {
    await keepRate(ctx, { role: 'Chargée d’études', cents: 3_133_731 })
    await keepGrantOf(ctx, id)
  })
})

/** The team writes its expense notes there, and reads no other page. */
const isOfAccounts = (path: string) =>
  path.startsWith('/economie') && !path.startsWith('/economie/notes-de-frais')

/** Each address that one can write without knowing more than the name of an experiment. */
function addresses(): readonly string[] {
  return listRoutes()
    .filter(({ method }) => method === 'GET')
    .map(({ path }) => path.replace('/experiences/:slug', `/experiences/${experiment}`))
    .filter((path) => !path.includes(':') && !path.includes('*'))
}

test('whoever keeps the accounts reads the rate, so that the others would be seen to', async () => {
  const read = await door.get('/economie/bareme', finance)
  expect(read.text).toMatch(rate)
  expect((await door.get('/economie/bareme.csv', finance)).text).toMatch(rate)
})

test.each(everybodyElse)(
  'no page, file or feed tells a rate to anybody else (%#)',
  async (viewer) => {
    const told: string[] = []
    let opened = 0
    for (const path of addresses()) {
      const answer = await door.get(path, viewer)
      if (answer.status === 200) opened++
      if (rate.test(answer.text)) told.push(path)
      if (isOfAccounts(path) && answer.status === 200) told.push(`${path} opened`)
    }
    expect(told).toEqual([])
    expect(opened).toBeGreaterThan(20)
  },
  240_000,
)

test('no other table holds one: neither the journal, nor a letter, nor a job that waits', async () => {
  const { rows } = await sql<{ name: string }>`select table_name as name
    from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(
    database.db,
  )
  const holding: string[] = []
  for (const { name } of rows) {
    const found = await sql<{ held: boolean }>`select exists (
      select 1 from ${sql.table(name)} t where t::text ~ '31[ .,]?337[.,]?31') as held`.execute(
      database.db,
    )
    if (found.rows[0]?.held) holding.push(name)
  }
  expect(holding.toSorted()).toEqual(['economy_lines', 'economy_rates'])
})

test('the budget that an experiment publishes is what its team wrote, and nothing more', async () => {
  const page = await door.get(`/experiences/${experiment}/budget`)
  expect(page.status).toBe(200)
  expect(page.text).toMatch(/2\s500\s€/u)
  expect(page.text).not.toContain('Région d’Orée')
})
