import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { type Answer, openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { aCircle, aCircleRole } from '../../examples.ts'
import { governanceModule } from '../../module.ts'
import { insertRole } from '../../store/circle-roles.ts'
import { insertCircle } from '../../store/circles.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const door = openDoor(database, { routes: governanceModule.routes })
const staff = asPerson('lab-team')

const saidAfter = ({ response }: Answer) =>
  decodeURIComponent(
    /ouvroir-mot=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? '',
  )

test('whoever facilitates is absent: another is named, in an election and in a meeting', async () => {
  await insertCircle(db, aCircle(), undefined)
  const people: Viewer[] = []
  const members: string[] = []
  for (const name of ['Ana', 'Bilal', 'Chloé']) {
    const personId = await recordPerson(ctx(), { name, email: undefined })
    people.push(asPerson('volunteer', { id: personId, name }))
    const id = newId(clock.now(), clock.chance)
    members.push(id)
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
  const made = await door.post('/decisions', asked, ana)
  expect(saidAfter(made)).toContain('Ouvrez quand tout le monde est là')
  // Whoever prepares it without leading it finds no button there: they are told who opens.
  expect(saidAfter(await door.post('/decisions', { ...asked, title: 'Autre' }, staff))).toContain(
    'La personne qui facilite ouvre',
  )
  const at = made.location ?? ''
  const lead = (as: Viewer, fields: Record<string, string | string[]>) =>
    door.post(`${at}/conduite`, fields, as)

  expect((await door.get(at, ana)).text).toContain('La personne qui facilite est absente')
  expect((await lead(chloe, { act: 'facilitate', person: chloe.id })).status).toBe(422)
  expect((await lead(ana, { act: 'facilitate', person: staff.id })).status).toBe(422)
  expect((await lead(ana, { act: 'facilitate', person: bilal.id })).status).toBe(303)
  const present = people.map(({ id }) => id)
  expect((await lead(ana, { act: 'open', present })).status).toBe(422)
  expect((await lead(bilal, { act: 'open', present })).status).toBe(303)

  const planned = { title: 'Réunion', day: '2026-12-10', time: '18 h 30', place: '' }
  const holders = { facilitator: members[0] ?? '', secretary: members[2] ?? '' }
  const meeting = await door.post('/cercles/animation/reunions', { ...planned, ...holders }, staff)
  const page = meeting.location ?? ''
  const now = { facilitator: members[1] ?? '', secretary: '', screen: [members[1] ?? ''] }
  expect((await door.post(`${page}/presences`, now, ana)).status).toBe(303)
  const held = async () =>
    (await sql`select facilitator_id, secretary_id from circle_meetings`.execute(db)).rows
  expect(await held()).toEqual([{ facilitatorId: members[1], secretaryId: null }])
  // Bilal holds it from now on, and Ana no more.
  expect((await door.post(`${page}/presences`, { screen: [] }, ana)).status).toBe(403)
  expect((await door.post(`${page}/presences`, { screen: [] }, bilal)).status).toBe(303)
  expect(await held()).toEqual([{ facilitatorId: members[1], secretaryId: null }])
})
