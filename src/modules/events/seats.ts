import type { RegistrationRole, RegistrationState } from './registration.ts'

/** What an event can hold, in all and by class of seat. */
export interface Seats {
  readonly capacity: number | undefined
  readonly classes: readonly { readonly id: string; readonly capacity: number | undefined }[]
  readonly waitingList: boolean
  readonly waitingRule: 'seat' | 'offer'
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
      return [id, { taken, free: left(capacity, taken) }]
    }),
  )
  return { taken: holding.length, free: left(seats.capacity, holding.length), classes }
}

export type Placing = 'registered' | 'waiting' | 'full'

/** What somebody who arrives now receives. Nobody overtakes those who wait for the same seat. */
export function placeFor(
  seats: Seats,
  holders: readonly SeatHolder[],
  newcomer: Pick<SeatHolder, 'seatClassId' | 'role'>,
): Placing {
  if (newcomer.role !== 'attendee') return 'registered'
  const ahead = movesUp(seats, holders).some(
    (id) => holders.find((holder) => holder.id === id)?.seatClassId === newcomer.seatClassId,
  )
  const isFree = hasRoom(seats, holders, newcomer.seatClassId)
  if (isFree && !ahead) return 'registered'
  return seats.waitingList ? 'waiting' : 'full'
}

/**
 * Who moves up now, in the order of arrival. Somebody whose class is full does not hold back those who
 * wait behind for another class.
 */
export function movesUp(seats: Seats, holders: readonly SeatHolder[]): readonly string[] {
  const waiting = holders
    .filter(({ state }) => state === 'waiting')
    .toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0))
  const moved: string[] = []
  let seated = [...holders]
  for (const one of waiting) {
    if (!hasRoom(seats, seated, one.seatClassId)) continue
    moved.push(one.id)
    seated = seated.map((holder) =>
      holder.id === one.id ? { ...holder, state: 'registered' } : holder,
    )
  }
  return moved
}

/** Rank of somebody among those who wait: 1 is next. */
export function waitingRank(holders: readonly SeatHolder[], id: string): number | undefined {
  const waiting = holders
    .filter(({ state }) => state === 'waiting')
    .toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0))
  const at = waiting.findIndex((holder) => holder.id === id)
  return at === -1 ? undefined : at + 1
}

function hasRoom(
  seats: Seats,
  holders: readonly SeatHolder[],
  seatClassId: string | undefined,
): boolean {
  const { free, classes } = occupationOf(seats, holders)
  const inClass = seatClassId === undefined ? undefined : classes.get(seatClassId)?.free
  return (free === undefined || free > 0) && (inClass === undefined || inClass > 0)
}

function left(capacity: number | undefined, taken: number): number | undefined {
  return capacity === undefined ? undefined : Math.max(0, capacity - taken)
}
