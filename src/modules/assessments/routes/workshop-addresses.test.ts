import { beforeAll, expect, it } from 'vitest'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { questionsOf } from '../index-model.ts'
import { assessmentsModule } from '../module.ts'
import { paths, posterPath, wavePaths, workshopPath } from '../paths.ts'
import { findAssessment, insertWorkshop } from '../store/assessments.ts'
import { insertModel } from '../store/models.ts'
import { listInvitations, listRecords } from '../store/records.ts'
import { smallModel } from '../testing/small-model.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const door = openDoor(database, { routes: assessmentsModule.routes })
const team = asPerson('lab-team')
const perceived = questionsOf(smallModel).filter(({ question }) => question.kind === 'perceived')
const sheet = Object.fromEntries(perceived.map(({ question }) => [question.id, '2']))
const workshop = { title: 'Soirée à la salle', href: '/agenda/soiree', minutes: '' }
const ids = {
  assessment: '01900000-0000-7000-8000-00000000a011',
  results: '01900000-0000-7000-8000-00000000a012',
} as const

let own: ReturnType<typeof wavePaths>
let id = ''

beforeAll(async () => {
  clock.set('2026-11-25T09:00:00Z')
  const model = { id: '01900000-0000-7000-8000-00000000a001', number: 1, content: smallModel }
  await insertModel(db, { ...model, publishedAt: clock.now(), at: clock.now() })
  const territory = await registerPlace(ctx(), {
    ...{ kind: 'commune', subtype: '', slug: 'ker', name: 'Ker', source: 'demo' },
    ...{ regionCode: '53', departmentCode: '35', population: 8400, lon: -1.4, lat: 48 },
  })
  const form = { territory: 'Ker', kind: 'participative', expert: '', intro: '' }
  await door.post(paths.plan, { ...form, closesOn: '2026-12-20' }, team)
  own = wavePaths(territory.slug, 1)
  id = (await findAssessment(db, { territoryId: territory.id, wave: 1 }))?.id ?? ''
  for (const kind of ['assessment', 'results'] as const)
    await insertWorkshop(db, id, { ...workshop, id: ids[kind], kind })
  await door.post(own.open, {}, team)
})

const keyOf = async (medium: 'screen' | 'workshop', asked = 'resident') =>
  (await listInvitations(db, id, medium)).find(({ role }) => role === asked)?.key ?? ''

async function answer(key: string) {
  const begun = await door.post(paths.join(key), { consent: 'yes' })
  await door.post(paths.pillar(begun.location?.split('/').at(-1) ?? '', 'R'), sheet)
}

it('gives a workshop addresses of its own, which nothing else shows', async () => {
  const page = await door.get(workshopPath('ker', 1, ids.assessment), team)
  const [ofAll, ofWorkshop] = [await keyOf('screen'), await keyOf('workshop')]
  expect(ofWorkshop).not.toBe(ofAll)
  expect(page.text).toContain(paths.join(ofWorkshop))
  expect(page.text).not.toContain(paths.join(ofAll))
  for (const path of [own.keep, workshopPath('ker', 1, ids.results)])
    expect((await door.get(path, team)).text).not.toContain(ofWorkshop)
  // Of every role, and no two alike.
  const keys = [await listInvitations(db, id), await listInvitations(db, id, 'workshop')].flat()
  expect(new Set(keys.map(({ key }) => key)).size).toBe(2 * smallModel.roles.length)
  expect((await door.get(posterPath('ker', 1, 'resident', 'workshop'), team)).status).toBe(200)
})

it('counts who came by them apart, and says so before they begin', async () => {
  const sentence = 'vous avez répondu en atelier'
  expect((await door.get(paths.join(await keyOf('workshop')))).text).toContain(sentence)
  expect((await door.get(paths.join(await keyOf('screen')))).text).not.toContain(sentence)
  for (let person = 0; person < 6; person++) await answer(await keyOf('workshop'))
  for (let person = 0; person < 5; person++) await answer(await keyOf('screen'))
  const media = (await listRecords(db, id)).map(({ medium }) => medium)
  expect(media.toSorted()).toEqual([...Array(5).fill('screen'), ...Array(6).fill('workshop')])
  const { text } = await door.get(own.keep, team)
  const told = text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  expect(told).toMatch(/À l’écran En atelier Sur papier Habitant·es 5 6 0/)
})
