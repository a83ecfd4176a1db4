import type { Day } from '#kit/dates.ts'
import {
  askedForm,
  choice,
  dayIfKnown,
  type GivenBy,
  keptAs,
  longText,
  text,
} from '#kit/forms/asked-fields.ts'
import type { Texts } from '#kit/texts.ts'

/** 1 hardly ever … 4 almost surely. */
const likelihoods = [
  { fr: 'presque jamais', en: 'hardly ever' },
  { fr: 'peut-être', en: 'perhaps' },
  { fr: 'probablement', en: 'probably' },
  { fr: 'presque sûrement', en: 'almost surely' },
] as const satisfies readonly Texts<string>[]

/** 1 a nuisance … 4 the end of the experiment. */
const severities = [
  { fr: 'une gêne', en: 'a nuisance' },
  { fr: 'un retard', en: 'a delay' },
  { fr: 'un résultat abîmé', en: 'a spoilt result' },
  { fr: 'la fin de l’expérimentation', en: 'the end of the experiment' },
] as const satisfies readonly Texts<string>[]

/** One of four degrees, kept as its rank, from 1. */
function degree(label: Texts<string>, degrees: readonly Texts<string>[]) {
  const options = degrees.map((words, at) => ({ value: String(at + 1), label: words }))
  return keptAs(choice({ label, options }), Number)
}

/** What is asked of a risk: its form, its shape and its row follow from this. */
export const riskForm = askedForm({
  text: longText({
    label: { fr: 'Que peut-il arriver ?', en: 'What may happen?' },
    most: 500,
    required: true,
  }),
  likelihood: degree({ fr: 'Est-ce probable ?', en: 'Is it likely?' }, likelihoods),
  severity: degree({ fr: 'Est-ce grave ?', en: 'Is it serious?' }, severities),
  mitigation: longText({
    label: {
      fr: 'Ce qu’on fait pour l’éviter ou l’atténuer',
      en: 'What we do to avoid or soften it',
    },
    most: 1000,
  }),
  owner: text({ label: { fr: 'Qui veille ?', en: 'Who watches?' }, most: 120 }),
  state: choice({
    label: { fr: 'État', en: 'State' },
    options: [
      { value: 'watched', label: { fr: 'surveillé', en: 'watched' } },
      { value: 'happened', label: { fr: 'arrivé', en: 'happened' } },
      { value: 'closed', label: { fr: 'écarté', en: 'set aside' } },
    ],
    first: 'watched',
  }),
})

export type RiskForm = GivenBy<typeof riskForm>

export interface Risk extends RiskForm {
  readonly id: string
}

export type RiskLevel = 'low' | 'middle' | 'high'

/** Likelihood times severity: up to 3 low, up to 8 middle, above high. */
export function riskLevel(risk: Pick<Risk, 'likelihood' | 'severity'>): RiskLevel {
  const product = risk.likelihood * risk.severity
  if (product <= 3) return 'low'
  return product <= 8 ? 'middle' : 'high'
}

/** Those to look at first: what happened, then the greatest. */
export function byWeight(risks: readonly Risk[]): readonly Risk[] {
  const rank: Readonly<Record<Risk['state'], number>> = { happened: 0, watched: 1, closed: 2 }
  return [...risks].sort(
    (risk, other) =>
      rank[risk.state] - rank[other.state] ||
      other.likelihood * other.severity - risk.likelihood * risk.severity,
  )
}

export const criterionStates = ['to-check', 'not-met', 'met'] as const
export type CriterionState = (typeof criterionStates)[number]

/** Written before it starts: “fewer than 20 people registered on 5 December”. */
export interface StopCriterion {
  readonly id: string
  readonly text: string
  readonly checkOn: Day | undefined
  readonly state: CriterionState
  readonly checkedOn: Day | undefined
  readonly note: string
}

export const stopCriterionForm = askedForm({
  text: longText({
    label: { fr: 'Qu’est-ce qui nous ferait arrêter ?', en: 'What would make us stop?' },
    hint: {
      fr: 'Par exemple : moins de 20 inscriptions au 5 décembre.',
      en: 'For example: fewer than 20 people registered on 5 December.',
    },
    most: 500,
    required: true,
  }),
  checkOn: dayIfKnown({
    label: { fr: 'À vérifier le', en: 'To be checked on' },
    days: 'from-today',
  }),
})

export const stopCheckForm = askedForm({
  state: choice({
    label: { fr: 'Est-il atteint ?', en: 'Is it met?' },
    options: [
      { value: 'not-met', label: { fr: 'non atteint', en: 'not met' } },
      { value: 'met', label: { fr: 'atteint', en: 'met' } },
    ],
  }),
  note: longText({ label: { fr: 'Ce qu’on a constaté', en: 'What was seen' }, most: 1000 }),
})

/** Its day has come and nobody looked. */
export function isCheckDue(criterion: StopCriterion, today: Day): boolean {
  return (
    criterion.state === 'to-check' && criterion.checkOn !== undefined && criterion.checkOn <= today
  )
}
