import { requiredReason } from '#kit/fields.ts'
import { askedForm, choice, type GivenBy, longText } from '#kit/forms/asked-fields.ts'
import { decisionTexts } from './texts/decisions.ts'

export const choices = ['go', 'go-if', 'no-go'] as const
export type Choice = (typeof choices)[number]

export const criteria = ['needed', 'learning', 'paid', 'days', 'risk'] as const
export type Criterion = (typeof criteria)[number]

export const answers = ['yes', 'no', 'unknown'] as const
export type Answer = (typeof answers)[number]

/** Written once, with what was thought that day: another decision comes after it, and does not change it. */
export interface Decision {
  readonly id: string
  readonly choice: Choice
  readonly criteria: Readonly<Record<Criterion, Answer>>
  readonly reason: string
  /** What had been looked at, in words. */
  readonly scenario: string
  readonly decidedAt: Date
}

const { fr, en } = decisionTexts

const criterion = (name: Criterion) =>
  choice({
    label: { fr: fr.criteria[name], en: en.criteria[name] },
    options: answers.map((value) => ({
      value,
      label: { fr: fr.answers[value], en: en.answers[value] },
    })),
  })

export const decisionForm = askedForm({
  needed: criterion('needed'),
  learning: criterion('learning'),
  paid: criterion('paid'),
  days: criterion('days'),
  risk: criterion('risk'),
  choice: choice({
    label: { fr: fr.choice, en: en.choice },
    options: choices.map((value) => ({
      value,
      label: { fr: fr.choices[value], en: en.choices[value] },
    })),
  }),
  reason: {
    ...longText({
      label: { fr: fr.reason, en: en.reason },
      hint: { fr: fr.reasonHint, en: en.reasonHint },
      most: 4000,
      required: true,
    }),
    shape: requiredReason(4000),
  },
})

export type DecisionForm = GivenBy<typeof decisionForm>

export function criteriaIn(form: DecisionForm): Decision['criteria'] {
  const { needed, learning, paid, days, risk } = form
  return { needed, learning, paid, days, risk }
}
