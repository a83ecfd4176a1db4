import type { RawForm } from '#kit/form.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { type ChangedMeanwhile, changedMeanwhile } from '#kit/seen.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import {
  cancelEvent,
  type EventProblem,
  isMoved,
  isOpenToAll,
  isOver,
  type NetworkEvent,
  publishEvent,
} from '../../event.ts'
import { type LetterKind, writeToRegistrant } from '../../letters/index.ts'
import { mayManageEvents } from '../../permissions.ts'
import {
  enrolSeries,
  eventCancelUndo,
  findSeries,
  lockSeries,
  moveUp,
} from '../../registering/index.ts'
import {
  listRegistrations,
  listSeatClasses,
  replaceSeatClasses,
  updateRegistration,
} from '../../seating/index.ts'
import { readSeatClasses } from '../../seating/nouns.ts'
import {
  findEvent,
  insertEvent,
  lockEvent,
  recordReopening,
  updateEvent,
} from '../../store/events.ts'
import { effectsKey } from '../change-effects.ts'
import { type EventForm, reopensRegistration, typedEvent, wordsOf } from '../event-form.ts'
import { planEdit } from './effects-of-edit.ts'
import { keepEventText } from './event-versions.ts'
import { followDays } from './follow-days.ts'
import { eventChangeUndo, eventMoveUndo } from './undo-edit.ts'

export type EventRefusal =
  | EventProblem
  | 'not-found'
  | 'forbidden'
  | 'no-such-series'
  | 'effects-unseen'
  | 'reopen-reason'

export type EventGiven = EventForm & {
  readonly territoryId: string | undefined
  readonly source?: string
  /** Why registrations that were closed go on, where the change does that. */
  readonly reopenReason?: string | undefined
}

export async function createEvent(
  ctx: Ctx,
  input: EventGiven,
): Promise<Result<{ id: string; slug: string }, EventRefusal>> {
  if (!mayManageEvents(ctx.person)) return refused('forbidden')
  if (input.series && !(await findSeries(ctx.db, input.series))) return refused('no-such-series')

  const id = newId(ctx.now, ctx.chance)
  const slug = await insertEvent(ctx.db, {
    id,
    ...wordsOf(input),
    territoryId: input.territoryId,
    state: 'draft',
    sequence: 0,
    cancelReason: undefined,
    source: input.source ?? '',
    createdAt: ctx.now,
    updatedAt: ctx.now,
    createdBy: ctx.person?.id,
  })
  await saveSeatClasses(ctx, id, input.seatClasses)

  ctx.audit({ act: 'event.created', subject: `event:${id}`, public: false })
  return done({ id, slug })
}

async function saveSeatClasses(ctx: Ctx, eventId: string, text: string) {
  const nextId = () => newId(ctx.now, ctx.chance)
  const kept = (readSeatClasses(text) ?? []).map((seatClass) => ({ ...seatClass, id: undefined }))
  await replaceSeatClasses(ctx.db, eventId, kept, nextId)
}

/**
 * A change that calendars show raises the sequence, and everybody who has a seat is told. What else depends on the event
 * follows it; `seen` is the key of the effects that were shown before, without which nothing is written,
 * and `sent` the form with its marks of what its writer saw: what somebody else saved meanwhile is not written over.
 */
export async function editEvent(
  ctx: Ctx,
  id: string,
  input: EventGiven,
  seen: string,
  sent: RawForm = {},
): Promise<Result<undefined, EventRefusal> | ChangedMeanwhile> {
  const before = await lockWithSeries(ctx, id, input.series)
  if (!mayManageEvents(ctx.person)) return refused('forbidden')
  if (!before) return refused('not-found')
  if (before.state === 'cancelled') return refused('already-cancelled')
  if (input.series && !(await findSeries(ctx.db, input.series))) return refused('no-such-series')

  const meanwhile = changedMeanwhile(sent, typedEvent(before, await listSeatClasses(ctx.db, id)))
  if (meanwhile) return meanwhile

  const edit = await planEdit(ctx, before, input)
  if (edit.effects.length > 0 && effectsKey(edit.effects) !== seen) return refused('effects-unseen')

  const { after, tells } = edit
  const reopens = reopensRegistration(before, after, ctx.now)
  const reason = input.reopenReason
  if (reopens && reason === undefined) return refused('reopen-reason')

  const moves = isMoved(before, after) && tells
  // Another series registers its people at once: a registration is their word, and no button takes it back. A reason that was given stays.
  const offers = edit.movesPeople && before.seriesId === after.seriesId && !reopens
  const kind = moves ? eventMoveUndo : eventChangeUndo
  const undo = offers ? await undoable(ctx, kind, id) : undefined
  await updateEvent(ctx.db, after)
  await keepEventText(ctx, before, after)
  const nextId = () => newId(ctx.now, ctx.chance)
  await replaceSeatClasses(ctx.db, id, edit.classes.kept, nextId)
  await followDays(ctx, after, edit)

  const told = {
    subject: `event:${id}`,
    public: before.state === 'published' && after.audience === 'public',
  }
  ctx.audit({ act: moves ? 'event.moved' : 'event.changed', ...told })
  if (reopens && reason !== undefined) {
    await recordReopening(ctx, told.subject, reason)
    ctx.audit({ act: 'registration.reopened', subject: told.subject, public: isOpenToAll(after) })
  }
  ctx.changed(`event:${id}`)
  if (tells && !isOver(after, ctx.now)) await tellAll(ctx, after, 'changed', before)
  if (before.seriesId !== after.seriesId) await enrolSeries(ctx, after)
  await moveUp(ctx, after)
  await undo?.(told)
  return done()
}

