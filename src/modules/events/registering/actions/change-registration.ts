import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { isOver, type NetworkEvent } from '../../event.ts'
import { writeToRegistrant } from '../../letters/index.ts'
import { mayManageEvents } from '../../permissions.ts'
import { type NamedRegistration, whyClosed } from '../../registration.ts'
import {
  countLapse,
  findRegistration,
  findRegistrationByLink,
  listActiveByEmail,
  listChildren,
  listSeatHolders,
  placingOf,
  updateIdentity,
  updateRegistration,
} from '../../seating/index.ts'
import { type Answer, type ChangeForm, goesBack, knownOf, lastRank } from '../../seating/nouns.ts'
import { lockEvent } from '../../store/events.ts'
import { moveUp } from './move-up.ts'
import { keepAnswers } from './register-person.ts'
import { seatThing, seatUndo } from './undo-event.ts'

export type ChangeRefusal = 'not-found' | 'is-over' | 'too-late' | 'full' | 'forbidden'

/** The registration that this link opens, with its event locked when it is one of an event. */
async function opened(ctx: Ctx, tokenHash: string) {
  const registration = await findRegistrationByLink(ctx.db, tokenHash)
  if (!registration?.eventId) return { registration: registration, event: undefined }
  const event = await lockEvent(ctx.db, registration.eventId)
  // Read again under the lock: the waiting list may have moved in the meantime.
  return { registration: await findRegistration(ctx.db, registration.id), event }
}

/** The address is the person's: they take what is free now, or wait. */
export async function confirmRegistration(
  ctx: Ctx,
  tokenHash: string,
): Promise<Result<undefined, ChangeRefusal>> {
  const { registration, event } = await opened(ctx, tokenHash)
  if (!registration || !event) return refused('not-found')
  if (registration.state !== 'unconfirmed') return done()
  if (event.state !== 'published' || isOver(event, ctx.now)) return refused('is-over')

  // Those who confirm arrive now: behind those who already wait.
  const { placing, position } = await placingOf(ctx, event, registration)
  if (placing === 'full') return refused('full')

  const confirmed = {
    ...registration,
    state: placing,
    position,
    confirmedAt: ctx.now,
  }
  await updateRegistration(ctx.db, confirmed)
  ctx.audit({ act: 'event.address-confirmed', subject: `event:${event.id}`, public: false })
  ctx.changed(`event:${event.id}`)
  await writeToRegistrant(ctx, placing, event, confirmed)
  return done()
}

/** A seat was offered: it is taken. */
export async function acceptSeat(
  ctx: Ctx,
  tokenHash: string,
): Promise<Result<undefined, ChangeRefusal>> {
  const { registration, event } = await opened(ctx, tokenHash)
  if (!registration || !event) return refused('not-found')
  if (registration.state === 'registered') return done()
  if (registration.state !== 'offered') return refused('too-late')
  if (registration.offeredUntil && registration.offeredUntil <= ctx.now) return refused('too-late')

  const accepted = {
    ...registration,
    state: 'registered' as const,
    position: undefined,
    offeredUntil: undefined,
  }
  await updateRegistration(ctx.db, accepted)
  ctx.audit({ act: 'event.seat-accepted', subject: `event:${event.id}`, public: false })
  ctx.changed(`event:${event.id}`)
  await writeToRegistrant(ctx, 'registered', event, accepted)
  return done()
}

/** Given up by its person. Of a series: all that is still to come. */
export async function giveUpSeat(
  ctx: Ctx,
  tokenHash: string,
): Promise<Result<undefined, ChangeRefusal>> {
  const { registration, event } = await opened(ctx, tokenHash)
  if (!registration) return refused('not-found')
  if (registration.state === 'cancelled') return done()
  if (event) {
    if (isOver(event, ctx.now)) return refused('is-over')
    await cancelSeat(ctx, event, registration, 'given-up')
    return done()
  }
  await cancelSeries(ctx, registration)
  return done()
}

/** One date of a series, by the link of the whole registration; the others stay. */
export async function giveUpDate(
  ctx: Ctx,
  tokenHash: string,
  childId: string,
): Promise<Result<undefined, ChangeRefusal>> {
  const parent = await findRegistrationByLink(ctx.db, tokenHash)
  const children = parent ? await listChildren(ctx.db, parent.id) : []
  const registration = children.find(({ id }) => id === childId)
  const event = registration?.eventId && (await lockEvent(ctx.db, registration.eventId))
  // Read again under the lock: the waiting list may have moved in the meantime.
  const child = event && (await findRegistration(ctx.db, childId))
  if (!event || !child) return refused('not-found')
  if (child.state === 'cancelled') return done()
  if (isOver(event, ctx.now)) return refused('is-over')
  await cancelSeat(ctx, event, child, 'given-up')
  return done()
}

