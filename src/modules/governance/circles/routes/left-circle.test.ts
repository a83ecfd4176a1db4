import { expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { aCircle, aCircleRole } from '../../examples.ts'
import { governanceModule } from '../../module.ts'
import { insertRole } from '../../store/circle-roles.ts'
import { insertCircle } from '../../store/circles.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const door = openDoor(database, { routes: governanceModule.routes })

test('a member who left during an election is offered nowhere: not to be named, nor a move, nor a proposal', async () => {
  await insertCircle(db, aCircle(), undefined)
  const people: Viewer[] = []
  for (const name of ['Ana', 'Bilal', 'Chloé']) {
    const personId = await recordPerson(ctx(), { name, email: undefined })
    people.push(asPerson('volunteer', { id: personId, name }))
    const id = newId(clock.now(), clock.chance)
    const member = { id, circleId: aCircle().id, personId, joinedOn: '2026-01-01' }
    await db.insertInto('circle_members').values(member).execute()
  }
  await insertRole(db, aCircleRole(), clock.now())
  const [ana, bilal, chloe] = people as [Viewer, Viewer, Viewer]
  const asked = {
    ...{ circle: 'animation', kind: 'election', title: 'Qui facilitera', text: 'Animer.' },
    ...{ role: aCircleRole().id, facilitator: ana.id, isPublic: 'yes', oneself: 'yes' },
    ...{ absentEligible: 'yes', objectionOnPerson: 'yes', purgeMonths: '6' },
  }
  const at = (await door.post('/decisions', asked, ana)).location ?? ''
  const lead = (act: string, more: Record<string, string | string[]> = {}) =>
    door.post(`${at}/conduite`, { act, ...more }, ana)
  const leave = (leftOn: string | null) =>
    db.updateTable('circle_members').set({ leftOn }).where('personId', '=', bilal.id).execute()
  const offered = async (as: Viewer) => {
    const { text } = await door.get(at, as)
    return [...text.matchAll(/name="(named|person)" value="([^"]+)"/g)].map(([, , id]) => id)
  }
  await lead('open', { present: people.map(({ id }) => id) })
  await lead('next')
  expect(await offered(chloe)).toContain(bilal.id)
  await leave('2026-11-20')
  expect(await offered(chloe)).toContain(ana.id)
  expect(await offered(chloe)).not.toContain(bilal.id)
  await leave(null)
  for (const person of people)
    await door.post(`${at}/bulletin`, { named: bilal.id, reason: 'Il sait.' }, person)
  await lead('reveal')
  await lead('next')
  expect(await offered(chloe)).toContain(bilal.id)
  await leave('2026-11-20')
  expect(await offered(chloe)).not.toContain(bilal.id)
  await leave(null)
  await lead('next')
  expect(await offered(ana)).toContain(bilal.id)
  await leave('2026-11-20')
  expect(await offered(ana)).not.toContain(bilal.id)
})
