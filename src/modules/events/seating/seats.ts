import { plainWords } from '#kit/words.ts'
import type { WaitingRule } from '../event.ts'
import type { RegistrationRole, RegistrationState } from '../registration.ts'

/** Places counted apart: on site and online, students, elected officials. */
export interface SeatClass {
  readonly id: string
  readonly label: string
  readonly capacity: number | undefined
}

const online =
  /\b(en ligne|visio|visioconferences?|a distance|distanciel|online|remote(ly)?|by video)\b/

/** A kind of place is a name that the team typed: does it say that one comes from home? */
export function isOnlineKind(label: string): boolean {
  return online.test(plainWords(label))
}

/** The kind of place that somebody has or waits for, and those that whoever waits may take at once. */
export interface SeatKind {
  readonly label: string
  readonly open: readonly SeatClass[]
}

/** What an event can hold, in all and by class of seat. */
export interface Seats {
  readonly capacity: number | undefined
  readonly classes: readonly { readonly id: string; readonly capacity: number | undefined }[]
  readonly waitingList: boolean
  readonly waitingRule: WaitingRule
}

export interface SeatHolder {
  readonly id: string
  readonly state: RegistrationState
  readonly role: RegistrationRole
  readonly seatClassId: string | undefined
  readonly position: number | undefined
}

/** Registered or offered: the seat is theirs for now. People who speak or host take nobody's seat. */
export function holdsSeat({ state, role }: Pick<SeatHolder, 'state' | 'role'>): boolean {
  return role === 'attendee' && (state === 'registered' || state === 'offered')
}

/** Seats taken, and what is left of each class (undefined: no limit). */
export interface Occupation {
  readonly taken: number
  readonly free: number | undefined
  readonly classes: ReadonlyMap<string, { taken: number; free: number | undefined }>
}

export function occupationOf(seats: Seats, holders: readonly SeatHolder[]): Occupation {
  const holding = holders.filter(holdsSeat)
  const classes = new Map(
    seats.classes.map(({ id, capacity }) => {
      const taken = holding.filter(({ seatClassId }) => seatClassId === id).length
      return [id, { taken, free: leftOf(capacity, taken) }]
    }),
  )
  return { taken: holding.length, free: leftOf(seats.capacity, holding.length), classes }
}

/** Nobody who arrives now finds a seat: none in all, or none of any kind. */
export function isFull({ free, classes }: Occupation): boolean {
  const kinds = [...classes.values()]
  return free === 0 || (kinds.length > 0 && kinds.every((kind) => kind.free === 0))
}

export type Placing = 'registered' | 'waiting' | 'full'

/** What somebody who arrives now receives. Nobody overtakes those who wait for the same seat. */
export function placeFor(
  seats: Seats,
  holders: readonly SeatHolder[],
  newcomer: Pick<SeatHolder, 'seatClassId' | 'role'>,
): Placing {
  if (newcomer.role !== 'attendee') return 'registered'
  const room = roomIn(seats, holders)
  for (const holder of inOrder(holders)) room.take(holder.seatClassId)
  if (room.take(newcomer.seatClassId)) return 'registered'
  return seats.waitingList ? 'waiting' : 'full'
}

/** Kinds in which somebody sits at once: a newcomer, or `waiter`, who waits already and does not stand in their own way. */
export function openKinds(
  seats: Seats,
  holders: readonly SeatHolder[],
  waiter?: string,
): readonly string[] {
  const others = holders.filter(({ id }) => id !== waiter)
  return seats.classes
    .map(({ id }) => id)
    .filter((id) => placeFor(seats, others, { role: 'attendee', seatClassId: id }) === 'registered')
}

/**
 * Who moves up now, in the order of arrival. Somebody whose class is full does not hold back those who
 * wait behind for another class.
 */
export function movesUp(seats: Seats, holders: readonly SeatHolder[]): readonly string[] {
  const room = roomIn(seats, holders)
  return inOrder(holders)
    .filter((holder) => room.take(holder.seatClassId))
    .map(({ id }) => id)
}

/** Rank of somebody among those who wait: 1 is next. */
export function waitingRank(holders: readonly SeatHolder[], id: string): number | undefined {
  const at = inOrder(holders).findIndex((holder) => holder.id === id)
  return at === -1 ? undefined : at + 1
}

/** The rank of who arrives now: behind all those who wait. */
export function lastRank(holders: readonly SeatHolder[]): number {
  return holders.reduce((last, { position }) => Math.max(last, position ?? 0), 0) + 1
}

/** Once only, and when somebody is behind: a seat must not go round and round among those who are silent. */
export function goesBack(
  rule: WaitingRule,
  holders: readonly SeatHolder[],
  lapses: number,
): boolean {
  return rule === 'offer-back' && lapses <= 1 && holders.some(({ state }) => state === 'waiting')
}

function inOrder(holders: readonly SeatHolder[]): readonly SeatHolder[] {
  return holders
    .filter(({ state }) => state === 'waiting')
    .toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0))
}

/** What is free, taken seat after seat: a long waiting list is read once. */
function roomIn(seats: Seats, holders: readonly SeatHolder[]) {
  const { free, classes } = occupationOf(seats, holders)
  let left = free ?? Number.POSITIVE_INFINITY
  const leftIn = new Map(
    [...classes].map(([id, entry]) => [id, entry.free ?? Number.POSITIVE_INFINITY] as const),
  )
  return {
    take(seatClassId: string | undefined): boolean {
      const inClass =
        seatClassId === undefined
          ? Number.POSITIVE_INFINITY
          : (leftIn.get(seatClassId) ?? Number.POSITIVE_INFINITY)
      if (left <= 0 || inClass <= 0) return false
      left -= 1
      if (seatClassId !== undefined) leftIn.set(seatClassId, inClass - 1)
      return true
    },
  }
}

function leftOf(capacity: number | undefined, taken: number): number | undefined {
  return capacity === undefined ? undefined : Math.max(0, capacity - taken)
}
