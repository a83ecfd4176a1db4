import { beforeAll, expect, test } from 'vitest'
import { assessmentsModule } from '#modules/assessments/module.ts'
import { paths, wavePaths } from '#modules/assessments/paths.ts'
import { insertModel } from '#modules/assessments/store/models.ts'
import { smallModel } from '#modules/assessments/testing/small-model.ts'
import { eventsModule } from '#modules/events/module.ts'
import { formOfEvent } from '#modules/events/testing/form-of-event.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const door = openDoor(database, { routes: [...assessmentsModule.routes, ...eventsModule.routes] })
const team = asPerson('lab-team')

let own: ReturnType<typeof wavePaths>

beforeAll(async () => {
  clock.set('2026-11-25T09:00:00Z')
  await insertModel(db, {
    id: '01900000-0000-7000-8000-00000000a101',
    number: 1,
    content: smallModel,
    publishedAt: clock.now(),
    at: clock.now(),
  })
  const { slug } = await registerPlace(ctx(), {
    ...{ kind: 'commune', subtype: '', slug: 'valbrenne', name: 'Valbrenne', source: 'demo' },
    ...{ regionCode: '53', departmentCode: '35', population: 8400, lon: -1.4, lat: 48 },
  })
  own = wavePaths(slug, 1)
  const form = { territory: 'Valbrenne', kind: 'participative', closesOn: '2026-12-10' }
  await door.post(paths.plan, { ...form, expert: '', intro: '' }, team)
  await door.post(own.open, {}, team)
})

const linked = (href: string) =>
  door.post(own.workshops, { kind: 'assessment', title: 'Répondre ensemble', href }, team)

test('a workshop is an event of the calendar: no page of the team, and none that nobody knows', async () => {
  expect((await linked('/evenements')).status).toBe(422)
  const unknown = await linked('/agenda/jamais-annonce')
  expect(unknown.status).toBe(422)
  expect(unknown.text).toContain('Aucun événement n’a cette adresse')
})

test('its event is linked for whoever may read it, and named for the others', async () => {
  const made = await door.post('/evenements/nouveau', formOfEvent(), team)
  const id = made.location?.split('/').at(-1) ?? ''
  const { slug } = await db
    .selectFrom('events')
    .select('slug')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const link = `href="/agenda/${slug}"`
  expect((await linked(`/agenda/${slug}`)).status).toBe(303)

  const before = await door.get(own.assessment)
  expect(before.text).toContain('Répondre ensemble')
  expect(before.text).not.toContain(link)
  expect((await door.get(own.assessment, team)).text).toContain(link)

  expect((await door.post(`/evenements/${id}/publier`, {}, team)).status).toBe(303)
  expect((await door.get(own.assessment)).text).toContain(link)
})

test('is chosen among the events, and has a run sheet and minutes that everyone reads once written', async () => {
  const keep = await door.get(own.keep, team)
  const [, option = ''] = /<option value="(\/agenda\/[^"]+)"/.exec(keep.text) ?? []
  expect(option).toMatch(/^\/agenda\//)
  await linked(option)
  const [, path = ''] =
    /href="(\/indice\/valbrenne\/1\/ateliers\/[^"]+)"/.exec(
      (await door.get(own.keep, team)).text,
    ) ?? []
  expect((await door.get(path)).status).not.toBe(200)
  const sheet = await door.get(path, team)
  expect(sheet.status).toBe(200)
  expect(sheet.text).toContain('Chaque personne répond seule')
  expect(sheet.text).toContain('- Représentation')
  expect((await door.get(own.assessment)).text).not.toContain('Lire le compte rendu')
  const minutes = '## Qui était là\n\nNous étions **douze**.'
  expect((await door.post(path, { minutes }, team)).status).toBe(303)
  const read = await door.get(own.assessment)
  expect(read.text).toContain('Lire le compte rendu')
  expect(read.text).toContain('<strong>douze</strong>')
  // A workshop of another assessment is none of this one.
  expect((await door.get(path.replace('/1/', '/2/'), team)).status).toBe(404)
})
