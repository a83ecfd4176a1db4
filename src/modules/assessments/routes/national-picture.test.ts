import { expect, it } from 'vitest'
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

/** Five of one size and one of another: alone, it would be recognised. */
const places = [
  { slug: 'aigueval', name: 'Aigueval', population: 2_500, level: '2' },
  { slug: 'bellerive', name: 'Bellerive', population: 3_000, level: '2' },
  { slug: 'courtefontaine', name: 'Courtefontaine', population: 4_000, level: '3' },
  { slug: 'douvemont', name: 'Douvemont', population: 5_000, level: '3' },
  { slug: 'esperelle', name: 'Espérelle', population: 9_000, level: '4' },
  { slug: 'grandfosse', name: 'Grandfosse', population: 60_000, level: '1' },
] as const

const plain = (html: string) =>
  html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0\u202f]+/g, ' ')
const picture = async (query = '') =>
  (await door.get(`${paths.national}${query}`)).text.replace(/^[\s\S]*<main/, '<main')

async function published({ slug, name, population, level }: (typeof places)[number]) {
  const place = await registerPlace(ctx(), {
    ...{ kind: 'commune', subtype: '', slug, name, source: 'demo' },
    ...{ regionCode: '53', departmentCode: '35', population, lon: -1.4, lat: 48 },
  })
  const form = { territory: name, kind: 'participative', expert: '', intro: '' }
  await door.post(paths.plan, { ...form, closesOn: '2026-12-20' }, team)
  const own = wavePaths(slug, 1)
  await door.post(own.open, {}, team)
  const { id = '' } = (await findAssessment(db, { territoryId: place.id, wave: 1 })) ?? {}
  const key = (await listInvitations(db, id)).find(({ role }) => role === 'resident')?.key ?? ''
  const sheet = Object.fromEntries(perceived.map(({ question }) => [question.id, level]))
  for (let person = 0; person < 5; person++) {
    const { location } = await door.post(paths.join(key), { consent: 'yes' })
    const code = location?.split('/').at(-1) ?? ''
    for (const pillar of smallModel.pillars) await door.post(paths.pillar(code, pillar.id), sheet)
  }
  return async () => door.post(own.publish, { reason: 'Peu de personnes ont répondu.' }, team)
}

it('shows how many territories stand where from the fifth on, and never which', async () => {
  clock.set('2026-11-25T09:00:00Z')
  const model = { id: '01900000-0000-7000-8000-00000000a201', number: 1, content: smallModel }
  await insertModel(db, { ...model, publishedAt: clock.now(), at: clock.now() })
  const publishing = []
  for (const place of places) publishing.push(await published(place))
  clock.set('2026-12-21T09:00:00Z')
  await closeOver(ctx())

  for (const publish of publishing.slice(0, 4)) await publish()
  expect(plain(await picture('?selon=resident'))).toContain('Trop peu d’évaluations publiées')
  for (const publish of publishing.slice(4)) await publish()

  const all = await picture('?selon=resident')
  expect(all).toMatch(/<svg|<table/)
  for (const html of [all, await picture('?selon=resident&par=taille')])
    for (const { name, slug } of places) {
      expect(html).not.toContain(name)
      expect(html).not.toContain(slug)
    }
  // Five of one size and one of another: by size, the one alone would be found by subtraction.
  expect(plain(await picture('?selon=resident&par=taille'))).toContain('Aucun groupe n’est assez')
  const { text } = await door.get(paths.openData)
  const lines = text.split(/\r?\n/).filter((line) => line.startsWith('all;;R.1;resident;'))
  expect(lines).toEqual(['1;1', '2;2', '3;2', '4;1'].map((end) => `all;;R.1;resident;${end}`))
  expect(text).not.toContain('size;')
})
