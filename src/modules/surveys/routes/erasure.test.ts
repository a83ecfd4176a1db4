import { expect, it } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { giveCodes } from '../actions/give-codes.ts'
import { surveysModule } from '../module.ts'
import { paths } from '../paths.ts'
import { purgeSurveys } from '../store/surveys.ts'
import { erasedOn } from '../survey.ts'
import { openedSurvey } from '../testing/opened-survey.ts'

const database = useDatabase()
const door = openDoor(database, { routes: surveysModule.routes })
const team = asPerson('lab-team')
const run = <T>(what: (ctx: Ctx) => Promise<T>) => act(door.house, { person: team }, what)

async function countIn(table: string, surveyId: string): Promise<number> {
  const rows = await database.db
    .selectFrom(table as never)
    .select('id' as never)
    .where('surveyId' as never, '=', surveyId as never)
    .execute()
  return rows.length
}

it('takes answers and codes away on the day that was announced, and not the day before', async () => {
  const survey = await run((ctx) => openedSurvey(ctx, { access: 'codes' }))
  const made = await run((ctx) => giveCodes(ctx, survey.slug, 3))
  if (!made.ok) throw new Error(made.refusal)
  for (const { code } of made.value.letters) {
    await door.post(paths.answer(survey.slug, code), {})
    await door.post(paths.page(survey.slug, code, 'vous'), { age: 'jeune', marche: 'no' })
    await door.post(paths.page(survey.slug, code, 'mots'), { mot: '' })
    await door.post(paths.send(survey.slug, code), {})
  }
  expect(erasedOn(survey)).toBe('2027-06-30')
  await purgeSurveys(database.db, '2027-06-29')
  expect(await countIn('survey_answers', survey.id)).toBe(3)
  expect(await countIn('survey_codes', survey.id)).toBe(3)
  await purgeSurveys(database.db, '2027-06-30')
  expect(await countIn('survey_answers', survey.id)).toBe(0)
  expect(await countIn('survey_codes', survey.id)).toBe(0)
})

it('takes away what was begun and not sent after thirty days, and the list of letters a month after the end', async () => {
  const survey = await run((ctx) => openedSurvey(ctx, { access: 'codes' }))
  await door.post(paths.recipients(survey.slug), { people: 'Ana Riou ; 3 rue Haute' }, team)
  const made = await run((ctx) => giveCodes(ctx, survey.slug, 'recipients'))
  if (!made.ok) throw new Error(made.refusal)
  await door.post(paths.answer(survey.slug, made.value.letters[0]?.code ?? ''), {})
  expect(await countIn('survey_answers', survey.id)).toBe(1)
  expect(await countIn('survey_recipients', survey.id)).toBe(1)
  await purgeSurveys(database.db, '2027-01-30')
  expect(await countIn('survey_answers', survey.id)).toBe(0)
  expect(await countIn('survey_recipients', survey.id)).toBe(1)
  await purgeSurveys(database.db, '2027-01-31')
  expect(await countIn('survey_recipients', survey.id)).toBe(0)
})
