import { expect, it } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { surveysModule } from '../../module.ts'
import { paths } from '../../paths.ts'
import { openedSurvey } from '../../testing/opened-survey.ts'
import { sendAnswers } from '../../testing/send-answers.ts'
import { chooseCross } from '../actions/choose-cross.ts'

const database = useDatabase()
const door = openDoor(database, { routes: surveysModule.routes })
const team = asPerson('lab-team')
const run = <T>(what: (ctx: Ctx) => Promise<T>) => act(door.house, { person: team }, what)
const pair = { rows: 'age', columns: 'marche' }
const query = `?${new URLSearchParams(pair)}`

async function closed(counts: readonly [number, number, number, number]) {
  const { slug, id } = await run((ctx) => openedSurvey(ctx))
  await sendAnswers(
    database.db,
    id,
    [
      ...Array.from({ length: counts[0] }, () => ['jeune', true] as const),
      ...Array.from({ length: counts[1] }, () => ['jeune', false] as const),
      ...Array.from({ length: counts[2] }, () => ['plus', true] as const),
      ...Array.from({ length: counts[3] }, () => ['plus', false] as const),
    ].map(([age, goes]) => ({ age: { chosen: age }, marche: goes })),
  )
  await door.post(paths.act(slug), { act: 'close', reason: 'Tout le monde a répondu.' }, team)
  return slug
}

it('waits for the end: two tables an hour apart would show who has just answered', async () => {
  const { slug } = await run((ctx) => openedSurvey(ctx))
  const page = await door.get(paths.crossed(slug) + query, team)
  expect(page.text).toContain('quand l’enquête est close')
  expect((await door.get(paths.crossedCsv(slug) + query, team)).status).toBe(404)
  expect((await door.post(paths.chooseCross(slug), pair, team)).status).toBe(422)
})

it('shows two questions to the team, and to everybody once it is chosen and published', async () => {
  const slug = await closed([12, 8, 30, 10])
  const page = await door.get(paths.crossed(slug) + query, team)
  expect(page.text).toMatch(/12 \(60\s%\)/)
  expect(page.text).toMatch(/30 \(75\s%\)/)
  expect(page.text).not.toMatch(/pondéré\s:/)
  const csv = await door.get(paths.crossedCsv(slug) + query, team)
  expect(csv.text).toContain('Votre âge')
  expect(csv.text.trim().split('\r\n')).toHaveLength(5)
  const loop = await door.post(paths.chooseCross(slug), { rows: 'age', columns: 'age' }, team)
  expect(loop.text).toContain('deux questions différentes')

  await door.post(paths.chooseCross(slug), pair, team)
  expect((await door.get(paths.results(slug))).status).toBe(404)
  const preview = await door.get(paths.preview(slug), team)
  await door.post(paths.act(slug), { act: 'publish' }, team)
  const results = await door.get(paths.results(slug))
  expect(results.text).toContain('Tableaux croisés')
  expect(results.text).toMatch(/12 \(60\s%\)/)
  expect((await door.get(paths.resultCrossesCsv(slug))).text).toContain('Votre âge')
  expect((await door.get(paths.resultCrossesXlsx(slug))).status).toBe(200)
  expect((await door.get(paths.resultsJson(slug))).text).toContain('"crosses":[{')
  expect((await door.get(paths.resultsPdf(slug))).status).toBe(200)
  const late = await run((ctx) => chooseCross(ctx, slug, { rows: 'marche', columns: 'age' }))
  expect(late).toMatchObject({ ok: false, refusal: 'published' })
  expect((await door.post(paths.leaveCross(slug), pair, team)).status).toBe(303)
  expect((await door.get(paths.results(slug))).text).toContain('Tableaux croisés')

  // What was previewed is what is public, to the last number.
  const numbers = (text: string) =>
    text.slice(text.indexOf('Qui a répondu')).match(/<t[hd][\s\S]*?<\/t[hd]>/g)
  expect(numbers(preview.text)).toEqual(numbers(results.text))
  expect(preview.text).toContain('Rien n’est encore publié')
  expect((await door.get(paths.preview(slug), team)).status).toBe(404)
})

it('publishes no table that nobody chose, and none that was taken out', async () => {
  const slug = await closed([12, 8, 30, 10])
  await door.post(paths.chooseCross(slug), pair, team)
  await door.post(paths.leaveCross(slug), pair, team)
  await door.post(paths.act(slug), { act: 'publish' }, team)
  expect((await door.get(paths.results(slug))).text).not.toContain('Tableaux croisés')
  expect((await door.get(paths.resultCrossesCsv(slug))).status).toBe(404)
})

it('hides small cells in the table, in its file and in what is published', async () => {
  const slug = await closed([12, 2, 30, 10])
  expect((await door.get(paths.crossed(slug) + query, team)).text).toContain('Tout est caché')
  await door.post(paths.chooseCross(slug), pair, team)
  await door.post(paths.act(slug), { act: 'publish' }, team)
  const { crosses } = JSON.parse((await door.get(paths.resultsJson(slug))).text)
  expect(crosses[0].cells).toEqual([
    [null, null],
    [null, null],
  ])
})

it('gives no weighted share beside a table of a question that makes the weights', async () => {
  const slug = await closed([400, 200, 600, 400])
  const ages = {
    ...{ 'label-0': 'Moins de 30 ans', 'share-0': '50', 'of-jeune': '0' },
    ...{ 'label-1': '30 ans et plus', 'share-1': '50', 'of-plus': '1', reference: 'Insee, 2022' },
  }
  await door.post(paths.variable(slug, 'age'), ages, team)
  await door.post(
    paths.weights(slug),
    { variables: 'age', most: '5', why: 'Peu de jeunes ont répondu.' },
    team,
  )
  const turned = `?${new URLSearchParams({ rows: 'marche', columns: 'age' })}`
  const page = await door.get(paths.crossed(slug) + turned, team)
  expect(page.text).toMatch(/400 \(40\s%\)/)
  expect(page.text).not.toMatch(/pondéré\s:/)
  expect((await door.get(paths.preview(slug), team)).text).toMatch(/pondéré\s: 63\s%/)
  await door.post(paths.chooseCross(slug), pair, team)
  expect((await door.get(paths.preview(slug), team)).text).not.toMatch(/pondéré\s: 63\s%/)
})
