import { addDays, dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import type { NetworkEvent } from '../../event.ts'
import type {
  NamedRegistration,
  RegistrationIdentity,
  RegistrationMedium,
  RegistrationRole,
} from '../../registration.ts'
import { lastRank, type Placing, placeFor, type SeatClass, type Seats } from '../seats.ts'
import { insertRegistration, listSeatHolders, nextNumber } from '../store/registrations.ts'
import { listSeatClasses } from '../store/seat-classes.ts'

/** Names are kept for a year after the event. */
const keptDays = 365

export interface Newcomer {
  readonly identity: RegistrationIdentity
  readonly seatClassId: string | undefined
  readonly role: RegistrationRole
  readonly medium: RegistrationMedium
  /** The registration to the series that this seat is a part of. */
  readonly parent?: NamedRegistration | undefined
}

export async function seatsOf(
  ctx: Ctx,
  event: NetworkEvent,
): Promise<Omit<Seats, 'classes'> & { readonly classes: readonly SeatClass[] }> {
  const { capacity, waitingList, waitingRule } = event
  return { capacity, waitingList, waitingRule, classes: await listSeatClasses(ctx.db, event.id) }
}

export interface Place {
  readonly placing: Placing
  /** In the waiting list. */
  readonly position: number | undefined
}

/** What somebody would receive now. The event is locked. */
export async function placingOf(
  ctx: Ctx,
  event: NetworkEvent,
  newcomer: Pick<Newcomer, 'role' | 'seatClassId'>,
): Promise<Place> {
  const holders = await listSeatHolders(ctx.db, event.id)
  const placing = placeFor(await seatsOf(ctx, event), holders, newcomer)
  return { placing, position: placing === 'waiting' ? lastRank(holders) : undefined }
}

export interface Seated {
  readonly state: 'registered' | 'waiting' | 'unconfirmed'
  readonly position: number | undefined
}

/** Writes somebody down with what they receive. The event is locked, so that two cannot sit on one seat. */
export async function takeSeat(
  ctx: Ctx,
  event: NetworkEvent,
  newcomer: Newcomer,
  { state, position }: Seated,
): Promise<NamedRegistration> {
  const number = await nextNumber(ctx.db, { eventId: event.id })
  const { identity, parent } = newcomer
  const registration: NamedRegistration = {
    id: newId(ctx.now, ctx.chance),
    eventId: event.id,
    seriesId: parent?.seriesId,
    parentId: parent?.id,
    number,
    seatClassId: newcomer.seatClassId,
    state,
    role: newcomer.role,
    language: ctx.locale,
    medium: newcomer.medium,
    position,
    offeredUntil: undefined,
    createdAt: ctx.now,
    confirmedAt: state === 'unconfirmed' ? undefined : ctx.now,
    cancelledAt: undefined,
    identity,
  }
  await insertRegistration(ctx.db, registration, identity, keptUntil(event))
  return registration
}

export function keptUntil(event: Pick<NetworkEvent, 'endsAt'>): string {
  return addDays(dayOf(event.endsAt), keptDays)
}
