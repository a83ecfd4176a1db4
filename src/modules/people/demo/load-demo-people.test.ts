import { expect, it } from 'vitest'
import { isId } from '#kit/ids.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { columns } from '../columns.ts'
import { recordPerson } from '../persons/actions/record-person.ts'
import { listHolders } from '../roles/store/roles.ts'
import { openSession } from '../sign-in/actions/open-session.ts'
import { loadDemoPeople, removeDemoPeople } from './load-demo-people.ts'
import { demoPeople } from './people.ts'

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
