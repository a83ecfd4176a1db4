import {
  type AnswerProblem,
  type Answers,
  type Question,
  type Questionnaire,
  questionsOf,
  readAnswers,
} from '#engines/questionnaires/index.ts'
import { type FormState, type RawForm, typedValues } from '#kit/form.ts'
import { ownOf } from '#kit/own.ts'
import type { Locale } from '#kit/texts.ts'
import { type Filled, fieldNamesOf, type KeptFiles, withSent } from './fields.ts'
import { fieldAtFault, type Named, problemSaid } from './problem-said.ts'
import { type Asking, type Step, stepsFor, stepsOf } from './steps.ts'

export interface StepSent extends Asking {
  readonly key: string
  /** The form as it came; a commune already by its code (see `readSentPlaces`). */
  readonly sent: RawForm
  readonly files?: KeptFiles
  readonly locale: Locale
  /** The language of the questionnaire: options are named in it. */
  readonly language: string
  /** What did not fit before the engine looked, by name of field: a commune that is in doubt. */
  readonly problems?: Readonly<Record<string, string>>
}

export type StepRead =
  | {
      readonly ok: true
      readonly filled: Filled
      readonly answers: Answers
      /** Where to go next: a step, this one again when its answers added questions to it, or the end. */
      readonly next: Step | undefined
    }
  /** Nothing is to be kept: the same page again, with what was typed. */
  | { readonly ok: false; readonly form: FormState }

/**
 * Reads one screen over what stands. Only its own questions can be refused; undefined when this person does not get this
 * screen.
 */
export function readStep(
  questionnaire: Questionnaire,
  filled: Filled,
  asked: StepSent,
): StepRead | undefined {
  const step = stepsOf(questionnaire, filled, asked).find(({ key }) => key === asked.key)
  if (!step) return undefined
  const { filled: next, questions } = merged(questionnaire, filled, asked, step.questions)
  const { answers, problems } = readAnswers(questionnaire, next, asked.respondent)
  const named = { locale: asked.locale, language: asked.language, questionnaire }
  const wrong = { ...formProblems(questions, problems, named), ...asked.problems }
  if (Object.keys(wrong).length > 0)
    return { ok: false, form: { values: typedValues(asked.sent), problems: wrong } }
  const steps = stepsFor(questionnaire, answers, asked)
  return { ok: true, filled: next, answers, next: stepAfter(steps, step.key, questions) }
}

/**
 * Everything that was shown; then the questions that its answers add to the screen, where they were sent too: a program
 * sends all at once, a page shows them first.
 */
function merged(
  questionnaire: Questionnaire,
  filled: Filled,
  asked: StepSent,
  shown: readonly Question[],
): { readonly filled: Filled; readonly questions: readonly Question[] } {
  const next = withSent(filled, shown, asked)
  const step = stepsOf(questionnaire, next, asked).find(({ key }) => key === asked.key)
  const added = (step?.questions ?? []).filter(
    (question) =>
      !shown.includes(question) &&
      fieldNamesOf(question).some((name) => ownOf(asked.sent, name) !== undefined),
  )
  if (added.length > 0) return merged(questionnaire, next, asked, [...shown, ...added])
  return { filled: next, questions: shown }
}

function stepAfter(
  steps: readonly Step[],
  key: string,
  read: readonly Question[],
): Step | undefined {
  const at = steps.findIndex((step) => step.key === key)
  const stands = steps[at]
  const added = stands?.questions.some((question) => !read.includes(question))
  return added ? stands : steps[at + 1]
}

/** What does not fit, in words, under the fields of these questions. */
export function formProblems(
  questions: readonly Question[],
  problems: readonly AnswerProblem[],
  named: Named,
): Record<string, string> {
  const sentences: Record<string, string> = {}
  for (const question of questions)
    for (const problem of problems.filter((fault) => fault.question === question.id))
      sentences[fieldAtFault(question, problem)] ??= problemSaid(question, problem, named)
  return sentences
}

export type Finished =
  | { readonly ok: true; readonly answers: Answers; readonly dropped: readonly string[] }
  /** The first screen where something is missing or does not fit, with what to say there. */
  | { readonly ok: false; readonly step: Step | undefined; readonly form: FormState }

/** The whole, before it is sent: every question that is asked, or the first screen that stops it. */
export function finish(
  questionnaire: Questionnaire,
  filled: Filled,
  asked: Asking & { readonly locale: Locale; readonly language: string },
): Finished {
  const { answers, problems, dropped } = readAnswers(questionnaire, filled, asked.respondent)
  const [first] = problems
  if (!first) return { ok: true, answers, dropped }
  const named = { locale: asked.locale, language: asked.language, questionnaire }
  const steps = stepsFor(questionnaire, answers, asked)
  const faulty = new Set(problems.map(({ question }) => question))
  const step = steps.find(({ questions }) => questions.some(({ id }) => faulty.has(id)))
  const wrong = formProblems(step?.questions ?? questionsOf(questionnaire), problems, named)
  return { ok: false, step, form: { values: {}, problems: wrong } }
}

/** The first screen on which nothing was filled in yet, or where something does not fit: where one resumes. */
export function resumeAt(
  questionnaire: Questionnaire,
  filled: Filled,
  asking: Asking = {},
): Step | undefined {
  const { answers, problems } = readAnswers(questionnaire, filled, asking.respondent)
  const faulty = new Set(problems.map(({ question }) => question))
  const steps = stepsFor(questionnaire, answers, asking)
  const untouched = ({ questions }: Step) =>
    questions.every((question) =>
      fieldNamesOf(question).every((name) => ownOf(filled, name) === undefined),
    )
  const lastTouched = steps.findLastIndex((step) => !untouched(step))
  return steps.find(
    (step, at) => at > lastTouched || step.questions.some(({ id }) => faulty.has(id)),
  )
}
