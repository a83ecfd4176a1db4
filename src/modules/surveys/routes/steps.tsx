import {
  type Answers,
  fileQuestions,
  type Questionnaire,
  questionsOf,
  readAnswers,
  type SentFields,
  withoutFiles,
} from '#engines/questionnaires/index.ts'
import { emptyForm, type FormState, formRefused, type RawForm, typedValues } from '#kit/form.ts'
import { refused } from '#kit/result.ts'
import {
  type Asking,
  addedTo,
  fillStep,
  finish,
  keepStepAsTyped,
  type LanguageChoiceProps,
  languageField,
  languageParameter,
  languageRead,
  placeNamesIn,
  placesShown,
  resumeAt,
  type StepRead,
  standingForm,
  stepsOf,
  summaryOf,
} from '#modules/questionnaires/index.ts'
import { again, notFound, page, readForm, seeOther, seeRefused } from '#platform/answers.ts'
import type { HttpContext } from '#platform/routes.ts'
import { type GivenFiles, keepGivenFiles, lostFiles, settleFiles } from '../actions/answer-files.ts'
import {
  type Answering,
  type AnswerRefusal,
  handInAnswer,
  keepFields,
} from '../actions/answer-survey.ts'
import { mayGiveFiles, type RoomRefusal } from '../answer-file.ts'
import { questionnaireOf } from '../own-questionnaire.ts'
import { backField, ReviewPage, StepPage, stopField } from '../pages/AnswerPages.tsx'
import { type Survey, takesAnswers } from '../survey.ts'
import { answerTexts } from '../texts/answer.ts'
import type { Way } from '../way.ts'
import {
  boundedByConnection,
  type FilesRead,
  readGivenFiles,
  refusalsSaid,
  withoutRoom,
} from './given-files.ts'

/** One person in front of the questions, by either way. */
export interface InFront extends Answering {
  readonly way: Way
  /** Questions whose file went to make room for others: the fields of the answer do not name it any more. */
  readonly lost?: readonly string[]
}

/** What a code leads to, as its person finds it: a file that went to make room for others is theirs to choose again. */
export async function foundInFront(c: HttpContext, found: Answering, way: Way): Promise<InFront> {
  const lost = await lostFiles(c.var.ctx, found.answer)
  if (lost.length === 0) return { ...found, way }
  return { ...found, way, lost, answer: without(found.answer, lost) }
}

const without = (answer: Answering['answer'], lost: readonly string[]): Answering['answer'] => ({
  ...answer,
  fields: Object.fromEntries(
    Object.entries(answer.fields ?? {}).filter(([question]) => !lost.includes(question)),
  ),
})

/** How the questions are put to this person. */
function askedOf(c: HttpContext, { survey, answer }: Answering) {
  const whole = questionnaireOf(survey)
  if (!whole) throw new Error('a survey is answered without its questionnaire')
  const questionnaire = mayGiveFiles(answer.medium) ? whole : withoutFiles(whole)
  const leftOut = questionsOf(whole).length - questionsOf(questionnaire).length
  const { locale } = c.var.ctx
  const chosen = chosenLanguage(c, questionnaire) ?? answer.language
  const language = languageRead(questionnaire, locale, chosen)
  return { questionnaire, leftOut, asking: { seed: answer.seed, locale, language } }
}

/** A language of the questions that the address names. */
function chosenLanguage(c: HttpContext, { languages }: Questionnaire): string | undefined {
  const asked = c.req.query(languageParameter)
  return languages.find((tag) => tag === asked)
}

/** What is offered before the first question: its languages, and the one that the page is in. */
export function choiceOf(c: HttpContext, survey: Survey, at: string): LanguageChoiceProps {
  const { locale } = c.var.ctx
  const questionnaire = questionnaireOf(survey)
  const { languages } = questionnaire ?? { languages: [] }
  const chosen = questionnaire && chosenLanguage(c, questionnaire)
  return { languages, locale, at, language: languageRead({ languages }, locale, chosen) }
}

/** Where this person goes on: the first page that is not filled in, or the whole to be read over. */
export function resumePath(c: HttpContext, front: InFront): string {
  const { questionnaire, asking } = askedOf(c, front)
  const filled = front.answer.fields ?? {}
  const step = lostStep(front, questionnaire, asking) ?? resumeAt(questionnaire, filled, asking)
  return step ? front.way.page(step.key) : front.way.review
}

