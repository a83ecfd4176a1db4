import { expect, it } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { surveysModule } from '../../module.ts'
import { paths } from '../../paths.ts'
import { openedSurvey } from '../../testing/opened-survey.ts'
import { weighAnswers } from '../actions/weigh-answers.ts'

const database = useDatabase()
const door = openDoor(database, { routes: surveysModule.routes })
const team = asPerson('lab-team')
const run = <T>(what: (ctx: Ctx) => Promise<T>) => act(door.house, { person: team }, what)
const ages = {
  ...{ 'label-0': 'Moins de 30 ans', 'share-0': '60', 'of-jeune': '0' },
  ...{ 'label-1': '30 ans et plus', 'share-1': '40', 'of-plus': '1', reference: 'Insee, 2022' },
}
const rule = { variables: 'age', most: '5', why: 'Peu de jeunes ont répondu à cette enquête.' }

async function answered(surveyId: string, young: number, others: number) {
  for (let at = 0; at < young + others; at++)
    await database.db
      .insertInto('survey_answers' as never)
      .values({
        ...{ id: crypto.randomUUID(), surveyId, codeHash: crypto.randomUUID(), state: 'sent' },
        ...{ medium: 'screen', seed: 'a', language: 'fr', savedOn: '2026-12-01' },
        sentOn: '2026-12-01',
        answers: JSON.stringify({
          age: { state: 'given', value: { chosen: at < young ? 'jeune' : 'plus' } },
          marche: { state: 'given', value: at < young },
        }),
      } as never)
      .execute()
}

async function closed(young: number, others: number, access: 'link' | 'codes' = 'link') {
  const { slug, id } = await run((ctx) => openedSurvey(ctx, { access }))
  await answered(id, young, others)
  await door.post(paths.act(slug), { act: 'close', reason: 'Tout le monde a répondu.' }, team)
  return slug
}

it('compares those who answered with the population, and weighs them by a rule that all read', async () => {
  const slug = await closed(9, 21)
  expect((await door.get(paths.preview(slug), team)).text).not.toContain('à côté de la population')
  await door.post(paths.variable(slug, 'age'), ages, team)
  expect((await door.get(paths.preview(slug), team)).text).toMatch(/Écart\s: 30\s%/)
  expect((await door.get(paths.weightsCsv(slug), team)).status).toBe(404)

  await door.post(paths.weights(slug), rule, team)
  await door.post(paths.act(slug), { act: 'publish' }, team)
  const { text } = await door.get(paths.results(slug))
  expect(text).toContain('Peu de jeunes ont répondu')
  // Of thirty answers, a weighted share would give back how many of the young said what.
  expect(text).toContain('Aucune part pondérée n’est donnée')
  expect(text).not.toMatch(/pondéré\s:/)
  expect((await door.get(paths.resultsCsv(slug))).text).not.toMatch(/0[.,]6/)
  expect(text).toMatch(/30\sréponses avec ces poids renseignent autant que 21\sréponses/)
  // Of an open link, no margin of error.
  expect(text).toContain('Aucune marge d’erreur')
  expect((await door.get(paths.survey(slug))).text).toContain('Calcul des poids')
  const rows = (await door.get(paths.weightsCsv(slug), team)).text.trim().split('\r\n')
  expect(rows.at(0)).toMatch(/poids$/)
  expect(rows).toHaveLength(31)
  expect((await door.get(paths.resultsJson(slug))).text).toContain('"weighting":{"rule"')
  await door.post(paths.removeWeights(slug), { why: 'La population était celle d’à côté.' }, team)
  expect((await door.get(paths.results(slug))).text).not.toContain('pondéré')
})

it('tells weighted shares of more answers, rounded, on the page and in the frame', async () => {
  const slug = await closed(90, 210)
  await door.post(paths.variable(slug, 'age'), ages, team)
  await door.post(paths.weights(slug), rule, team)
  // The team reads what everybody will, from the same counts.
  const team1 = await door.get(paths.population(slug), team)
  await door.post(paths.act(slug), { act: 'publish' }, team)
  const team2 = await door.get(paths.population(slug), team)
  for (const { text } of [team1, team2]) {
    expect(text).toMatch(/arrondies à 5\s% près/)
    expect(text).not.toContain('Aucune part pondérée')
    expect(text).toMatch(/vont de 0,57 à 2\./)
  }
  expect((await door.get(paths.results(slug))).text).toMatch(/vont de 0,57 à 2\./)
  for (const address of [paths.results(slug), paths.frame(slug)]) {
    const { text } = await door.get(address)
    expect(text).toMatch(/pondéré\s: 60\s%/)
    expect(text).toMatch(/arrondies à 5\s% près/)
  }
})

