import { beforeAll, expect, it } from 'vitest'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { editAssessment, openAssessment } from '../actions/keep-assessment.ts'
import { assessmentsModule } from '../module.ts'
import { paths, wavePaths } from '../paths.ts'
import { findAssessment } from '../store/assessments.ts'
import { insertModel } from '../store/models.ts'
import { smallModel } from '../testing/small-model.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const door = openDoor(database, { routes: assessmentsModule.routes })
const team = asPerson('lab-team')
const words = { kind: 'participative', expert: '', intro: '', closesOn: '2026-12-20' }

beforeAll(async () => {
  clock.set('2026-11-25T09:00:00Z')
  const model = { id: '01900000-0000-7000-8000-00000000a001', number: 1, content: smallModel }
  await insertModel(db, { ...model, publishedAt: clock.now(), at: clock.now() })
})

async function planned(name: string) {
  const territory = await registerPlace(ctx(), {
    ...{ kind: 'commune', subtype: '', slug: name.toLowerCase(), name, source: 'demo' },
    ...{ regionCode: '53', departmentCode: '35', population: 8400, lon: -1.4, lat: 48 },
  })
  await door.post(paths.plan, { ...words, territory: name }, team)
  const find = () => findAssessment(db, { territoryId: territory.id, wave: 1 })
  return { own: wavePaths(territory.slug, 1), find, territoryId: territory.id }
}

it('changes its words and its last day until it opens, and nothing of them after', async () => {
  const { own, find } = await planned('Ker')
  const next = { kind: 'with-expert', expert: 'Cabinet Houle', intro: 'Pour voir.' }
  clock.set('2026-12-21T09:00:00Z')
  // Its day passed before it was opened: it is said, and another one is given.
  const id = (await find())?.id ?? ''
  expect(await openAssessment(ctx({ person: team }), id)).toMatchObject({ refusal: 'day-past' })
  expect((await door.post(own.edit, { ...next, closesOn: '2026-12-20' }, team)).status).toBe(422)
  const saved = await door.post(own.edit, { ...next, closesOn: '2027-01-20' }, team)
  expect([saved.status, saved.location]).toEqual([303, own.keep])
  expect(await find()).toMatchObject({ ...next, closesOn: '2027-01-20' })
  expect((await door.get(own.edit, team)).text).toContain('Cabinet Houle')

  expect((await door.post(own.open, {}, team)).status).toBe(303)
  expect((await door.get(own.keep, team)).text).not.toContain(own.edit)
  expect((await door.get(own.edit, team)).status).toBe(404)
  // Sent while somebody else opened it.
  const sent = { ...words, kind: 'participative', closesOn: '2027-02-20' } as const
  expect(await editAssessment(ctx({ person: team }), id, sent)).toMatchObject({
    refusal: 'not-now',
  })
  expect((await find())?.closesOn).toBe('2027-01-20')
})

it('goes when it will not be opened, and leaves its territory to another one; never once it is open', async () => {
  clock.set('2026-11-25T09:00:00Z')
  const { own, find, territoryId } = await planned('Mor')
  expect((await door.post(paths.plan, { ...words, territory: 'Mor' }, team)).status).toBe(422)
  expect((await door.post(own.drop, {}, team)).status).toBe(303)
  expect(await find()).toBeUndefined()

  await door.post(paths.plan, { ...words, territory: 'Mor' }, team)
  await door.post(own.open, {}, team)
  const again = await findAssessment(db, { territoryId, wave: 1 })
  expect(again?.openedAt).toBeDefined()
  await door.post(own.drop, {}, team)
  expect(await findAssessment(db, { territoryId, wave: 1 })).toEqual(again)
})