/** The first page where a file has to be chosen again: nobody sends an answer without being told that it lacks. */
function lostStep({ answer, lost = [] }: InFront, questionnaire: Questionnaire, asking: Asking) {
  if (lost.length === 0) return undefined
  const steps = stepsOf(questionnaire, answer.fields ?? {}, asking)
  return steps.find(({ questions }) => questions.some(({ id }) => lost.includes(id)))
}

/** Where somebody who stopped comes back: the page that they left, as long as it is asked; else where they go on. */
export function returnPath(c: HttpContext, front: InFront): string {
  const { questionnaire, asking } = askedOf(c, front)
  const filled = front.answer.fields ?? {}
  const left = stepsOf(questionnaire, filled, asking).find(({ key }) => key === filled[stopField])
  const step = lostStep(front, questionnaire, asking) ?? left
  return step ? front.way.page(step.key) : resumePath(c, front)
}

export async function showStep(c: HttpContext, front: InFront) {
  const element = await drawStep(c, front, undefined)
  return element ? page(c, element) : seeOther(c, resumePath(c, front))
}

/** @param back the form as it was refused; without it, what stands, with what does not fit in it */
async function drawStep(c: HttpContext, front: InFront, back: FormState | undefined) {
  const { ctx, frame } = c.var
  const { survey, way, answer } = front
  const { questionnaire, leftOut, asking } = askedOf(c, front)
  const filled = answer.fields ?? {}
  const step = stepsOf(questionnaire, filled, asking).find(({ key }) => key === c.req.param('step'))
  if (!step) return undefined
  const places = await placesShown(ctx.db, step.questions, { filled, form: back ?? emptyForm })
  const form = back ?? standingForm(questionnaire, step.questions, { filled, places }, asking)
  const { medium, seed } = answer
  const added = c.req.query(addedParameter) ? addedTo(step, questionnaire, filled) : []
  return (
    <StepPage
      {...{ frame, survey, way, questionnaire, step, filled, seed, places, form, medium, added }}
      fileLost={step.questions.some(({ id }) => front.lost?.includes(id))}
      language={asking.language}
      leftOut={leftOut}
      asksLanguage={chosenLanguage(c, questionnaire) !== undefined}
    />
  )
}

/** Says that the page came back for the questions that its answers added; which ones, the address does not say. */
const addedParameter = 'suite'

/** One page as it was sent: kept, and the next one; or the same page, with what was typed. */
export async function keepStep(c: HttpContext, front: InFront) {
  const { ctx } = c.var
  const { questionnaire, asking } = askedOf(c, front)
  const { answer: standing } = front
  const { locale } = ctx
  const arrived = await readGivenFiles(c, questionnaire, standing.medium)
  const sent = standing.medium === 'trial' ? arrived : boundedByConnection(c, front.survey, arrived)
  const files = saidOf(sent.joined)
  const asked = { ...asking, key: c.req.param('step') ?? '', raw: await readForm(c), files }
  const leaves = leavesTo(front, asked, questionnaire)
  if (leaves) return leave(c, front, questionnaire, { asked, sent, leaves })
  const filled = await fillStep(ctx.db, questionnaire, standing.fields ?? {}, asked)
  if (!filled) return seeOther(c, resumePath(c, front))
  const refuse = async (read: StepRead) => {
    const form = { ...(read.ok ? emptyForm : read.form), unkept: sent.chosen }
    const element = await drawStep(c, front, form)
    return element ? again(c, element) : notFound(c)
  }
  const read = withFileProblems(filled, asked.raw, sent)
  if (!read.ok) return refuse(read)
  // Read again under the lock: another page of the same answer may have come in meanwhile.
  let next: string | undefined
  const came = { raw: asked.raw, joined: sent.joined }
  const kept = await keepFieldsOf(c, front, came, async (answering) => {
    const fields = withoutStop(answering.answer.fields)
    const latest = await fillStep(ctx.db, questionnaire, fields, asked)
    next = latest?.ok ? latest.next?.key : undefined
    return latest?.ok ? latest.filled : undefined
  })
  const refusal = kept.ok ? undefined : kept.refusal
  if (isOfRoom(refusal))
    return refuse(withFileProblems(filled, asked.raw, withoutRoom(sent, locale, refusal)))
  if (refusal) return seeOther(c, afterRefusal(c, front, refusal))
  if (next === asked.key) return seeOther(c, `${front.way.page(next)}?${addedParameter}=oui`)
  return seeOther(c, next ? front.way.page(next) : front.way.review)
}