it('makes no other weights once the results are published: two would be compared', async () => {
  const slug = await closed(90, 210)
  await door.post(paths.variable(slug, 'age'), ages, team)
  await door.post(paths.weights(slug), rule, team)
  await door.post(paths.act(slug), { act: 'publish' }, team)
  const again = await door.post(paths.weights(slug), { ...rule, most: '1,5' }, team)
  expect(again.status).toBe(422)
  expect(again.text).toContain('les poids ne se calculent plus')
  expect((await door.get(paths.results(slug))).text).toMatch(/vont de 0,57 à 2\./)
})

it('gives a margin of error to those who were invited one by one, and says what it supposes', async () => {
  const slug = await closed(9, 21, 'codes')
  await door.post(paths.variable(slug, 'age'), ages, team)
  await door.post(paths.weights(slug), rule, team)
  const page = await door.get(paths.population(slug), team)
  expect(page.text).toMatch(/Marge d’erreur, en points\s: 21 au plus\. Elle suppose/)
})

it('names why there are no weights, by a word that programs read', async () => {
  const asked = { variables: ['age'], most: 5, why: 'Peu de jeunes ont répondu.' }
  const refusalOf = async (slug: string) => {
    const weighed = await run((ctx) => weighAnswers(ctx, slug, asked))
    return weighed.ok ? undefined : weighed.refusal
  }
  const slug = await closed(0, 12)
  expect(await refusalOf(slug)).toBe('no-variable')
  await door.post(paths.variable(slug, 'age'), ages, team)
  expect(await refusalOf(slug)).toBe('cannot')
})

it('refuses weights that cannot be, in words that say what to do, with all that was typed', async () => {
  const { slug } = await run((ctx) => openedSurvey(ctx))
  expect((await door.post(paths.weights(slug), rule, team)).status).toBe(422)
  const empty = await closed(0, 12)
  await door.post(paths.variable(empty, 'age'), ages, team)
  const refused = await door.post(paths.weights(empty), rule, team)
  expect(refused.status).toBe(422)
  expect(refused.text).toMatch(/personne n’a répondu dans la catégorie «\sMoins de 30 ans\s»/)
  expect(refused.text).toContain('Peu de jeunes ont répondu')
  const wrong = await door.post(paths.variable(empty, 'age'), { ...ages, 'share-1': 'b' }, team)
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('plus grand que 0')
})

it('reads a file of the census as the draws room does, and saves nothing before it was checked', async () => {
  const slug = await closed(9, 21)
  const csv = [
    'NIVGEO;CODGEO;LIBGEO;SEXE;AGED100;NB',
    ...['1', '2'].flatMap((sex) => [`COM;01001;A;${sex};020;30`, `COM;01001;A;${sex};040;10`]),
  ].join('\n')
  const file = () => new File([csv], 'TD_POP1B_2022.csv')
  const sent = { file: file(), codes: '01001', least: '16', feature: 'age' }
  const proposed = await door.post(paths.census(slug, 'age'), sent, team)
  expect(proposed.status).toBe(200)
  expect(proposed.text).toContain('rien n’est encore enregistré')
  expect(proposed.text).toContain('value="75"')
  expect((await door.get(paths.population(slug), team)).text).toContain('Pas encore saisie')
  const other = await door.post(
    paths.census(slug, 'age'),
    { ...sent, file: file(), feature: 'logement' },
    team,
  )
  expect(other.status).toBe(422)
  expect(other.text).toContain('Ce fichier ne dit rien de cela')
})

it('tells the second of two who write one share what the first wrote', async () => {
  const { slug } = await run((ctx) => openedSurvey(ctx))
  const at = paths.variable(slug, 'age')
  await door.post(at, ages, team)
  const { text } = await door.get(at, team)
  const marks = { _seen: /name="_seen" value="([^"]+)"/.exec(text)?.[1] ?? '', _whole: 'yes' }
  expect((await door.post(at, { ...ages, ...marks, 'share-0': '61' }, team)).status).toBe(303)
  const late = await door.post(at, { ...ages, ...marks, 'share-0': '62' }, team)
  expect(late.status).toBe(422)
  expect(late.text).toContain('value="62"')
  expect((await door.get(at, team)).text).toContain('value="61"')
})
