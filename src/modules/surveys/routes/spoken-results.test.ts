import { expect, it } from 'vitest'
import type { Questionnaire } from '#engines/questionnaires/index.ts'
import { withWords } from '#engines/questionnaires/index.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { surveysModule } from '../module.ts'
import { paths } from '../paths.ts'
import { openedSurvey } from '../testing/opened-survey.ts'
import { sendAnswers } from '../testing/send-answers.ts'
import { smallQuestionnaire } from '../testing/small-survey.ts'

const database = useDatabase()
const door = openDoor(database, { routes: surveysModule.routes })
const team = asPerson('lab-team')
const run = <T>(what: (ctx: Ctx) => Promise<T>) => act(door.house, { person: team }, what)
const english = { cookie: 'ouvroir-langue=en' }
const read = async (path: string) => (await door.get(path, undefined, english)).text

const asked: Questionnaire = withWords(smallQuestionnaire, 'en', {
  title: 'The market',
  'pages[vous].questions[age].text': 'Your age',
  'pages[vous].questions[age].options[jeune].text': 'Under 30',
  'pages[marche_page].questions[aime].high': 'a lot',
})

it('tells titles, questions and answers in English where they were translated, and the rest as it is', async () => {
  const { slug, id } = await run((ctx) => openedSurvey(ctx, { asked, title: 'Le marché' }))
  const answers = { age: { chosen: 'jeune' }, marche: true, aime: 5 }
  await sendAnswers(
    database.db,
    id,
    Array.from({ length: 12 }, () => answers),
  )
  expect(await read(paths.survey(slug))).toContain('<h1 lang="en">The market</h1>')
  expect(await read(paths.enter(slug))).toContain('>The market</h1>')
  await door.post(paths.act(slug), { act: 'close', reason: 'Tout le monde a répondu.' }, team)
  await door.post(paths.act(slug), { act: 'publish' }, team)

  const page = await read(paths.results(slug))
  for (const words of ['The market', 'Your age', 'Under 30', '5 – a lot', 'Allez-vous au marché'])
    expect(page).toContain(words)
  expect(page).not.toContain('Votre âge')
  expect(await read(paths.resultsCsv(slug))).toContain('Under 30')
  const french = (await door.get(paths.results(slug))).text
  expect(french).toContain('Votre âge')
  expect(french).not.toContain('Your age')
})
