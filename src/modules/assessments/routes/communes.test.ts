import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { closeOver } from '../actions/close-over.ts'
import { questionsOf } from '../index-model.ts'
import { assessmentsModule } from '../module.ts'
import { paths, wavePaths } from '../paths.ts'
import { findAssessment } from '../store/assessments.ts'
import { insertModel } from '../store/models.ts'
import { listInvitations } from '../store/records.ts'
import { smallModel } from '../testing/small-model.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const door = openDoor(database, { routes: assessmentsModule.routes })
const team = asPerson('lab-team')
const perceived = questionsOf(smallModel).filter(({ question }) => question.kind === 'perceived')
const sheet = Object.fromEntries(perceived.map(({ question }) => [question.id, '2']))
const communes = [
  { name: 'Ker', population: 3000, people: 11 },
  { name: 'Mor', population: 1000, people: 6 },
  { name: 'Lan', population: 1000, people: 3 },
] as const

let own: ReturnType<typeof wavePaths>
let id = ''
const keys = new Map<string, string>()
/** The key of a commune by its name; what is no name is sent as it is. */
const keyOf = (name: string) => keys.get(name) ?? name

async function registered(kind: 'commune' | 'intercommunality', name: string) {
  const { population } = communes.find((known) => known.name === name) ?? {}
  return registerPlace(ctx(), {
    ...{ kind, subtype: '', slug: name.toLowerCase(), name, source: 'demo' },
    ...{ regionCode: '53', departmentCode: '35', population, lon: -1.4, lat: 48 },
  })
}

beforeAll(async () => {
  clock.set('2026-11-25T09:00:00Z')
  const model = { id: '01900000-0000-7000-8000-00000000a001', number: 1, content: smallModel }
  await insertModel(db, { ...model, publishedAt: clock.now(), at: clock.now() })
  const group = await registered('intercommunality', 'Baie')
  for (const { name } of communes) {
    const child = await registered('commune', name)
    keys.set(name, child.id)
    await sql`insert into territory_links (parent_id, child_id, nature) values (${group.id}, ${child.id}, 'member')`.execute(
      db,
    )
  }
  const form = { territory: 'Baie', kind: 'participative', expert: '', intro: '' }
  await door.post(paths.plan, { ...form, closesOn: '2026-12-20' }, team)
  own = wavePaths(group.slug, 1)
  id = (await findAssessment(db, { territoryId: group.id, wave: 1 }))?.id ?? ''
  await door.post(own.open, {}, team)
})

async function begin(commune: string) {
  const key = (await listInvitations(db, id)).find(({ role }) => role === 'resident')?.key ?? ''
  const begun = await door.post(paths.join(key), { consent: 'yes', commune: keyOf(commune) })
  return { key, begun, code: begun.location?.split('/').at(-1) ?? '' }
}

async function answer(commune: string) {
  const { code } = await begin(commune)
  await door.post(paths.pillar(code, 'R'), sheet)
  return code
}

const plain = (text: string) =>
  text
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .replaceAll(' ,', ',')
const countsKept = async () =>
  (
    await sql<{ commune: string; people: number }>`
    select name as commune, people from assessment_commune_counts
    join territories on territories.id::text = commune order by people desc`.execute(db)
  ).rows

it('asks for a commune of the group, and takes no other', async () => {
  const { key, begun } = await begin('Ailleurs')
  expect(begun.status).toBe(422)
  expect(plain(begun.text)).toContain('Choisissez une commune de la liste')
  const { text } = await door.get(paths.join(key))
  for (const { name } of communes) expect(text).toContain(`value="${keyOf(name)}"`)
})

it('keeps only how many came from each once it is closed, and tells none of fewer than five', async () => {
  for (const { name, people } of communes)
    for (let person = 0; person < people; person++) await answer(name)
  // Somebody takes their answers back, and somebody answers nothing: neither is counted.
  await door.post(paths.takeBack(await answer('Mor')), {})
  await begin('Lan')
  for (let person = 0; person < 2; person++) await answer('')
  expect(plain((await door.get(own.assessment)).text)).not.toContain('par commune')

  clock.set('2026-12-21T09:00:00Z')
  await closeOver(ctx())
  expect(await countsKept()).toEqual(
    communes.map(({ name, people }) => ({ commune: name, people })),
  )
  const left = await sql<{ all: number }>`
    select count(*)::int as all from assessment_participations`.execute(db)
  expect(left.rows).toEqual([{ all: 0 }])
  expect(plain((await door.get(own.assessment)).text)).not.toContain('par commune')

  await door.post(own.publish, { reason: 'Peu de personnes ont répondu.' }, team)
  const told = plain((await door.get(own.assessment)).text)
  // 3 of Lan and 2 who said none are five people, in two lines: Mor may be told.
  expect(told).toContain('Ker réponses : de 10 à 19 60 %')
  expect(told).toContain('Mor réponses : de 5 à 9 20 %')
  expect(told).not.toContain('Lan')
  expect(told).toContain('Autres communes, ou commune non dite réponses : de 5 à 9')
})
