import { beforeAll, expect, it } from 'vitest'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { closeOver } from '../actions/close-over.ts'
import { assessmentsModule } from '../module.ts'
import { paths, wavePaths } from '../paths.ts'
import { insertModel } from '../store/models.ts'
import { smallModel } from '../testing/small-model.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const door = openDoor(database, { routes: assessmentsModule.routes })
const team = asPerson('lab-team')
const own = wavePaths('valbrenne', 1)
const fact = 'R.1.1.2'

beforeAll(async () => {
  clock.set('2026-11-25T09:00:00Z')
  const at = clock.now()
  const id = '01900000-0000-7000-8000-00000000a001'
  await insertModel(db, { id, number: 1, content: smallModel, publishedAt: at, at })
  await registerPlace(ctx(), {
    ...{ kind: 'commune', subtype: '', slug: 'valbrenne', name: 'Valbrenne', source: 'demo' },
    ...{ regionCode: '53', departmentCode: '35', population: 8400, lon: -1.4, lat: 48 },
  })
  const planned = { kind: 'participative', expert: '', intro: '', closesOn: '2026-12-01' }
  await door.post(paths.plan, { ...planned, territory: 'Valbrenne' }, team)
})

it('a fact is shown with where it comes from and its day, once the results are', async () => {
  await door.post(own.open, {}, team)
  const noted = {
    [fact]: '3',
    [`source-${fact}`]: 'Délibération <n° 12>',
    [`day-${fact}`]: '2026-11-20',
  }
  expect((await door.post(own.facts, noted, team)).status).toBe(303)
  // Another fact, noted later by somebody else, takes nothing away.
  expect((await door.post(own.facts, { 'T.1.1.2': '2' }, team)).status).toBe(303)
  const form = await door.get(own.facts, team)
  expect(form.text).toContain('value="Délibération &lt;n° 12&gt;"')
  expect(form.text).toContain('value="2026-11-20"')

  // A day to come is refused under its field, and nothing of the form is written.
  const wrong = await door.post(
    own.facts,
    { ...noted, [fact]: '1', [`day-${fact}`]: '2030-01-01' },
    team,
  )
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('Écrivez une date qui existe')

  expect((await door.get(own.assessment)).text).not.toContain('Délibération')
  clock.set('2026-12-02T04:00:00Z')
  await closeOver(ctx())
  await door.post(own.publish, { reason: 'Personne n’a répondu, les faits comptent.' }, team)
  const { text } = await door.get(own.assessment)
  const words = text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  expect(words).toContain('3 : Souvent Délibération &lt;n° 12&gt; , vérifié le 20 novembre 2026')
  expect(words).toContain('2 : Un peu pas dit')
})
