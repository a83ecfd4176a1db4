import { expect, it } from 'vitest'
import type { Questionnaire } from '#engines/questionnaires/index.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { keepQuestionnaire } from '../../actions/keep-questionnaire.ts'
import { askAgain } from '../../actions/save-survey.ts'
import { surveysModule } from '../../module.ts'
import { paths } from '../../paths.ts'
import { openedSurvey } from '../../testing/opened-survey.ts'
import { sendAnswers } from '../../testing/send-answers.ts'
import { smallQuestionnaire } from '../../testing/small-survey.ts'

const database = useDatabase()
const door = openDoor(database, { routes: surveysModule.routes })
const team = asPerson('lab-team')
const run = <T>(what: (ctx: Ctx) => Promise<T>) => act(door.house, { person: team }, what)
const answers = (young: number, others: number, goes: number) =>
  Array.from({ length: young + others }, (_, at) => ({
    ...{ age: { chosen: at < young ? 'jeune' : 'plus' }, marche: at < goes },
  }))
const close = (slug: string) =>
  door.post(paths.act(slug), { act: 'close', reason: 'Tout le monde a répondu.' }, team)
const publish = (slug: string) => door.post(paths.act(slug), { act: 'publish' }, team)

/** Two waves that are closed, the first one published; the second asks what it is given. */
async function twoWaves(input: {
  first: ReturnType<typeof answers>
  second: ReturnType<typeof answers>
  asked?: Questionnaire
}) {
  const first = await run((ctx) => openedSurvey(ctx))
  await sendAnswers(database.db, first.id, input.first)
  await close(first.slug)
  await publish(first.slug)
  const again = await run((ctx) => askAgain(ctx, first.slug, '2027-03-01'))
  if (!again.ok) throw new Error(again.refusal)
  const second = again.value
  if (input.asked) {
    const { asked } = input
    await run((ctx) => keepQuestionnaire(ctx, second.slug, asked))
  }
  await door.post(paths.act(second.slug), { act: 'open' }, team)
  await sendAnswers(database.db, second.id, input.second)
  await close(second.slug)
  return { first: first.slug, second: second.slug }
}

it('sets two waves side by side once both are published, with the interval of Newcombe', async () => {
  const { first, second } = await twoWaves({
    first: answers(48, 32, 56),
    second: answers(30, 50, 48),
  })
  expect((await door.get(paths.changes(second))).status).toBe(404)
  expect((await door.get(paths.results(first))).text).not.toContain(paths.changes(second))
  await publish(second)
  const { text } = await door.get(paths.changes(second))
  // 56 of 80, then 48 of 80. By hand: Wilson’s intervals are 0.5923 to 0.7894 and 0.4904 to 0.7004, so that of Newcombe
  // is −0.1 − √(0.1096² + 0.0894²) = −0.2414 to −0.1 + √(0.1004² + 0.1077²) = 0.0472.
  expect(text).toContain('−10 (−24,1 à +4,7)')
  expect(text).toContain('de qui a répondu')
  expect((await door.get(paths.results(second))).text).toContain(paths.changes(second))
  expect((await door.get(paths.results(first))).text).toContain(paths.changes(second))
  const csv = await door.get(paths.changesCsv(second))
  expect(csv.text.split('\r\n')[0]).toContain('difference_basse')
  // The first wave follows none.
  expect((await door.get(paths.changes(first))).status).toBe(404)
})

it('says which questions cannot be compared, and why', async () => {
  const pages = smallQuestionnaire.pages.map((page) => ({
    ...page,
    questions: page.questions.map((question) =>
      question.id === 'age' ? { ...question, text: { fr: 'Quel âge avez-vous ?' } } : question,
    ),
  }))
  const { second } = await twoWaves({
    first: answers(48, 32, 56),
    second: answers(30, 50, 48),
    asked: { ...smallQuestionnaire, version: 2, pages } as Questionnaire,
  })
  await publish(second)
  const { text } = await door.get(paths.changes(second))
  expect(text).toContain('personne n’a dit qu’elle restait comparable')
  expect(text).not.toContain('30 ans et plus')
})

it('keeps what is hidden in one wave hidden beside the other', async () => {
  const { second } = await twoWaves({
    first: answers(3, 60, 40),
    second: answers(30, 50, 48),
  })
  await publish(second)
  const { text } = await door.get(paths.changes(second))
  const row = /Moins de 30 ans[\s\S]*?<\/tr>/.exec(text)?.[0] ?? ''
  expect(row.match(/caché/g)).toHaveLength(3)
  const csv = (await door.get(paths.changesCsv(second))).text
  const line = csv.split('\r\n').find((row) => row.includes('Moins de 30 ans')) ?? ''
  expect(line.replace(/[^;,]*Moins de 30 ans/, '')).not.toMatch(/0[.,]\d/)
})
