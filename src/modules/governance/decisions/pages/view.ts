import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Decision, SeenDecision } from '../../procedure/nouns.ts'

/** Which form came back, and why. */
export interface RefusedAct {
  readonly form: string
  readonly state: FormState
  readonly sentence: string
}

export interface DecisionView {
  readonly frame: Frame
  readonly seen: SeenDecision
  readonly refused?: RefusedAct | undefined
  readonly isReviewDue: boolean
}

/** What was typed, for the form that came back; nothing for the others. */
export function formOf(view: DecisionView, name: string): FormState {
  return view.refused?.form === name ? view.refused.state : emptyForm
}

/** Of these people, those who are still of the circle: whoever left since the start could hold no role in it. */
export function stillOfCircle({ seen }: DecisionView, people: readonly string[]) {
  const members = new Set(seen.held.members.map(({ personId }) => personId))
  return people.filter((person) => members.has(person))
}

type StepKey = Decision['outcome'] | 'prepared'

/** The word for where it stands. */
export function stepKey(decision: Decision) {
  if (decision.outcome) return decision.outcome
  return decision.version === 0 ? ('prepared' as const) : (decision.step as NonNullable<StepKey>)
}

/**
 * A part of the page that holds a form is drawn again only when this changes: what someone is writing
 * is not taken away because another person spoke.
 */
export function stateMark(view: DecisionView, part: 'turn' | 'lead' = 'turn'): string {
  const { decision, consent, election } = view.seen.held
  const person = view.frame.viewer?.id ?? ''
  const common = [decision.step, decision.version, decision.outcome ?? '']
  const own = [
    consent.present.includes(person) || election.present.includes(person),
    consent.answers[person]?.kind ?? election.answers[person] ?? '',
    consent.reacted.includes(person),
    election.handedIn.includes(person),
    election.nominations[person] ?? '',
    election.declined.includes(person),
    election.proposed === person && view.seen.held.seq,
  ]
  return [...common, ...(part === 'lead' ? [view.seen.held.seq] : own)].join('-')
}
