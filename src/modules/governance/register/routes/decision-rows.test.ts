import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { aCircle } from '../../examples.ts'
import { governanceModule } from '../../module.ts'
import { decisionPaths } from '../../paths/decisions.ts'
import { insertCircle } from '../../store/circles.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const door = openDoor(database, { routes: governanceModule.routes })
let ana: Viewer
let bilal: Viewer

async function member(name: string): Promise<Viewer> {
  const personId = await recordPerson(ctx(), { name, email: undefined })
  const id = newId(clock.now(), clock.chance)
  const row = { id, circleId: aCircle().id, personId, joinedOn: '2026-01-01' }
  await db.insertInto('circle_members').values(row).execute()
  return asPerson('volunteer', { id: personId, name })
}

beforeAll(async () => {
  await insertCircle(db, aCircle(), undefined)
  ana = await member('Ana')
  bilal = await member('Bilal')
})

async function adopted(title: string, facilitator: Viewer): Promise<string> {
  const post = async (path: string, fields: Record<string, string | string[]>, as: Viewer) => {
    const answer = await door.post(path, fields, as)
    expect(answer.status, `${path} ${answer.text.slice(0, 2_000)}`).toBe(303)
    return answer.location ?? ''
  }
  const input = { circle: 'animation', kind: 'consent', title, text: 'Se réunir le jeudi soir.' }
  const led = { carrier: ana.id, facilitator: facilitator.id, mode: 'room', quorum: '2' }
  const at = await post('/decisions', { ...input, ...led, isPublic: 'yes' }, facilitator)
  const lead = (fields: Record<string, string | string[]>) =>
    post(`${at}/conduite`, fields, facilitator)
  await lead({ act: 'open', present: [ana.id, bilal.id] })
  for (let step = 0; step < 4; step++) await lead({ act: 'next' })
  for (const person of [ana, bilal])
    await post(`${at}/reponse`, { answer: 'consent', version: '1' }, person)
  await lead({ act: 'adopt' })
  const slug = at.split('/').at(-1) ?? ''
  const row = await db
    .updateTable('decisions')
    .set({ reviewOn: clock.now().toISOString().slice(0, 10) })
    .where('slug', '=', slug)
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

test('decisions to review are kept together until one day; those that somebody else leads are named', async () => {
  const own = await adopted('Nos réunions du jeudi', ana)
  const other = await adopted('Le local du mardi', bilal)
  const ids = `${own} ${other}`
  const asked = await door.get(
    `${decisionPaths.register}?acte=garder&choix=${own}&choix=${other}`,
    ana,
  )
  expect(asked.text).toContain('Prochaine revue')
  const past = await door.post(decisionPaths.keepMany, { ids, reviewOn: '2026-01-02' }, ana)
  expect(past.status).toBe(422)
  const sent = { ids, reviewOn: '2027-06-10' }
  expect((await door.post(decisionPaths.keepMany, sent)).status).toBe(403)
  expect((await door.post(decisionPaths.keepMany, sent, asPerson('volunteer'))).status).toBe(403)
  expect((await door.post(decisionPaths.keepMany, sent, ana)).status).toBe(303)
  const rows = await db
    .selectFrom('decisions')
    .select(['title', 'reviewOn', 'reviewOutcome'])
    .orderBy('title')
    .execute()
  expect(rows[1]).toMatchObject({ title: 'Nos réunions du jeudi', reviewOn: '2027-06-10' })
  expect(rows[1]).toMatchObject({ reviewOutcome: 'kept' })
  expect(rows[0]).toMatchObject({ title: 'Le local du mardi', reviewOutcome: null })
})
