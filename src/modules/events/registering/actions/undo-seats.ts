import type { Ctx } from '#platform/context.ts'
import type { RegistrationState } from '../../registration.ts'
import { listRegistrations, updateRegistration } from '../../seating/index.ts'
import { holdsSeat, type Seats } from '../../seating/nouns.ts'

/** Where a registration stands, without whose it is. */
export interface SeatState {
  readonly [name: string]: string | number | null
  readonly id: string
  readonly state: RegistrationState
  readonly seatClass: string | null
  readonly position: number | null
  readonly offeredUntil: string | null
  readonly cancelledAt: string | null
}

export type Holder = Awaited<ReturnType<typeof listRegistrations>>[number]

/** Everybody: a seat that was freed may have gone to whoever waited, and whoever comes meanwhile is a change. */
export async function readSeats(ctx: Ctx, eventId: string): Promise<readonly SeatState[]> {
  return (await listRegistrations(ctx.db, eventId)).map(seatOf)
}

/** Seats that stand otherwise now: who holds the others is not written down again. */
export function movedSeats(before: readonly SeatState[], after: readonly SeatState[]) {
  const stand = new Map(after.map((seat) => [seat.id, seat]))
  return before.filter((seat) => {
    const now = stand.get(seat.id)
    return !now || !isSame(now, seat)
  })
}

/** Those who registered after these seats were freed, all in one moment. */
export function newcomersSince(
  all: readonly Holder[],
  freed: readonly Holder[],
): readonly Holder[] {
  const since = freed[0]?.cancelledAt
  return since ? all.filter(({ createdAt }) => createdAt > since) : []
}

/**
 * Whether those who came since and those who come back all sit, in all and kind by kind. Where no newcomer sits, it stands
 * as it stood, even above what the event holds: the team had it so.
 */
export function hasRoomFor(
  seats: Pick<Seats, 'capacity' | 'classes'>,
  all: readonly Holder[],
  newcomers: readonly Holder[],
  before: readonly SeatState[],
): boolean {
  const back = new Map(before.map((seat) => [seat.id, seat]))
  const sitting = all.flatMap((registration) => {
    const stood = back.get(registration.id)
    const { id, role } = registration
    const { state, seatClass } = stood ?? seatOf(registration)
    return holdsSeat({ state, role }) ? [{ id, seatClass }] : []
  })
  const newIds = new Set(newcomers.map(({ id }) => id))
  const fits = (capacity: number | undefined, those: typeof sitting) =>
    capacity === undefined || those.length <= capacity || !those.some(({ id }) => newIds.has(id))
  return (
    fits(seats.capacity, sitting) &&
    seats.classes.every(({ id, capacity }) =>
      fits(
        capacity,
        sitting.filter(({ seatClass }) => seatClass === id),
      ),
    )
  )
}

/** Each registration as it stood; those that the act did not touch are not written. */
export async function restoreSeats(ctx: Ctx, eventId: string, before: readonly SeatState[]) {
  const seats = new Map(before.map((seat) => [seat.id, seat]))
  for (const registration of await listRegistrations(ctx.db, eventId)) {
    const seat = seats.get(registration.id)
    if (!seat || isSame(seatOf(registration), seat)) continue
    await updateRegistration(ctx.db, {
      ...registration,
      state: seat.state,
      seatClassId: seat.seatClass ?? undefined,
      position: seat.position ?? undefined,
      offeredUntil: seat.offeredUntil ? new Date(seat.offeredUntil) : undefined,
      cancelledAt: seat.cancelledAt ? new Date(seat.cancelledAt) : undefined,
    })
  }
}

export function seatOf(registration: Holder): SeatState {
  return {
    id: registration.id,
    state: registration.state,
    seatClass: registration.seatClassId ?? null,
    position: registration.position ?? null,
    offeredUntil: registration.offeredUntil?.toISOString() ?? null,
    cancelledAt: registration.cancelledAt?.toISOString() ?? null,
  }
}

function isSame(state: SeatState, other: SeatState): boolean {
  return (
    state.state === other.state &&
    state.seatClass === other.seatClass &&
    state.position === other.position &&
    state.offeredUntil === other.offeredUntil &&
    state.cancelledAt === other.cancelledAt
  )
}