/** A date that was given up is taken again: what is free now, or the end of the waiting list. */
export async function retakeDate(
  ctx: Ctx,
  tokenHash: string,
  childId: string,
): Promise<Result<undefined, ChangeRefusal>> {
  const parent = await findRegistrationByLink(ctx.db, tokenHash)
  const children = parent ? await listChildren(ctx.db, parent.id) : []
  const registration = children.find(({ id }) => id === childId)
  const event = registration?.eventId && (await lockEvent(ctx.db, registration.eventId))
  const child = event && (await findRegistration(ctx.db, childId))
  if (!event || !child || parent?.state !== 'registered') return refused('not-found')
  if (child.state !== 'cancelled') return done()
  if (whyClosed(event, ctx.now) !== undefined) return refused('is-over')
  // Who registered to this date alone meanwhile has a seat there already.
  const { email = '', name = '' } = child.identity ?? {}
  const ofMailbox = email ? await listActiveByEmail(ctx.db, { eventId: event.id }, email) : []
  if (knownOf(ofMailbox, { name, email })) return done()

  const { placing, position } = await placingOf(ctx, event, child)
  if (placing === 'full') return refused('full')

  const back = { ...child, state: placing, position, cancelledAt: undefined }
  await updateRegistration(ctx.db, back)
  ctx.audit({
    act: 'event.date-retaken',
    subject: `event:${event.id}`,
    public: false,
    detail: { number: child.number, state: placing },
  })
  ctx.changed(`event:${event.id}`)
  await writeToRegistrant(ctx, placing, event, back)
  return done()
}

async function cancelSeries(ctx: Ctx, parent: NamedRegistration) {
  const children = (await listChildren(ctx.db, parent.id)).toSorted((a, b) =>
    String(a.eventId).localeCompare(String(b.eventId)),
  )
  for (const child of children) {
    const event = child.eventId && (await lockEvent(ctx.db, child.eventId))
    if (!event || isOver(event, ctx.now)) continue
    const now = await findRegistration(ctx.db, child.id)
    if (now && now.state !== 'cancelled') await cancelSeat(ctx, event, now, 'given-up')
  }
  await updateRegistration(ctx.db, { ...parent, state: 'cancelled', cancelledAt: ctx.now })
}

/** By the team, from the list, or from the page of the person with the reason that they read. */
export async function cancelRegistration(
  ctx: Ctx,
  eventId: string,
  registrationId: string,
  reason = '',
): Promise<Result<undefined, ChangeRefusal>> {
  if (!mayManageEvents(ctx.person)) return refused('forbidden')
  const event = await lockEvent(ctx.db, eventId)
  const registration = event && (await findRegistration(ctx.db, registrationId))
  if (!event || registration?.eventId !== eventId) return refused('not-found')
  if (registration.state === 'cancelled') return done()
  const undo = await undoable(ctx, seatUndo, seatThing(eventId, registrationId))
  await cancelSeat(ctx, event, registration, 'cancelled-by-team', reason)
  await undo({ subject: `event:${eventId}`, public: false })
  return done()
}

/** Frees the seat, tells its person, and lets the list move. The event is locked. */
export async function cancelSeat(
  ctx: Ctx,
  event: NetworkEvent,
  registration: NamedRegistration,
  kind: 'given-up' | 'cancelled-by-team' | 'lapsed' | 'no-longer-speaker',
  reason?: string,
) {
  const cancelled = {
    ...registration,
    state: 'cancelled' as const,
    position: undefined,
    offeredUntil: undefined,
    cancelledAt: ctx.now,
  }
  await updateRegistration(ctx.db, cancelled)
  ctx.audit({
    act: 'event.seat-freed',
    subject: `event:${event.id}`,
    public: false,
    detail: { number: registration.number },
  })
  ctx.changed(`event:${event.id}`)
  await writeToRegistrant(ctx, kind, event, cancelled, { reason })
  await moveUp(ctx, event)
}

/** An offer whose hour has passed: its person leaves the list, or goes to its end. The event is locked. */
export async function lapseOffer(ctx: Ctx, event: NetworkEvent, registration: NamedRegistration) {
  const lapses = await countLapse(ctx.db, registration.id)
  const holders = await listSeatHolders(ctx.db, event.id)
  if (!goesBack(event.waitingRule, holders, lapses)) {
    await cancelSeat(ctx, event, registration, 'lapsed')
    return
  }
  const back = {
    ...registration,
    state: 'waiting' as const,
    position: lastRank(holders),
    offeredUntil: undefined,
  }
  await updateRegistration(ctx.db, back)
  ctx.audit({
    act: 'event.offer-lapsed',
    subject: `event:${event.id}`,
    public: false,
    detail: { number: registration.number },
  })
  ctx.changed(`event:${event.id}`)
  await writeToRegistrant(ctx, 'sent-back', event, back)
  await moveUp(ctx, event)
}

/** What people correct of themselves. */
export async function changeRegistration(
  ctx: Ctx,
  tokenHash: string,
  words: ChangeForm,
  answers: readonly Answer[],
): Promise<Result<undefined, ChangeRefusal>> {
  const { registration, event } = await opened(ctx, tokenHash)
  if (!registration || registration.state === 'cancelled') return refused('not-found')
  if (event && isOver(event, ctx.now)) return refused('is-over')
  const children = event ? [] : await listChildren(ctx.db, registration.id)
  await updateIdentity(ctx.db, [registration.id, ...children.map(({ id }) => id)], words)
  if (event) await keepAnswers(ctx, event, registration.id, answers)
  const subject = event ? `event:${event.id}` : `series:${registration.seriesId}`
  ctx.audit({ act: 'event.registration-changed', subject, public: false })
  return done()
}
