import { expect, it } from 'vitest'
import { isId } from '#kit/ids.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openSession } from './actions/open-session.ts'
import { recordPerson } from './actions/record-person.ts'
import { columns } from './columns.ts'
import { loadDemoPeople, removeDemoPeople } from './demo.ts'
import { demoPeople } from './demo-people.ts'
import { listHolders } from './store/roles.ts'

const { db, ctx } = useDatabase()

async function everything() {
  const tables = Object.keys(columns)
  return Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()))
}

it('the people of the demonstration come, and go without a trace', async () => {
  await recordPerson(ctx(), { name: 'Vraie personne', email: 'v@labo.example' })
  const before = await everything()
  await loadDemoPeople(ctx())
  expect(await listHolders(db, ['lab-team'], '2026-11-25')).toHaveLength(2)
  expect(await listHolders(db, ['administrator'], '2026-11-25')).toEqual([])
  await openSession(ctx(), demoPeople.maelle.id, 'Firefox')
  await removeDemoPeople(ctx())
  expect(await everything()).toEqual(before)
})

it('their addresses can receive nothing, and their keys are keys', () => {
  for (const { id, email } of Object.values(demoPeople)) {
    expect(email).toMatch(/\.example$/)
    expect(isId(id)).toBe(true)
  }
})
