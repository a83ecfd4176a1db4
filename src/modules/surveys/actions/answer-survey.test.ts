import { expect, it } from 'vitest'
import { finish } from '#modules/questionnaires/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { answerHash } from '../code-marks.ts'
import { countSent, findAnswer } from '../store/answers.ts'
import { findSurvey } from '../store/surveys.ts'
import { openedSurvey } from '../testing/opened-survey.ts'
import { smallQuestionnaire } from '../testing/small-survey.ts'
import { type Finish, handInAnswer, type Locks, startAnswer } from './answer-survey.ts'
import { giveCodes } from './give-codes.ts'

const database = useDatabase()
const door = openDoor(database, { routes: [] })
const team = asPerson('lab-team')
const everybody = 50

const fields = { age: 'jeune', marche: 'no' }
const finished: Finish = () => {
  const read = finish(smallQuestionnaire, fields, { locale: 'fr', language: 'fr' })
  return read.ok ? read.answers : undefined
}

async function opened() {
  const survey = await act(door.house, { person: team }, (ctx) =>
    openedSurvey(ctx, { access: 'codes' }),
  )
  const made = await act(door.house, { person: team }, (ctx) =>
    giveCodes(ctx, survey.slug, everybody),
  )
  if (!made.ok) throw new Error(made.refusal)
  return { survey, codes: made.value.letters.map(({ code }) => code) }
}

/** Each code begins twice and sends three times, all at once. */
async function rush(slug: string, codes: readonly string[], locks?: Locks) {
  const begin = (code: string) =>
    act(door.house, {}, (ctx) => startAnswer(ctx, slug, { medium: 'screen', code }))
  await Promise.all(codes.flatMap((code) => [begin(code), begin(code)]))
  let writings = 0
  const counted: Finish = (answering) => {
    writings++
    return finished(answering)
  }
  const send = (code: string) =>
    act(door.house, {}, (ctx) => handInAnswer(ctx, slug, code, counted, locks))
  const sent = await Promise.all(codes.flatMap((code) => [send(code), send(code), send(code)]))
  return { writings, thanked: sent.filter(({ ok }) => ok).length }
}

it('fifty at once, each pressed three times: none lost, none twice, and all are thanked', async () => {
  const { survey, codes } = await opened()
  expect(await rush(survey.slug, codes)).toEqual({ writings: everybody, thanked: 3 * everybody })
  expect(await countSent(database.db, survey.id)).toEqual([{ medium: 'screen', count: everybody }])
  for (const code of codes)
    expect(await findAnswer(database.db, await answerHash(code, survey.id))).toMatchObject({
      state: 'sent',
    })
}, 60_000)

it('without the lock of the answer, the same rush writes answers more than once', async () => {
  const { survey, codes } = await opened()
  const { writings } = await rush(survey.slug, codes, { survey: findSurvey, answer: findAnswer })
  expect(writings).toBeGreaterThan(everybody)
}, 60_000)