interface Leaving {
  readonly asked: Omit<Parameters<typeof keepStepAsTyped>[3], 'files'>
  readonly sent: FilesRead
  readonly leaves: string
}

/** What is typed is kept without a question; the page that one goes to says which file was not, and why. */
async function leave(
  c: HttpContext,
  front: InFront,
  questionnaire: Questionnaire,
  { asked, sent, leaves }: Leaving,
): Promise<Response> {
  const { ctx } = c.var
  const files = saidOf(sent.joined)
  const came = { raw: asked.raw, joined: sent.joined }
  const kept = await keepFieldsOf(c, front, came, async ({ answer }) => {
    const fields = withoutStop(answer.fields)
    const typed = await keepStepAsTyped(ctx.db, questionnaire, fields, { ...asked, files })
    return typed && asked.raw[stopField] ? { ...typed, [stopField]: asked.key } : typed
  })
  if (!kept.ok && isOfRoom(kept.refusal)) {
    const lighter = withoutRoom(sent, ctx.locale, kept.refusal)
    return leave(c, front, questionnaire, { asked, leaves, sent: lighter })
  }
  if (!kept.ok && kept.refusal !== 'incomplete') return seeOther(c, front.way.sent)
  const refusals = refusalsSaid(sent, ctx.locale)
  return refusals ? seeRefused(c, leaves, refusals) : seeOther(c, leaves)
}

/** The page that somebody left is kept beside the fields, under a name that no question bears, until they go on. */
function withoutStop(fields: SentFields = {}): SentFields {
  const { [stopField]: _, ...own } = fields
  return own
}

/** Going back, stopping and reading in another language keep what is typed and ask for nothing. */
function leavesTo(
  { way, answer }: InFront,
  { raw, key, ...asking }: Asking & { readonly raw: RawForm; readonly key: string },
  questionnaire: Questionnaire,
): string | undefined {
  const language = questionnaire.languages.find((tag) => tag === raw[languageField])
  if (language) return `${way.page(key)}?${languageParameter}=${language}`
  if (raw[stopField]) return way.stopped
  if (!raw[backField]) return undefined
  const steps = stepsOf(questionnaire, answer.fields ?? {}, asking)
  const before = steps.find((step) => step.key === key)?.before
  return before === undefined ? undefined : way.page(before)
}

/** Sent from elsewhere: its thanks. Otherwise nothing went: what was kept before is shown again. */
function afterRefusal(c: HttpContext, front: InFront, refusal: AnswerRefusal): string {
  if (refusal === 'already-sent') return front.way.sent
  return refusal === 'incomplete' ? resumePath(c, front) : front.way.page(c.req.param('step') ?? '')
}

/**
 * With the language that this person chooses or reads, so that they go on in it, here or elsewhere, and that nobody corrects
 * a text under their answer.
 */
const keepFieldsOf = async (
  c: HttpContext,
  front: InFront,
  { raw, joined }: { readonly raw: RawForm; readonly joined: GivenFiles },
  change: Parameters<typeof keepFields>[3],
) => {
  const { ctx } = c.var
  const { questionnaire, asking } = askedOf(c, front)
  const pressed = questionnaire.languages.find((tag) => tag === raw[languageField])
  const language = pressed ?? asking.language
  const onStep = filesAt(questionnaire, c.req.param('step')).map(({ id }) => id)
  let lacks: RoomRefusal | undefined
  const changeWithFiles: typeof change = async ({ answer, ...answering }) => {
    // A file that went is forgotten on its own page, which said so; elsewhere it waits to be said.
    const lost = (await lostFiles(ctx, answer)).filter((id) => onStep.includes(id))
    const fields = await change({ ...answering, answer: without(answer, lost) })
    const { id: surveyId, access } = answering.survey
    const isByLink = access === 'link' && answer.medium !== 'trial'
    const at = { surveyId, answerId: answer.id, isByLink }
    lacks = fields && (await keepGivenFiles(ctx, at, questionnaire, { fields, joined }))
    return lacks ? undefined : fields
  }
  const kept = await keepFields(ctx, front.survey.slug, front.code, changeWithFiles, language)
  return lacks ? refused<RoomRefusal>(lacks) : kept
}

