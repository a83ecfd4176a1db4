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
  return people.filter((one) => members.has(one))
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
  const who = view.frame.viewer?.id ?? ''
  const common = [decision.step, decision.version, decision.outcome ?? '']
  const own = [
    consent.present.includes(who) || election.present.includes(who),
    consent.answers[who]?.kind ?? election.answers[who] ?? '',
    consent.reacted.includes(who),
    election.handedIn.includes(who),
    election.nominations[who] ?? '',
    election.declined.includes(who),
    election.proposed === who && view.seen.held.seq,
  ]
  return [...common, ...(part === 'lead' ? [view.seen.held.seq] : own)].join('-')
}
