import type { Day } from '#kit/dates.ts'
import { firstMissing, type GateStatus, type RequirementKey } from '../gate.ts'
import { dueOn, isLate, type StageDates } from '../lateness.ts'
import { openable, type Phase } from '../phases/nouns.ts'
import type { Standing, Station } from '../stage.ts'

/** What comes next in an experiment: one thing, the same on its page, in the portfolio and on a dashboard. */
export type NextThing =
  /** Territories answered the call, and wait for a reply. */
  | { readonly kind: 'answer-call'; readonly count: number }
  /** The gate still asks this. */
  | { readonly kind: 'requirement'; readonly key: RequirementKey }
  /** Its protocol is frozen, nobody outside can read it, and nothing says why. */
  | { readonly kind: 'publish' }
  /** The protocol in force plans no phase: there is nothing to close, hence no way on. */
  | { readonly kind: 'plan-phases' }
  | { readonly kind: 'open-phase'; readonly title: string }
  /** Open, and not at its end: people are at work, nothing is to be pressed. */
  | { readonly kind: 'run-phase'; readonly title: string }
  | { readonly kind: 'close-phase'; readonly title: string }
  /** Each requirement is met or set aside. */
  | { readonly kind: 'pass'; readonly to: Station }
  /** Stopped: what was learned is still to be told. */
  | { readonly kind: 'tell-stop' }
  /** Stopped, and told. */
  | { readonly kind: 'stop-told' }
  /** The end of the line: others adopt it. */
  | { readonly kind: 'spread' }

export type WhatNext = NextThing & { readonly dueOn: Day | undefined; readonly late: boolean }

/** All that the answer depends on. */
export interface NextKnown {
  readonly standing: Standing
  /** The gate it stands before. */
  readonly gate: GateStatus
  /** Looked at while it runs. */
  readonly phases: readonly Phase[]
  /** Past the protocol, and hidden without a written reason. */
  readonly secret: boolean
  /** Territories that answered the call and wait. */
  readonly waiting: number
  /** Looked at once it is stopped. */
  readonly sheetPublished: boolean
  readonly dates: StageDates
  readonly today: Day
}

export function whatNext(known: NextKnown): WhatNext {
  const { standing, gate, dates, today } = known
  if (known.secret) return noDay({ kind: 'publish' })
  if (standing.stage === 'stopped')
    return noDay({ kind: known.sheetPublished ? 'stop-told' : 'tell-stop' })
  if (gate.next === undefined) return noDay({ kind: 'spread' })
  const byStage = (thing: NextThing): WhatNext => ({
    ...thing,
    dueOn: dueOn(standing, dates),
    late: isLate(standing, dates, today),
  })
  if (known.waiting > 0) return byStage({ kind: 'answer-call', count: known.waiting })
  const key = firstMissing(gate)
  if (key === undefined) return byStage({ kind: 'pass', to: gate.next })
  if (key !== 'phases-closed') return byStage({ kind: 'requirement', key })
  if (known.phases.length === 0) return byStage({ kind: 'plan-phases' })
  return nextOfPhases(known.phases, today) ?? byStage({ kind: 'requirement', key })
}

/**
 * First what should have ended, then what should have begun, then what is under way, then what is to come. A phase has
 * its own days: the day of the stage would hide them.
 */
function nextOfPhases(phases: readonly Phase[], today: Day): WhatNext | undefined {
  const open = phases.filter(({ state }) => state === 'open')
  const ready = phases
    .filter((phase) => openable(phase, phases).ok)
    .toSorted((phase, other) => (phase.plan.startsOn < other.plan.startsOn ? -1 : 1))
  const overrun = open.find(({ late }) => late)
  if (overrun) return closing(overrun)
  const due = ready.find(({ plan }) => plan.startsOn === '' || plan.startsOn <= today)
  if (due) return opening(due)
  const [running] = open
  if (running) return underWay(running, today)
  const [first] = ready
  return first && opening(first)
}

function opening({ plan, late }: Phase): WhatNext {
  return { kind: 'open-phase', title: plan.title, dueOn: dayIn(plan.startsOn), late }
}

function closing({ plan, late }: Phase): WhatNext {
  return { kind: 'close-phase', title: plan.title, dueOn: dayIn(plan.endsOn), late }
}

/** On its last day, and when no last day was planned, the team may close it. */
function underWay(phase: Phase, today: Day): WhatNext {
  const { title, endsOn } = phase.plan
  if (endsOn === '' || endsOn <= today) return closing(phase)
  return { kind: 'run-phase', title, dueOn: endsOn, late: false }
}

function dayIn(text: string): Day | undefined {
  return text === '' ? undefined : text
}

function noDay(thing: NextThing): WhatNext {
  return { ...thing, dueOn: undefined, late: false }
}

/** Is somebody of the team expected to do something, and not only to go on? */
export function isGesture({ kind }: Pick<NextThing, 'kind'>): boolean {
  return kind !== 'run-phase' && kind !== 'stop-told' && kind !== 'spread'
}