const isOfRoom = (refusal: AnswerRefusal | RoomRefusal | undefined): refusal is RoomRefusal =>
  refusal === 'no-room' || refusal === 'day-full'

const filesAt = (questionnaire: Questionnaire, step: string | undefined) =>
  fileQuestions({ pages: questionnaire.pages.filter(({ id }) => id === step) })

const saidOf = (joined: GivenFiles) =>
  Object.fromEntries(Object.entries(joined).map(([id, { answer }]) => [id, answer]))

/** A file that is not taken is said under its question, with what else does not fit: it is not lacking beside. */
function withFileProblems(read: StepRead, raw: RawForm, { problems }: FilesRead): StepRead {
  if (Object.keys(problems).length === 0) return read
  const before = read.ok ? { values: typedValues(raw), problems: {} } : read.form
  return { ok: false, form: { ...before, problems: { ...before.problems, ...problems } } }
}

/** More than a page takes: its form comes back, and says so under the first question that asks for a file. */
export async function refuseHeavy(c: HttpContext, front: InFront, sentence: string) {
  const { questionnaire } = askedOf(c, front)
  const [first] = filesAt(questionnaire, c.req.param('step'))
  const element = await drawStep(c, front, formRefused({}, sentence, first?.id))
  return element ? again(c, element) : notFound(c)
}

export async function showReview(c: HttpContext, front: InFront) {
  const { ctx, frame } = c.var
  const { survey, way, answer } = front
  const { questionnaire, asking } = askedOf(c, front)
  const { answers } = readAnswers(questionnaire, answer.fields ?? {})
  const placeNames = await placeNamesIn(ctx.db, questionnaire, answers)
  const summary = summaryOf(questionnaire, answers, { ...asking, placeNames })
  return page(
    c,
    <ReviewPage
      {...{ frame, survey, way, questionnaire, summary }}
      language={asking.language}
      medium={answer.medium}
    />,
  )
}

/** Sent once; what is missing leads to its page, where it is said. */
export async function handIn(c: HttpContext, front: InFront) {
  const { questionnaire, asking } = askedOf(c, front)
  const lost = lostStep(front, questionnaire, asking)
  if (lost) return seeOther(c, front.way.page(lost.key))
  const read = finish(questionnaire, front.answer.fields ?? {}, asking)
  if (front.answer.state === 'begun' && !read.ok) {
    if (!read.step) return seeOther(c, resumePath(c, front))
    return seeOther(c, front.way.page(read.step.key))
  }
  const { medium, state } = front.answer
  const isAlone = medium === 'screen' || medium === 'kiosk'
  if (state === 'begun' && read.ok && isAlone && saysNothing(read.answers))
    return seeRefused(c, front.way.review, answerTexts[c.var.ctx.locale].nothingAnswered)
  const sent = await handInAnswer(c.var.ctx, front.survey.slug, front.code, async ({ answer }) => {
    if ((await lostFiles(c.var.ctx, answer)).length > 0) return undefined
    const latest = finish(questionnaire, answer.fields ?? {}, asking)
    return latest.ok ? settleFiles(c.var.ctx, answer.id, latest.answers) : undefined
  })
  if (!sent.ok && sent.refusal === 'incomplete') return seeOther(c, resumePath(c, front))
  return seeOther(c, front.way.sent)
}

/** Nobody answered anything: it would be counted as a person. */
function saysNothing(answers: Answers): boolean {
  return Object.values(answers).every(({ state }) => state === 'blank')
}

/** Answers of the team come in until the survey is closed; the others until its last day. */
export function isOver(c: HttpContext, { survey, answer }: Answering): boolean {
  if (answer.medium === 'trial') return survey.state !== 'draft'
  if (answer.medium === 'screen' || answer.medium === 'kiosk')
    return !takesAnswers(survey, c.var.ctx.now)
  return survey.state !== 'open'
}
