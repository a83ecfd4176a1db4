import { type Day, daysBetween } from '#kit/dates.ts'
import { isReason } from '#kit/fields.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { PhaseState } from '../column-types.ts'
import { isAtOrAfter, type Stage } from '../stage.ts'
import type { ProtocolPhase } from '../template/nouns.ts'

/** What became of a planned phase. */
export interface PhaseRecord {
  readonly id: string
  readonly planId: string
  readonly title: string
  readonly plannedStartsOn: Day
  readonly plannedEndsOn: Day
  readonly protocolVersion: number
  readonly state: Exclude<PhaseState, 'ahead' | 'unopened'>
  readonly reason: string
  readonly openedOn: Day | undefined
  readonly closedOn: Day | undefined
}

export interface OpenedInstrument {
  readonly id: string
  readonly phaseId: string
  readonly kind: string
  readonly planId: string
  readonly instrumentId: string
  readonly href: string
  readonly protocolVersion: number
}

/** A phase as planned, and as it went. */
export interface Phase {
  readonly plan: ProtocolPhase
  readonly record: PhaseRecord | undefined
  readonly state: PhaseState
  readonly late: boolean
  readonly instruments: readonly OpenedInstrument[]
  /** Day each milestone was reached, by its id. */
  readonly reached: Readonly<Record<string, Day>>
}

interface Facts {
  readonly records: readonly PhaseRecord[]
  readonly instruments: readonly OpenedInstrument[]
  readonly reached: readonly { planId: string; milestoneId: string; on: Day }[]
  /** Where the experiment stands. */
  readonly stage: Stage
  readonly today: Day
}

/** The phases of the protocol in force, each with what became of it. */
export function phasesOf(plans: readonly ProtocolPhase[], facts: Facts): readonly Phase[] {
  return plans.map((plan) => {
    const record = facts.records.find(({ planId }) => planId === plan.id)
    const state = record?.state ?? (isBehind(facts.stage) ? 'unopened' : 'ahead')
    return {
      plan,
      record,
      state,
      late: facts.stage !== 'stopped' && isLate(plan, state, facts.today),
      instruments: facts.instruments.filter(({ phaseId }) => phaseId === record?.id),
      reached: Object.fromEntries(
        facts.reached
          .filter(({ planId }) => planId === plan.id)
          .map(({ milestoneId, on }) => [milestoneId, on]),
      ),
    }
  })
}

/** Nothing more opens in an experiment that was stopped, or that is being evaluated. */
function isBehind(stage: Stage): boolean {
  return stage === 'stopped' || isAtOrAfter(stage, 'evaluation')
}

/** Not opened on its first day, or not closed on its last. */
function isLate(plan: ProtocolPhase, state: PhaseState, today: Day): boolean {
  if (state === 'ahead') return plan.startsOn !== '' && plan.startsOn < today
  return state === 'open' && plan.endsOn !== '' && plan.endsOn < today
}

/** Days before its last one from which what is not done in a phase is told without being asked. */
const nearDays = 7

/**
 * How far the planned end of an open phase is, in days: negative once it is past. What is not finished is news when the
 * end is `near` or `past`; before that, and when no end was planned, it is only what people are at work on.
 */
export type PhaseEnd =
  | { readonly kind: 'unplanned' }
  | { readonly kind: 'far' | 'near' | 'past'; readonly on: Day; readonly days: number }

export function endOf({ plan }: Pick<Phase, 'plan'>, today: Day): PhaseEnd {
  const on = plan.endsOn
  if (on === '') return { kind: 'unplanned' }
  const days = daysBetween(today, on)
  return { kind: days < 0 ? 'past' : days <= nearDays ? 'near' : 'far', on, days }
}

export type OpenRefusal = 'not-running' | 'not-frozen' | 'already-opened' | 'waits-for-another'

/** A phase opens once, when those it depends on are over. */
export function openable(phase: Phase, all: readonly Phase[]): Result<undefined, OpenRefusal> {
  if (phase.state !== 'ahead') return refused('already-opened')
  return waitsFor(phase, all).length === 0 ? done() : refused('waits-for-another')
}

/** The phases that must be over before this one opens, and are not. */
export function waitsFor(phase: Phase, all: readonly Phase[]): readonly Phase[] {
  const before = all.filter(({ plan }) => phase.plan.dependsOn.includes(plan.id))
  // Planned to overlap, with its reason: it is enough that the other one has begun.
  const isOverlap = Boolean(phase.plan.earlyReason)
  return before.filter(
    ({ state }) => state !== 'closed' && state !== 'cancelled' && !(isOverlap && state === 'open'),
  )
}

export function closable(phase: Phase): Result<undefined, 'not-open'> {
  return phase.state === 'open' ? done() : refused('not-open')
}

export const reasonLength = 10

/** Of what a reopening is told. */
export function phaseSubject({ id }: Pick<PhaseRecord, 'id'>): string {
  return `experiment-phase:${id}`
}

/** One that was closed is opened again while the experiment runs, with its reason. */
export function reopenable(
  phase: Pick<Phase, 'state'>,
  stage: Stage,
  reason: string,
): Result<undefined, 'not-running' | 'not-closed' | 'reason-short'> {
  if (phase.state !== 'closed') return refused('not-closed')
  if (stage !== 'running') return refused('not-running')
  return isReason(reason, reasonLength) ? done() : refused('reason-short')
}

/** A phase that is given up says why, whether it had begun or not. */
export function cancellable(
  phase: Phase,
  reason: string,
): Result<undefined, 'already-over' | 'reason-missing'> {
  if (phase.state === 'closed' || phase.state === 'cancelled') return refused('already-over')
  return reason.trim() === '' ? refused('reason-missing') : done()
}

/** Planned phases that are over, out of all. */
export function phasesOver(phases: readonly Phase[]): { over: number; total: number } {
  const over = phases.filter(({ state }) => state === 'closed' || state === 'cancelled').length
  return { over, total: phases.length }
}
