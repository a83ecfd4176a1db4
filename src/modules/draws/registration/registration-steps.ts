import type { RawForm } from '#kit/form.ts'
import type { DrawFeature } from '../quota.ts'
import {
  fieldOf,
  questionsOf,
  type RegistrationRules,
  readRegistration,
} from './registration-form.ts'

/** A question a screen, or a small group that belongs together. */
export interface RegistrationStep {
  /** In the address: `vous`, `contact`, `adresse`, `q-logement`, `situation`. */
  readonly key: string
  readonly fields: readonly string[]
  readonly feature: DrawFeature | undefined
}

/** What was answered so far: field of the form → what was typed. */
export type DraftAnswers = Readonly<Record<string, string>>

export interface StepRules extends RegistrationRules {
  /** Who may not sit, as it was announced; empty when nobody was named. */
  readonly conflicts: string
}

/** Longer than any field of the form; what is longer is not kept. */
const longest = 300

const groups = {
  vous: ['firstName', 'lastName', 'birthYear'],
  contact: ['phone', 'email'],
  adresse: ['address', 'postcode', 'town'],
  situation: ['conflict'],
} as const

export function stepsOf(rules: StepRules): readonly RegistrationStep[] {
  const group = (key: keyof typeof groups) => ({ key, fields: groups[key], feature: undefined })
  return [
    group('vous'),
    group('contact'),
    ...(rules.asksAddress ? [group('adresse')] : []),
    ...questionsOf(rules.features).map((feature) => ({
      key: fieldOf(feature),
      fields: [fieldOf(feature)],
      feature,
    })),
    ...(rules.conflicts === '' ? [] : [group('situation')]),
  ]
}

/** What this screen asks, and nothing else of what came with it. */
export function stepAnswers(step: RegistrationStep, raw: RawForm): DraftAnswers {
  return Object.fromEntries(
    step.fields.flatMap((field) => {
      const typed = raw[field]
      return typeof typed === 'string' ? [[field, typed.trim().slice(0, longest)]] : []
    }),
  )
}

/** What stands in the way of this screen, by the rules of the whole form. */
export function stepProblems(
  step: RegistrationStep,
  answers: DraftAnswers,
  rules: StepRules,
): Readonly<Record<string, string>> {
  const read = readRegistration(answers, rules)
  const problems = read.ok ? {} : read.form.problems
  const own = Object.entries(problems).filter(([field]) => step.fields.includes(field))
  const isSilent = step.key === 'situation' && !['yes', 'no'].includes(answers['conflict'] ?? '')
  return Object.fromEntries(isSilent ? [['conflict', words.either[rules.locale]]] : own)
}

export function isAnswered(step: RegistrationStep, answers: DraftAnswers, rules: StepRules) {
  return Object.keys(stepProblems(step, answers, rules)).length === 0
}

/** Where somebody goes on: the first screen that is not answered; undefined when all are. */
export function nextStep(rules: StepRules, answers: DraftAnswers): RegistrationStep | undefined {
  return stepsOf(rules).find((step) => !isAnswered(step, answers, rules))
}

const words = {
  either: { fr: 'Répondez oui ou non.', en: 'Answer yes or no.' },
}
