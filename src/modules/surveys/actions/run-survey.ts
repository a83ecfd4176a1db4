import { fileQuestions, freezeQuestionnaire } from '#engines/questionnaires/index.ts'
import { isReason } from '#kit/fields.ts'
import { leastReason } from '#kit/fixing-act.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { type FilesRefusal, filesRefused } from '../answer-file.ts'
import { contactQuestions } from '../asks-contact.ts'
import { isBegun, questionnaireOf } from '../own-questionnaire.ts'
import { mayKeepSurveys } from '../permissions.ts'
import { deleteTrials, shuffleAnswers } from '../store/answers.ts'
import { insertEvent, lockSurvey, saveResults, updateSurvey } from '../store/surveys.ts'
import { endProblem, type Survey, type SurveyEvent, shownState } from '../survey.ts'
import { makeFileKey } from './answer-files.ts'
import { countNow } from './count-now.ts'

export type RunRefusal =
  | 'not-found'
  | 'forbidden'
  | 'no-questionnaire'
  | 'faulty-questionnaire'
  | 'asks-contact'
  | FilesRefusal
  | 'ends-in-the-past'
  | 'ends-too-far'
  | 'wrong-end'
  | 'reason-needed'
  | 'not-now'

type Ran = Result<Survey, RunRefusal>
type Step = SurveyEvent['act']

/** The questionnaire is frozen, its fingerprint is public, and people may answer. */
export async function openSurvey(ctx: Ctx, slug: string): Promise<Ran> {
  const survey = await lockSurvey(ctx.db, slug)
  if (!survey) return refused('not-found')

  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')
  if (survey.state !== 'draft') return refused('not-now')
  // What is said before the questions is translated beside them: it is no part of what is frozen.
  const questionnaire = questionnaireOf({ ...survey, translations: [] })
  if (!questionnaire) return refused(isBegun(survey) ? 'faulty-questionnaire' : 'no-questionnaire')
  if (contactQuestions(questionnaire).length > 0) return refused('asks-contact')
  const files = filesRefused(questionnaire)
  if (files) return refused(files)
  // Written when it was right, wrong by now: the field is on the page of the settings, not beside this button.
  if (endProblem(survey.closesOn, ctx.now)) return refused('wrong-end')

  await deleteTrials(ctx.db, survey.id)
  if (fileQuestions(questionnaire).length > 0) await makeFileKey(ctx, survey.id)
  const frozen = await freezeQuestionnaire(questionnaire)
  return take(ctx, 'opened', '', {
    ...survey,
    state: 'open',
    questionnaire: frozen.text,
    fingerprint: frozen.fingerprint,
    openedAt: ctx.now,
  })
}

/** Answers end; before the last day that was said, with a reason. The order they came in goes with them. */
export async function closeSurvey(ctx: Ctx, slug: string, reason: string): Promise<Ran> {
  const survey = await lockSurvey(ctx.db, slug)
  if (!survey) return refused('not-found')

  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')
  if (survey.state !== 'open') return refused('not-now')
  const isEarly = shownState(survey, ctx.now) === 'open'
  if (isEarly && !isReason(reason, leastReason)) return refused('reason-needed')

  await shuffleAnswers(ctx.db, survey.id)
  return take(ctx, 'closed', reason, { ...survey, state: 'closed', closedAt: ctx.now })
}

/** A new last day, with a reason that everybody reads: more time, or an end that was a mistake. */
export async function reopenSurvey(
  ctx: Ctx,
  slug: string,
  { reason, closesOn }: { readonly reason: string; readonly closesOn: string },
): Promise<Ran> {
  const survey = await lockSurvey(ctx.db, slug)
  if (!survey) return refused('not-found')

  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')
  if (survey.state === 'draft' || survey.state === 'sealed') return refused('not-now')
  if (survey.publishedAt) return refused('not-now')
  if (!isReason(reason, leastReason)) return refused('reason-needed')
  const wrongEnd = endProblem(closesOn, ctx.now)
  if (wrongEnd) return refused(wrongEnd)

  const step = survey.state === 'open' ? 'extended' : 'reopened'
  return take(ctx, step, reason, { ...survey, state: 'open', closedAt: undefined, closesOn })
}

/** For ever: nobody opens it again. */
export async function sealSurvey(ctx: Ctx, slug: string): Promise<Ran> {
  const survey = await lockSurvey(ctx.db, slug)
  if (!survey) return refused('not-found')

  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')
  if (survey.state !== 'closed') return refused('not-now')

  return take(ctx, 'sealed', '', { ...survey, state: 'sealed' })
}

/** Counts as they are now, small ones hidden: what is published does not follow what is withdrawn or added later. */
export async function publishResults(ctx: Ctx, slug: string): Promise<Ran> {
  const survey = await lockSurvey(ctx.db, slug)
  if (!survey) return refused('not-found')

  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')
  if (survey.publishedAt) return refused('not-now')
  const results = await countNow(ctx, survey)
  if (!results) return refused('not-now')

  await saveResults(ctx.db, survey.id, results)
  return take(ctx, 'published', '', { ...survey, publishedAt: ctx.now })
}

async function take(ctx: Ctx, step: Step, reason: string, survey: Survey): Promise<Ran> {
  await updateSurvey(ctx.db, survey, ctx.now)
  await insertEvent(ctx.db, newId(ctx.now, ctx.chance), survey.id, {
    at: ctx.now,
    act: step,
    reason: reason.trim(),
  })
  ctx.audit({ act: `survey.${step}`, subject: `survey:${survey.id}`, public: !survey.hidden })
  if (survey.experimentId) ctx.changed(`experiment:${survey.experimentId}`)
  return done(survey)
}
