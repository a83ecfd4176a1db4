import { type Questionnaire, questionsOf } from '#engines/questionnaires/index.ts'
import { isReason } from '#kit/fields.ts'
import { leastReason } from '#kit/fixing-act.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { ChangedMeanwhile } from '#kit/seen.ts'
import { emptyDraft } from '#modules/questionnaires/index.ts'
import type { Ctx } from '#platform/context.ts'
import { draftOf } from '../own-questionnaire.ts'
import { mayKeepSurveys } from '../permissions.ts'
import { countSent, deleteTrials } from '../store/answers.ts'
import { lockSurvey, updateSurvey } from '../store/surveys.ts'
import type { Survey } from '../survey.ts'
import type { SaveRefusal } from './save-survey.ts'

/** What will be asked, as it was written or imported; trials of what it was before go away. */
export async function keepQuestionnaire(
  ctx: Ctx,
  slug: string,
  questionnaire: Questionnaire,
): Promise<Result<Survey, SaveRefusal>> {
  const survey = await lockSurvey(ctx.db, slug)
  if (!survey) return refused('not-found')

  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')
  if (survey.state !== 'draft') return refused('opened')
  return done(await write(ctx, survey, questionnaire))
}

/**
 * One change of the questions, run on the draft that stands: two people who write two questions keep both.
 */
export async function changeQuestions<Code extends string>(
  ctx: Ctx,
  slug: string,
  change: (draft: Questionnaire) => Result<Questionnaire, Code> | ChangedMeanwhile,
): Promise<Result<Survey, Code | 'forbidden' | 'frozen' | 'not-found'> | ChangedMeanwhile> {
  const survey = await lockSurvey(ctx.db, slug)
  if (!survey) return refused('not-found')

  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')
  if (survey.state !== 'draft') return refused('frozen')
  const changed = change(draftOf(survey) ?? emptyDraft({ title: survey.title }))

  return changed.ok ? done(await write(ctx, survey, changed.value)) : changed
}

async function write(ctx: Ctx, survey: Survey, questionnaire: Questionnaire): Promise<Survey> {
  const ids = questionsOf(questionnaire).map(({ id }) => id)
  const changed: Survey = {
    ...survey,
    questionnaire: JSON.stringify(questionnaire),
    quasiIdentifiers: survey.quasiIdentifiers.filter((id) => ids.includes(id)),
  }

  await updateSurvey(ctx.db, changed, ctx.now)
  await deleteTrials(ctx.db, survey.id)

  ctx.audit({ act: 'survey.questions-written', subject: `survey:${survey.id}`, public: false })
  return changed
}

export type NamingRefusal =
  | 'forbidden'
  | 'not-found'
  | 'unknown-question'
  | 'none-ticked'
  | 'reason-needed'

/**
 * Which questions, together, could tell who somebody is: the file of answers is refused where they do. Once people
 * answered, whom the check stops is known: changing it takes a reason, that the audit keeps.
 */
export async function nameQuasiIdentifiers(
  ctx: Ctx,
  slug: string,
  { questions, reason }: { readonly questions: readonly string[]; readonly reason: string },
): Promise<Result<Survey, NamingRefusal>> {
  const survey = await lockSurvey(ctx.db, slug)
  if (!survey) return refused('not-found')

  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')
  const asked = questionsOf(draftOf(survey) ?? { pages: [] }).map(({ id }) => id)
  if (!questions.every((id) => asked.includes(id))) return refused('unknown-question')
  // None stands for every question that tells people apart: it would look as though the choice were not kept.
  if (questions.length === 0) return refused('none-ticked')
  const isReasonNeeded = (await countSent(ctx.db, survey.id)).length > 0
  if (isReasonNeeded && !isReason(reason, leastReason)) return refused('reason-needed')
  const changed = { ...survey, quasiIdentifiers: [...new Set(questions)] }

  await updateSurvey(ctx.db, changed, ctx.now)

  ctx.audit({
    act: 'survey.prepared',
    subject: `survey:${survey.id}`,
    public: false,
    detail: {
      before: survey.quasiIdentifiers.join(' '),
      after: changed.quasiIdentifiers.join(' '),
      reason: reason.trim(),
    },
  })
  return done(changed)
}
