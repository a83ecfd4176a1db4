import { otherField, type Question } from '#engines/questionnaires/index.ts'
import type { RawForm } from '#kit/form.ts'
import { ownOf } from '#kit/own.ts'
import { fieldNamesOf, type Step, stepsOf as screensOf } from '#modules/questionnaires/browser.ts'
import { agreementPage, registrationQuestionnaire } from './questionnaire.ts'
import { type RegistrationRules, readRegistration } from './registration-form.ts'

/** A page of the questionnaire: one question, or a small group that belongs together. */
export type RegistrationStep = Step

/** What was answered so far: field of the form → what was typed. */
export type DraftAnswers = Readonly<Record<string, string | readonly string[]>>

export interface StepRules extends RegistrationRules {
  readonly conflicts: string
}

/** Longer than any field of the house; what is longer is not kept. */
const longest = 300

/** The screens, in their order; what one agrees to is asked with the sending. */
export function stepsOf(rules: StepRules): readonly RegistrationStep[] {
  const screens = screensOf(registrationQuestionnaire({ ...rules, byScreens: true }), {})
  return screens.filter(({ key }) => key !== agreementPage)
}

/** What this screen asks, and nothing else of what came with it: a box that is not ticked takes back the one that was. */
export function stepAnswers({ questions }: RegistrationStep, raw: RawForm): DraftAnswers {
  return Object.fromEntries(
    questions.flatMap((question) =>
      fieldNamesOf(question)
        .filter((field) => field !== otherField(question.id) || asksOther(question))
        .map((field) => {
          const typed = raw[field] ?? ''
          const most = mostKept(question)
          const kept =
            typeof typed === 'string'
              ? typed.trim().slice(0, most)
              : typed.map((text) => text.trim().slice(0, most))
          return [field, kept]
        }),
    ),
  )
}

function asksOther(question: Question): boolean {
  return 'options' in question && question.options.some(({ other }) => other)
}

function mostKept(question: Question): number {
  return question.kind === 'long-text' ? Math.max(longest, question.most + 1) : longest
}

/** What stands in the way of this screen, by the rules of the whole form. */
export function stepProblems(
  step: RegistrationStep,
  answers: DraftAnswers,
  rules: StepRules,
): Readonly<Record<string, string>> {
  return own(step, problemsOf(answers, rules))
}

function problemsOf(answers: DraftAnswers, rules: StepRules): Readonly<Record<string, string>> {
  const read = readRegistration(answers, { ...rules, byScreens: true })
  return read.ok ? {} : read.form.problems
}

function own({ questions }: RegistrationStep, problems: Readonly<Record<string, string>>) {
  const fields = questions.flatMap(fieldNamesOf)
  return Object.fromEntries(Object.entries(problems).filter(([field]) => fields.includes(field)))
}

/** Screens that stand in the way of sending. */
export function stepsToMend(rules: StepRules, answers: DraftAnswers): readonly RegistrationStep[] {
  const problems = problemsOf(answers, rules)
  return stepsOf(rules).filter((step) => Object.keys(own(step, problems)).length > 0)
}

/** Screens that were answered, or passed over where one may. */
export function stepsDone(rules: StepRules, answers: DraftAnswers): readonly RegistrationStep[] {
  const toMend = new Set(stepsToMend(rules, answers).map(({ key }) => key))
  return stepsOf(rules).filter(
    ({ key, questions }) =>
      !toMend.has(key) &&
      questions.flatMap(fieldNamesOf).some((field) => ownOf(answers, field) !== undefined),
  )
}

/** Where somebody goes on: the first screen that is not answered; undefined when all are. */
export function nextStep(rules: StepRules, answers: DraftAnswers): RegistrationStep | undefined {
  const done = new Set(stepsDone(rules, answers).map(({ key }) => key))
  return stepsOf(rules).find(({ key }) => !done.has(key))
}
