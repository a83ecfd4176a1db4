import { beforeAll, expect, it } from 'vitest'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { closeOver } from '../actions/close-over.ts'
import { assessmentsModule } from '../module.ts'
import { paths, wavePaths } from '../paths.ts'
import { countRoles } from '../results.ts'
import { findAssessment } from '../store/assessments.ts'
import { insertModel } from '../store/models.ts'
import { listInvitations, listRecords } from '../store/records.ts'
import { smallModel } from '../testing/small-model.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const door = openDoor(database, { routes: assessmentsModule.routes })
const team = asPerson('lab-team')
const own = wavePaths('valbrenne', 1)
const told = (html: string) =>
  html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0\u202f]+/g, ' ')
const opened = { id: '', key: '' }

beforeAll(async () => {
  clock.set('2026-11-25T09:00:00Z')
  await insertModel(db, {
    ...{ id: '01900000-0000-7000-8000-00000000a101', number: 1, content: smallModel },
    ...{ publishedAt: clock.now(), at: clock.now() },
  })
  const { id: territoryId } = await registerPlace(ctx(), {
    ...{ kind: 'commune', subtype: '', slug: 'valbrenne', name: 'Valbrenne', source: 'demo' },
    ...{ regionCode: '53', departmentCode: '35', population: 8400, lon: -1.4, lat: 48 },
  })
  const plan = { territory: 'Valbrenne', kind: 'participative', expert: '', intro: 'Pour voir.' }
  await door.post(paths.plan, { ...plan, closesOn: '2026-12-10' }, team)
  const assessment = await findAssessment(db, { territoryId, wave: 1 })
  opened.id = assessment?.id ?? ''
  const keys = await listInvitations(db, opened.id)
  opened.key = keys.find(({ role }) => role === 'resident')?.key ?? ''
  await door.post(own.open, {}, team)
})

/** Answers of one pillar after the other, by somebody who has just begun. */
async function begun() {
  const { location } = await door.post(paths.join(opened.key), { consent: 'yes' })
  return location?.split('/').at(-1) ?? ''
}

it('tells a person from how many questions on they are counted, as the floors count them', async () => {
  const code = await begun()
  const counts = async () =>
    countRoles({
      ...{ model: smallModel, place: { level: 'municipality', population: 8400 } },
      records: await listRecords(db, opened.id),
    })['resident']
  const page = async () => told((await door.get(paths.answers(code))).text)

  // Four questions are asked: one of them, and one “I do not know”, are no half.
  await door.post(paths.pillar(code, 'R'), { 'R.1.1.1': '3', 'R.2.1.1': 'unknown' })
  expect(await counts()).toBe(0)
  const under = await page()
  expect(under).toContain('Vous n’êtes pas encore parmi les personnes comptées')
  expect(under).toContain('un niveau pour 1 question sur 4')
  expect(under).toContain('à partir de 2 questions')
  expect(under).toContain('Encore 1 question')

  await door.post(paths.pillar(code, 'T'), { 'T.1.1.1': '2' })
  expect(await counts()).toBe(1)
  const half = await page()
  expect(half).toContain('Vous êtes parmi les personnes comptées')
  expect(half).not.toContain('Encore')
})

it('shows the team its results as they will be published, and nobody else', async () => {
  const main = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  const tables = (html: string) => main(html).match(/<table[\s\S]*?<\/table>|<svg[\s\S]*?<\/svg>/g)
  for (let person = 0; person < 5; person++) {
    const code = await begun()
    await door.post(paths.pillar(code, 'R'), { 'R.1.1.1': '3', 'R.2.1.1': '1' })
  }
  // While people answer, two readings would tell one answer.
  expect((await door.get(own.preview, team)).status).toBe(404)
  clock.set('2026-12-11T04:00:00Z')
  await closeOver(ctx())

  expect((await door.get(own.publish, team)).text).toContain(`href="${own.preview}"`)
  const seen = await door.get(own.preview, team)
  expect(told(seen.text)).toContain('Pas publié : l’équipe seule voit cette page')
  expect(told(seen.text)).toContain('Un seuil n’est pas atteint')
  expect(told(seen.text)).toContain('moins de 5 réponses')
  expect(seen.text).not.toContain(own.csv)
  for (const person of [undefined, asPerson('participant')])
    expect((await door.get(own.preview, person)).text).not.toContain('moins de 5 réponses')
  expect((await door.get(own.assessment)).text).not.toContain('moins de 5 réponses')

  await door.post(own.publish, { reason: 'Le débat presse.' }, team)
  const published = await door.get(own.assessment)
  expect(tables(seen.text)?.length).toBeGreaterThan(3)
  expect(tables(published.text)).toEqual(tables(seen.text))
  expect((await door.get(own.preview, team)).status).toBe(404)
})
