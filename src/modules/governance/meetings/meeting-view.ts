import type { Circle } from '../circle.ts'
import type { Medium, Meeting } from '../meeting.ts'
import type { RoundKind, TurnState } from '../speaking-round.ts'
import type { CircleTask } from '../tensions/nouns.ts'
import type { AgendaItem } from './agenda.ts'

export interface TurnView {
  readonly memberId: string
  readonly name: string
  readonly state: TurnState
  readonly isSelf: boolean
}

export interface RoundView {
  readonly kind: RoundKind
  readonly seconds: number
  readonly turns: readonly TurnView[]
  /** Of whoever has the floor. */
  readonly clock: { readonly used: number; readonly left: number } | undefined
}

export interface PresentView {
  readonly memberId: string
  readonly name: string
  /** Nothing for somebody who is not there. */
  readonly medium: Medium | undefined
}

/** Everything of a meeting, for its pages and its minutes. */
export interface MeetingView {
  readonly circle: Circle
  readonly meeting: Meeting
  readonly facilitator: string | undefined
  readonly secretary: string | undefined
  readonly items: readonly AgendaItem[]
  readonly people: readonly PresentView[]
  readonly tasks: readonly (CircleTask & { readonly who: string })[]
  readonly round: RoundView | undefined
}

/** Whoever was to hold this role of a meeting that has begun, and is not among those who are there. */
export function absentHolder(
  view: Pick<MeetingView, 'meeting' | 'people' | 'facilitator' | 'secretary'>,
  role: 'facilitator' | 'secretary',
): string | undefined {
  const name = view[role]
  const isHeld = view.meeting.state !== 'planned' && view.meeting.state !== 'cancelled'
  const isNoted = view.people.some(({ medium }) => medium !== undefined)
  const isThere = view.people.some((person) => person.name === name && person.medium !== undefined)
  const isOfThem = view.people.some((person) => person.name === name)
  return isHeld && isNoted && isOfThem && !isThere ? name : undefined
}
