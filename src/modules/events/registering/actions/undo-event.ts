import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import type { EventState } from '../../event.ts'
import { mayManageEvents } from '../../permissions.ts'
import { listRegistrations, seatsOf } from '../../seating/index.ts'
import { isSamePerson } from '../../seating/nouns.ts'
import { lockEvent, updateEvent } from '../../store/events.ts'
import { undoTexts } from '../../texts/undo.ts'
import {
  type Holder,
  hasRoomFor,
  movedSeats,
  newcomersSince,
  restoreSeats,
  type SeatState,
  seatOf,
} from './undo-seats.ts'

interface EventUndoState {
  readonly [name: string]: string | boolean | null | readonly SeatState[]
  readonly state: EventState
  readonly reason: string | null
  readonly updatedAt: string
  /**
   * Everybody who was there when it is compared: a seat that was freed may have gone to whoever waited. Of the state
   * before, only those that the act moved are kept.
   */
  readonly seats: readonly SeatState[]
  /** Somebody whose seat was freed is back by themselves: they would sit twice. */
  readonly isBack: boolean
}

/** The seats that the team freed, with their event. */
export const seatThing = (eventId: string, ...registrationIds: readonly string[]) =>
  [eventId, ...registrationIds].join(' ')

/** An event that was called off, or seats that the team freed, a moment ago: nobody has been told. */
function eventUndo(
  act: 'event.cancelled' | 'event.seat-freed' | 'event.seats-freed',
  words: 'eventCancelled' | 'seatFreed' | 'seatsFreed',
): UndoKind<Ctx, EventUndoState> {
  return {
    act,
    named: { fr: undoTexts.fr.named[words], en: undoTexts.en.named[words] },
    undone: { fr: undoTexts.fr[words], en: undoTexts.en[words] },
    state: readState,
    may: async (ctx) => mayManageEvents(ctx.person),
    // Seats that the act left alone need nothing: who holds them is not written down again.
    needed: (before, after) => ({ ...before, seats: movedSeats(before.seats, after.seats) }),
    fits: stillFits,
    restore: async (ctx, thing, before) => {
      const [id = ''] = thing.split(' ')
      const event = await lockEvent(ctx.db, id)
      if (!event) return
      if (event.state !== before.state) {
        const { state, reason } = before
        // A calendar that saw it called off takes what comes after only with a higher number (RFC 5545 §3.8.7.4).
        const sequence = event.sequence + 1
        const cancelReason = reason ?? undefined
        await updateEvent(ctx.db, { ...event, state, cancelReason, sequence, updatedAt: ctx.now })
      }
      await restoreSeats(ctx, id, before.seats)
    },
  }
}

async function readState(ctx: Ctx, thing: string): Promise<EventUndoState | undefined> {
  const [id = '', ...registrationIds] = thing.split(' ')
  const event = await lockEvent(ctx.db, id)
  if (!event) return undefined
  const all = await listRegistrations(ctx.db, id)
  const freed = all.filter((registration) => registrationIds.includes(registration.id))
  // Whoever registers after the seats were freed changes nothing of them: whether all still sit is asked in `fits`.
  const newcomers = newcomersSince(all, freed)
  return {
    state: event.state,
    reason: event.cancelReason ?? null,
    updatedAt: event.updatedAt.toISOString(),
    seats: all.filter((registration) => !newcomers.includes(registration)).map(seatOf),
    isBack: freed.some((seat) => isBackIn(newcomers, seat)),
  }
}

function isBackIn(newcomers: readonly Holder[], { identity: freed }: Holder): boolean {
  return newcomers.some(
    ({ state, identity }) =>
      state !== 'cancelled' && identity && freed && isSamePerson(identity, freed),
  )
}

/** Those who came since may have taken some of the seats, in all or of one kind: the others are not given back alone. */
async function stillFits(ctx: Ctx, thing: string, before: EventUndoState): Promise<boolean> {
  const [id = '', ...registrationIds] = thing.split(' ')
  const event = await lockEvent(ctx.db, id)
  if (!event) return false
  const all = await listRegistrations(ctx.db, id)
  const freed = all.filter((registration) => registrationIds.includes(registration.id))
  return hasRoomFor(await seatsOf(ctx, event), all, newcomersSince(all, freed), before.seats)
}

export const eventCancelUndo = eventUndo('event.cancelled', 'eventCancelled')
export const seatUndo = eventUndo('event.seat-freed', 'seatFreed')
export const seatsUndo = eventUndo('event.seats-freed', 'seatsFreed')
