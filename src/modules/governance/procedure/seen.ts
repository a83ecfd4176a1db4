import type { Reopening } from '#kit/reopenings/reopening.ts'
import type { Circle } from '../circle.ts'
import type { RoleKind } from '../circle-role.ts'
import type { CircleSeen } from '../permissions.ts'
import type { ConsentEvent, ConsentState } from './consent.ts'
import type { Channel, Decision } from './decision.ts'
import type { ElectionEvent, ElectionState } from './election.ts'
import type { Words } from './words.ts'

export type DecisionEvent = ConsentEvent | ElectionEvent

/** A line of the log of a decision. */
export interface Logged<E> {
  readonly seq: number
  readonly event: E
  readonly actorId: string | undefined
  readonly channel: Channel
  readonly at: Date
}

export interface Wording {
  readonly number: number
  readonly text: string
  /** The objection that it was written to lift. */
  readonly lifts: string | undefined
  readonly at: Date
}

export interface OpenedPaper {
  readonly personId: string
  readonly named: string | undefined
  readonly reason: string
  readonly movedTo: string | undefined
  readonly movedReason: string
}

/** Somebody who takes part in the circle, as far as a decision needs. */
export interface Participant {
  readonly id: string
  readonly personId: string
  readonly roles: readonly RoleKind[]
}

/** A decision with its circle, those who take part, and all that happened. */
export interface HeldDecision {
  decision: Decision
  readonly circle: Circle
  readonly members: readonly Participant[]
  readonly seen: CircleSeen
  readonly log: readonly Logged<DecisionEvent>[]
  /** Number of the last line of the log. */
  seq: number
  consent: ConsentState
  election: ElectionState
}

/** All that the page of a decision shows, as far as its reader may see. */
export interface SeenDecision {
  readonly held: HeldDecision
  readonly follows: boolean
  readonly leads: boolean
  readonly writes: boolean
  readonly wordings: readonly Wording[]
  readonly words: readonly Words[]
  readonly papers: readonly OpenedPaper[]
  readonly roleTitle: string | undefined
  readonly experiment: { readonly title: string; readonly href: string } | undefined
  /** Each time that it was taken up again. */
  readonly reopenings: readonly Reopening[]
  /** What it takes up again, and the proposal that took it up: as far as this reader may see them. */
  readonly formerly: Decision | undefined
  readonly takenUp: Decision | undefined
  nameOf(personId: string | undefined): string
}
