import { chanceHex, newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { questionnaireOf } from '../own-questionnaire.ts'
import { mayKeepSurveys } from '../permissions.ts'
import { saidAlone, saidOfTheSame } from '../said-before.ts'
import { findSurvey, insertSurvey, lockSurvey, updateSurvey } from '../store/surveys.ts'
import { endProblem, type Survey, type SurveyForm, slugFrom } from '../survey.ts'

/** Where a survey comes from, when it is not from the team's own page. */
export type SurveyOrigin = Partial<
  Pick<
    Survey,
    | 'experimentId'
    | 'followsId'
    | 'hidden'
    | 'id'
    | 'phaseId'
    | 'protocolVersion'
    | 'quasiIdentifiers'
    | 'questionnaire'
    | 'translations'
    | 'wave'
  >
>

/** A draft: nobody else knows of it until it opens. */
export async function createSurvey(
  ctx: Ctx,
  form: SurveyForm,
  origin: SurveyOrigin = {},
): Promise<Result<Survey, 'forbidden' | WrongEnd>> {
  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')
  // The draft of a phase takes its end from the protocol: it is looked at when the survey opens.
  const wrongEnd = origin.phaseId ? undefined : endProblem(form.closesOn, ctx.now)
  if (wrongEnd) return refused(wrongEnd)

  const survey: Survey = {
    ...form,
    id: origin.id ?? newId(ctx.now, ctx.chance),
    slug: slugFrom(form.title, chanceHex(ctx.chance, 2)),
    questionnaire: origin.questionnaire,
    fingerprint: undefined,
    translations: origin.translations ?? [],
    quasiIdentifiers: origin.quasiIdentifiers ?? [],
    state: 'draft',
    openedAt: undefined,
    closedAt: undefined,
    publishedAt: undefined,
    followsId: origin.followsId,
    wave: origin.wave ?? 1,
    phaseId: origin.phaseId,
    experimentId: origin.experimentId,
    protocolVersion: origin.protocolVersion,
    hidden: origin.hidden ?? false,
  }

  await insertSurvey(ctx.db, survey, ctx.now)

  ctx.audit({ act: 'survey.prepared', subject: `survey:${survey.id}`, public: false })
  return done(survey)
}

type WrongEnd = 'ends-in-the-past' | 'ends-too-far'
/** Why the words or the questions of a survey cannot be changed. */
export type SaveRefusal = 'forbidden' | 'not-found' | 'opened'

/** What is said before the questions: as long as nobody could answer. */
export async function saveSurvey(
  ctx: Ctx,
  slug: string,
  form: SurveyForm,
): Promise<Result<Survey, SaveRefusal | WrongEnd>> {
  const survey = await lockSurvey(ctx.db, slug)
  if (!survey) return refused('not-found')

  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')
  if (survey.state !== 'draft') return refused('opened')
  const wrongEnd = endProblem(form.closesOn, ctx.now)
  if (wrongEnd) return refused(wrongEnd)
  const changed = { ...survey, ...form, translations: saidOfTheSame(survey, form) }

  await updateSurvey(ctx.db, changed, ctx.now)

  ctx.audit({ act: 'survey.prepared', subject: `survey:${survey.id}`, public: false })
  return done((await findSurvey(ctx.db, slug)) ?? changed)
}

/** The survey asked once more, later: the same words and the same questions, a draft that may be changed. */
export async function askAgain(
  ctx: Ctx,
  slug: string,
  closesOn: string,
): Promise<Result<Survey, 'forbidden' | 'not-found' | 'not-opened' | WrongEnd>> {
  const survey = await findSurvey(ctx.db, slug)
  if (!survey) return refused('not-found')

  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')
  if (survey.state === 'draft') return refused('not-opened')

  const { quasiIdentifiers, experimentId, hidden } = survey
  // What was translated while it was open is asked again with the rest.
  const asked = questionnaireOf(survey)
  const questionnaire = asked && JSON.stringify(asked)
  return createSurvey(
    ctx,
    { ...survey, closesOn },
    {
      questionnaire,
      quasiIdentifiers,
      translations: saidAlone(survey.translations),
      experimentId,
      hidden,
      followsId: survey.id,
      wave: survey.wave + 1,
    },
  )
}
