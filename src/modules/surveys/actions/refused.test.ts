import { expect, it } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import type { SurveyForm } from '../survey.ts'
import { openedSurvey } from '../testing/opened-survey.ts'
import { smallQuestionnaire } from '../testing/small-survey.ts'
import { handInAnswer, keepFields, startAnswer } from './answer-survey.ts'
import { addKnownRecipients } from './fill-recipients.ts'
import { giveCodes, mostCodes } from './give-codes.ts'
import { keepQuestionnaire, nameQuasiIdentifiers } from './keep-questionnaire.ts'
import { openSurvey } from './run-survey.ts'
import { askAgain, createSurvey, type SurveyOrigin, saveSurvey } from './save-survey.ts'

const database = useDatabase()
const door = openDoor(database, { routes: [] })
const run = <T>(what: (ctx: Ctx) => Promise<T>) =>
  act(door.house, { person: asPerson('lab-team') }, what)
const refusalOf = async (what: (ctx: Ctx) => Promise<{ ok: boolean; refusal?: string }>) =>
  (await run(what)).refusal

const asked: SurveyForm = {
  ...{ title: 'Le marché', purpose: 'Choisir.', controller: 'Commune', contact: 'a@b.fr' },
  ...{ notice: '', keepMonths: 12, access: 'link', kiosk: false, planned: undefined },
  closesOn: '2026-12-31',
}

async function drafted(origin: SurveyOrigin = {}, closesOn = asked.closesOn) {
  const made = await run((ctx) => createSurvey(ctx, { ...asked, closesOn }, origin))
  if (!made.ok) throw new Error(made.refusal)
  return made.value.slug
}

it('a draft opens with its questions only, and is not asked again before', async () => {
  const slug = await drafted()
  expect(await refusalOf((ctx) => openSurvey(ctx, slug))).toBe('no-questionnaire')
  expect(await refusalOf((ctx) => askAgain(ctx, slug, '2027-01-31'))).toBe('not-opened')
  const [first] = smallQuestionnaire.pages
  const twice = { ...smallQuestionnaire, pages: [first, first] } as typeof smallQuestionnaire
  await run((ctx) => keepQuestionnaire(ctx, slug, twice))
  expect(await refusalOf((ctx) => openSurvey(ctx, slug))).toBe('faulty-questionnaire')
})

it('ends on a day to come, within two years, when it is prepared and when it opens', async () => {
  for (const [closesOn, refusal] of [
    ['2026-01-01', 'ends-in-the-past'],
    ['2099-12-31', 'ends-too-far'],
  ] as const) {
    const form = { ...asked, closesOn }
    expect(await refusalOf((ctx) => createSurvey(ctx, form))).toBe(refusal)
    const slug = await drafted()
    expect(await refusalOf((ctx) => saveSurvey(ctx, slug, form))).toBe(refusal)
    // From a phase of a protocol, the day is the phase's: it is said when the survey opens, with where to change it.
    const ofPhase = await drafted({ phaseId: '0191d5a0-0000-7000-8000-000000000001' }, closesOn)
    await run((ctx) => keepQuestionnaire(ctx, ofPhase, smallQuestionnaire))
    expect(await refusalOf((ctx) => openSurvey(ctx, ofPhase))).toBe('wrong-end')
  }
})

it('an open survey keeps its questions', async () => {
  const { slug } = await run((ctx) => openedSurvey(ctx))
  const refusal = await refusalOf((ctx) => keepQuestionnaire(ctx, slug, smallQuestionnaire))
  expect(refusal).toBe('opened')
})

it('codes are for a survey that has some, for somebody, and not for a whole country at once', async () => {
  const link = await run((ctx) => openedSurvey(ctx))
  expect(await refusalOf((ctx) => giveCodes(ctx, link.slug, 1))).toBe('open-link')
  const { slug } = await run((ctx) => openedSurvey(ctx, { access: 'codes' }))
  expect(await refusalOf((ctx) => giveCodes(ctx, slug, 'recipients'))).toBe('nobody-left')
  expect(await refusalOf((ctx) => giveCodes(ctx, slug, mostCodes + 1))).toBe('too-many')
  const event = { from: 'event', event: 'nowhere' } as const
  expect(await refusalOf((ctx) => addKnownRecipients(ctx, slug, event))).toBe('no-event')
  const members = { from: 'members', event: '' } as const
  expect(await refusalOf((ctx) => addKnownRecipients(ctx, slug, members))).toBe('nobody-there')
  const unknown = (ctx: Ctx) => startAnswer(ctx, slug, { medium: 'screen', code: '2'.repeat(16) })
  expect(await refusalOf(unknown)).toBe('unknown-code')
})

it('an answer is not sent while something is missing, nor written in once it is sent', async () => {
  const { slug } = await run((ctx) => openedSurvey(ctx))
  const started = await run((ctx) => startAnswer(ctx, slug, { medium: 'screen' }))
  if (!started.ok) throw new Error(started.refusal)
  const { code } = started.value
  expect(await refusalOf((ctx) => handInAnswer(ctx, slug, code, () => undefined))).toBe(
    'incomplete',
  )
  await run((ctx) => handInAnswer(ctx, slug, code, () => ({})))
  const late = (ctx: Ctx) => keepFields(ctx, slug, code, async () => ({}))
  expect(await refusalOf(late)).toBe('already-sent')
})

it('what may tell somebody apart is named among the questions of the survey', async () => {
  const { slug } = await run((ctx) => openedSurvey(ctx))
  const named = { questions: ['__proto__', 'zzz'], reason: '' }
  expect(await refusalOf((ctx) => nameQuasiIdentifiers(ctx, slug, named))).toBe('unknown-question')
  const none = { questions: [], reason: '' }
  expect(await refusalOf((ctx) => nameQuasiIdentifiers(ctx, slug, none))).toBe('none-ticked')
})
