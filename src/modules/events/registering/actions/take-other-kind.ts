import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { isOver } from '../../event.ts'
import { writeToRegistrant } from '../../letters/index.ts'
import type { NamedRegistration } from '../../registration.ts'
import {
  findRegistration,
  findRegistrationByLink,
  listOwnSeats,
  listSeatHolders,
  seatsOf,
  updateRegistration,
} from '../../seating/index.ts'
import { openKinds, type SeatOwner } from '../../seating/nouns.ts'
import { lockEvent } from '../../store/events.ts'

export type KindRefusal = 'not-found' | 'not-waiting' | 'is-over' | 'kind-full'

/** By the link of a letter: one's own registration, or a date of the series that the link is of. */
export async function takeKindByLink(
  ctx: Ctx,
  tokenHash: string,
  kindId: string,
  dateId: string,
): Promise<Result<string, KindRefusal>> {
  const holder = await findRegistrationByLink(ctx.db, tokenHash)
  if (!holder) return refused('not-found')
  if (dateId === holder.id) return takeKind(ctx, holder, kindId)
  const date = await findRegistration(ctx.db, dateId)
  return date?.parentId === holder.id ? takeKind(ctx, date, kindId) : refused('not-found')
}

/** From one's own agenda: the registration bears the account of whoever asks, or the mailbox of this account. */
export async function takeKindOfMine(
  ctx: Ctx,
  owner: SeatOwner,
  registrationId: string,
  kindId: string,
): Promise<Result<string, KindRefusal>> {
  if (!ctx.person || ctx.person.id !== owner.personId) return refused('not-found')
  const seats = await listOwnSeats(ctx.db, owner, ctx.now)
  const isOwn = seats.some(({ registration }) => registration.id === registrationId)
  const own = isOwn ? await findRegistration(ctx.db, registrationId) : undefined
  return own ? takeKind(ctx, own, kindId) : refused('not-found')
}

/** Whoever waits for one kind of place sits in another that is free, whose name is given back: the rank in the list goes. */
async function takeKind(
  ctx: Ctx,
  registration: NamedRegistration,
  kindId: string,
): Promise<Result<string, KindRefusal>> {
  const event = registration.eventId && (await lockEvent(ctx.db, registration.eventId))
  // Read again under the lock: the waiting list may have moved in the meantime.
  const before = event && (await findRegistration(ctx.db, registration.id))
  if (!event || !before) return refused('not-found')
  const seats = await seatsOf(ctx, event)
  const kind = seats.classes.find(({ id }) => id === kindId)
  if (!kind) return refused('not-found')
  if (before.state === 'registered' && before.seatClassId === kindId) return done(kind.label)
  if (before.state !== 'waiting') return refused('not-waiting')
  if (event.state !== 'published' || isOver(event, ctx.now)) return refused('is-over')

  const open = openKinds(seats, await listSeatHolders(ctx.db, event.id), before.id)
  if (!open.includes(kindId)) return refused('kind-full')

  const seated = {
    ...before,
    state: 'registered' as const,
    seatClassId: kindId,
    position: undefined,
  }
  await updateRegistration(ctx.db, seated)
  ctx.audit({
    act: 'event.kind-taken',
    subject: `event:${event.id}`,
    public: false,
    detail: { number: before.number },
  })
  ctx.changed(`event:${event.id}`)
  await writeToRegistrant(ctx, 'registered', event, seated)
  return done(kind.label)
}
