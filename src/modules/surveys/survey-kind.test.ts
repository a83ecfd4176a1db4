import { expect, it } from 'vitest'
import { newId } from '#kit/ids.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { handInAnswer, startAnswer } from './actions/answer-survey.ts'
import { giveCodes } from './actions/give-codes.ts'
import { keepQuestionnaire } from './actions/keep-questionnaire.ts'
import { closeSurvey, openSurvey, publishResults } from './actions/run-survey.ts'
import { surveysModule } from './module.ts'
import { paths } from './paths.ts'
import { findSurveyById } from './store/surveys.ts'
import { surveyKind } from './survey-kind.ts'
import { smallQuestionnaire } from './testing/small-survey.ts'

const database = useDatabase()
const door = openDoor(database, { routes: surveysModule.routes })
const team = asPerson('lab-team')
const experimentId = '01900000-0000-7000-8000-00000000e481'
const settings = { purpose: 'Choisir le jour.', planned: 120, access: 'codes' } as const

async function opened(hidden: boolean) {
  const phase = {
    phaseId: newId(database.clock.now(), database.clock.chance),
    ...{ experimentId, territoryId: undefined, title: 'La haie du lavoir' },
    ...{ startsOn: '2026-12-01', endsOn: '2026-12-15', protocolVersion: 2, hidden },
  }
  const made = await act(door.house, { person: team }, (ctx) =>
    surveyKind.open(ctx, phase, settings),
  )
  const survey = await findSurveyById(database.db, made.instrumentId)
  if (!survey) throw new Error('the phase opened no survey')
  return survey
}

it('is opened by a phase, waits for its questions, and ends with it', async () => {
  const { id, slug } = await opened(false)
  const ctx = () => database.ctx({ person: team })
  expect(await surveyKind.pending(ctx(), id)).toMatchObject([{ href: paths.prepare(slug) }])
  await act(door.house, { person: team }, async (world) => {
    await keepQuestionnaire(world, slug, smallQuestionnaire)
    await openSurvey(world, slug)
  })
  expect((await surveyKind.figures(ctx(), id))[0]).toMatchObject({ planned: 120, actual: 0 })
  expect(await surveyKind.instrumentAt?.(ctx(), paths.prepare(slug))).toBe(id)
  expect(await surveyKind.instrumentAt?.(ctx(), paths.enter(slug))).toBeUndefined()
  await act(door.house, { person: team }, (world) => surveyKind.close(world, id))
  expect((await findSurveyById(database.db, id))?.state).toBe('closed')
  await act(door.house, { person: team }, async (world) => surveyKind.reopen?.(world, id))
  expect((await findSurveyById(database.db, id))?.state).toBe('open')
  await act(door.house, { person: team }, (world) => surveyKind.close(world, id))
  await act(door.house, { person: team }, (world) => publishResults(world, slug))
  expect(await surveyKind.pending(ctx(), id)).toEqual([])
  expect(await surveyKind.evidence(ctx(), id, 'fr')).toEqual([])
})

it('is seen by the team alone while its experiment is not published', async () => {
  const { slug } = await opened(true)
  await act(door.house, { person: team }, async (world) => {
    await keepQuestionnaire(world, slug, smallQuestionnaire)
    await openSurvey(world, slug)
  })
  const heard = (on: string) =>
    act(door.house, {}, async (ctx) => {
      for (const listener of surveysModule.listeners ?? [])
        if (listener.on === on) await listener.run(ctx, { id: experimentId })
    })
  const seen = async () => (await door.get(paths.survey(slug))).status
  expect(await seen()).toBe(404)
  const code = await act(door.house, { person: team }, (ctx) => giveCodes(ctx, slug, 1))
  const letter = code.ok ? (code.value.letters[0]?.code ?? '') : ''
  const closed = [paths.questionnaire(slug), paths.enter(slug), paths.answer(slug, letter)]
  for (const path of closed) {
    expect([path, (await door.get(path)).status]).toEqual([path, 404])
    expect([path, (await door.get(path, team)).status]).toEqual([path, 200])
  }
  await act(door.house, { person: team }, async (world) => {
    await startAnswer(world, slug, { medium: 'screen', code: letter })
    await handInAnswer(world, slug, letter, () => ({}))
    await closeSurvey(world, slug, 'Tout le monde a répondu.')
    await publishResults(world, slug)
  })
  const files = [paths.resultsCsv, paths.resultsJson, paths.resultsXlsx, paths.resultsPdf]
  const published = [paths.results, ...files, paths.frame].map((of) => of(slug))
  for (const path of [...published, paths.sent(slug, letter)]) {
    expect([path, (await door.get(path)).status]).toEqual([path, 404])
    expect([path, (await door.get(path, team)).status]).toEqual([path, 200])
  }
  await heard('experiment.published')
  expect(await seen()).toBe(200)
  await heard('experiment.withdrawn')
  expect(await seen()).toBe(404)
})
