import { type Questionnaire, readAnswers, type SentFields } from '#engines/questionnaires/index.ts'
import { addDays, dayOf } from '#kit/dates.ts'
import { done } from '#kit/result.ts'
import { houseViewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { handInAnswer, startAnswer } from '../actions/answer-survey.ts'
import { keepQuestionnaire } from '../actions/keep-questionnaire.ts'
import { closeSurvey, openSurvey, publishResults } from '../actions/run-survey.ts'
import { createSurvey } from '../actions/save-survey.ts'
import { translateQuestions } from '../actions/translate-questions.ts'
import { modelQuestionnaire } from '../routes/model-questionnaires.ts'
import { deleteSurveys, findSurveyById } from '../store/surveys.ts'
import { savePopulation } from '../store/weightings.ts'
import type { Medium, SurveyForm } from '../survey.ts'
import { busMedia, busPopulation, busQuestions, onBus } from './bus-survey.ts'

const closedId = '01930000-0000-7000-8000-0000000e5001'
const openId = '01930000-0000-7000-8000-0000000e5002'
const overId = '01930000-0000-7000-8000-0000000e5003'

const asked = {
  controller: 'Commune de Valbrenne',
  contact: 'mairie@valbrenne.example',
  notice: '',
  keepMonths: 12,
  access: 'link',
} as const

/** One that is over, with its results; one that is over and waits to be crossed, sorted and published; one that is open, in a hall too. */
export async function loadDemoSurveys(real: Ctx): Promise<void> {
  const ctx: Ctx = { ...real, person: houseViewer, mail: () => undefined }
  if (await findSurveyById(ctx.db, closedId)) return
  await rememberClosed(ctx)
  await leaveToPublish(ctx)
  await prepareOpen(ctx)
}

export async function removeDemoSurveys(ctx: Ctx): Promise<void> {
  await deleteSurveys(ctx.db, [closedId, openId, overId])
}

const day = 86_400_000
const onScreen = 34
const onPaper = 18

async function rememberClosed(now: Ctx) {
  const before = (days: number): Ctx => ({ ...now, now: new Date(now.now.getTime() - days * day) })
  const questionnaire = modelQuestionnaire('satisfaction-after-meeting')
  const slug = await opened(before(20), closedId, questionnaire, {
    ...asked,
    title: 'Après la réunion publique sur la halle',
    purpose: 'Mieux préparer la prochaine réunion : la commune lit les réponses avec l’équipe.',
    kiosk: false,
    closesOn: addDays(dayOf(now.now), -6),
    planned: 60,
  })
  for (let at = 0; at < onScreen + onPaper; at++)
    await answer(before(12), slug, at < onScreen ? 'screen' : 'paper', satisfied(at))
  await closeSurvey(before(4), slug, '')
  await publishResults(before(3), slug)
}

/** Nothing of it is published: its tables, its themes and its weights are left to whoever tries them. */
async function leaveToPublish(now: Ctx) {
  const before = (days: number): Ctx => ({ ...now, now: new Date(now.now.getTime() - days * day) })
  const slug = await opened(before(16), overId, busQuestions, {
    ...asked,
    ...{ controller: 'Communauté de communes des Trois-Rives' },
    ...{ contact: 'mobilites@troisrives.example', title: 'Le car du matin', kiosk: false },
    purpose: 'Choisir les heures et les arrêts du car de la rentrée.',
    ...{ closesOn: addDays(dayOf(now.now), -2), planned: 60 },
  })
  for (const [at, medium] of busMedia.entries()) await answer(before(9), slug, medium, onBus(at))
  await closeSurvey(before(1), slug, '')
  await savePopulation(now.db, overId, busPopulation)
}

async function prepareOpen(ctx: Ctx) {
  const slug = await opened(ctx, openId, modelQuestionnaire('who-are-we'), {
    ...asked,
    title: 'Qui vient au marché de Valbrenne ?',
    purpose: 'Voir qui vient et qui manque, avant de choisir les heures du marché.',
    kiosk: true,
    closesOn: addDays(dayOf(ctx.now), 21),
    planned: 120,
  })
  await translateQuestions(ctx, slug, 'en', () =>
    done({
      'said[name].text': 'Who comes to the market of Valbrenne?',
      'said[purpose].text':
        'To see who comes and who is missing, before the hours of the market are chosen.',
    }),
  )
  for (let at = 0; at < 14; at++) await answer(ctx, slug, at < 9 ? 'screen' : 'kiosk', marketed(at))
}

async function opened(ctx: Ctx, id: string, questionnaire: Questionnaire, form: SurveyForm) {
  const made = await createSurvey(ctx, form, { id })
  if (!made.ok) throw new Error('the house may always prepare a survey')
  const { slug } = made.value
  await keepQuestionnaire(ctx, slug, questionnaire)
  const open = await openSurvey(ctx, slug)
  if (!open.ok) throw new Error(`the survey of the demonstration was refused: ${open.refusal}`)
  return slug
}

async function answer(ctx: Ctx, slug: string, medium: Medium, fields: SentFields) {
  const started = await startAnswer(ctx, slug, { medium })
  if (!started.ok) throw new Error(`an invented answer was refused: ${started.refusal}`)
  const { survey, code } = started.value
  const { answers } = readAnswers(JSON.parse(survey.questionnaire ?? ''), fields)
  await handInAnswer(ctx, slug, code, () => answers)
}

/** Opinions that differ, from a small formula: nothing is drawn. */
const among = <T>(all: readonly T[], at: number, turn: number): T | undefined =>
  all[(at * turn + Math.floor(at / all.length)) % all.length]

function satisfied(at: number): SentFields {
  const grades = ['4', '5', '3', '4', '2', '5', '4']
  return {
    overall: among(grades, at, 1),
    aims: among(grades, at, 3),
    spoke: among(['all', 'part', 'part', 'no', 'all'], at, 2),
    facilitation: among(grades, at, 2),
    organisation: among(grades, at, 5),
    access: [among(['none', 'hour', 'none', 'travel', 'care'], at, 3) ?? 'none'],
    next: among(['what_and_when', 'what', 'unknown'], at, 2),
    again: among(['yes', 'with_others', 'yes', 'unsure', 'no'], at, 3),
    ...(at % 6 === 0 ? { liked: 'Chacun a pu parler à sa table.' } : {}),
    ...(at % 9 === 0 ? { improve: 'Commencer plus tard, après les trains.' } : {}),
  }
}

function marketed(at: number): SentFields {
  return {
    age: among(['16_29', '30_44', '45_59', '60_74', '75_over'], at, 2),
    gender: among(['woman', 'man'], at, 1),
    occupation: among(['clerks', 'workers', 'retired', 'intermediate', 'managers'], at, 3),
    meetings_before: among(['none', 'one_or_two', 'none'], at, 1),
  }
}