/** The series first, then its event: the order of whoever registers to a series, so that nobody waits for ever. */
async function lockWithSeries(ctx: Ctx, id: string, joined?: string) {
  const known = await findEvent(ctx.db, id)
  const seriesIds = [known?.seriesId, joined].filter((seriesId) => seriesId !== undefined)
  for (const seriesId of [...new Set(seriesIds)].toSorted()) await lockSeries(ctx.db, seriesId)
  return lockEvent(ctx.db, id)
}

/** Those who have a seat, or wait for one. */
async function tellAll(ctx: Ctx, event: NetworkEvent, kind: LetterKind, before?: NetworkEvent) {
  for (const registration of await listRegistrations(ctx.db, event.id)) {
    if (registration.state === 'cancelled' || registration.state === 'unconfirmed') continue
    await writeToRegistrant(ctx, kind, event, registration, { before })
  }
}

export async function openEvent(ctx: Ctx, id: string): Promise<Result<undefined, EventRefusal>> {
  const event = await lockWithSeries(ctx, id)
  if (!mayManageEvents(ctx.person)) return refused('forbidden')
  if (!event) return refused('not-found')
  const published = publishEvent(event, ctx.now)
  if (!published.ok) return published

  await updateEvent(ctx.db, published.value)

  ctx.audit({
    act: 'event.published',
    subject: `event:${id}`,
    public: event.audience === 'public',
  })
  ctx.announce('event.published', { id })
  ctx.changed(`event:${id}`)
  await enrolSeries(ctx, published.value)
  return done()
}

/** The reason is public; everybody is told, and calendars drop it. */
export async function callOff(
  ctx: Ctx,
  id: string,
  reason: string,
  ofSeries = false,
): Promise<Result<undefined, EventRefusal>> {
  const event = await lockEvent(ctx.db, id)
  if (!mayManageEvents(ctx.person)) return refused('forbidden')
  if (!event) return refused('not-found')
  const cancelled = cancelEvent(event, reason, ctx.now)
  if (!cancelled.ok) return cancelled

  // An act is taken back as a whole: one date of a series that was cancelled is not offered alone.
  const undo = ofSeries ? undefined : await undoable(ctx, eventCancelUndo, id)
  await updateEvent(ctx.db, cancelled.value)
  await tellAll(ctx, cancelled.value, 'cancelled')
  for (const registration of await listRegistrations(ctx.db, id)) {
    if (registration.state === 'offered' || registration.state === 'unconfirmed') {
      const gone = { ...registration, state: 'cancelled' as const, cancelledAt: ctx.now }
      await updateRegistration(ctx.db, gone)
    }
  }

  const told = { subject: `event:${id}`, public: event.audience === 'public' }
  ctx.audit({ act: 'event.cancelled', ...told })
  ctx.announce('event.cancelled', { id })
  ctx.changed(`event:${id}`)
  await undo?.(told)
  return done()
}

/** The recording that the video server published. */
export async function keepReplay(ctx: Ctx, id: string, replayUrl: string): Promise<void> {
  const event = await lockEvent(ctx.db, id)
  if (!event || !mayManageEvents(ctx.person)) return
  await updateEvent(ctx.db, { ...event, replayUrl, updatedAt: ctx.now })
  ctx.audit({ act: 'event.recording-linked', subject: `event:${id}`, public: false })
}
