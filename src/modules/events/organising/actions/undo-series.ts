import type { PlainState, UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import type { EventState, SeriesState } from '../../event.ts'
import { mayManageEvents } from '../../permissions.ts'
import {
  lockSeries,
  movedSeats,
  readSeats,
  restoreSeats,
  type SeatState,
  updateSeries,
} from '../../registering/index.ts'
import { listEventsOfSeries, lockEvent, updateEvent } from '../../store/events.ts'
import { undoTexts } from '../../texts/undo.ts'

interface DateState {
  readonly [name: string]: PlainState
  readonly id: string
  readonly state: EventState
  readonly reason: string | null
  readonly updatedAt: string
  readonly seats: readonly SeatState[]
}

interface SeriesUndoState {
  readonly [name: string]: PlainState
  readonly state: SeriesState
  readonly updatedAt: string
  /** Every date: one that is added, called off or moved meanwhile is a change. Before, only those that went with it. */
  readonly dates: readonly DateState[]
}

/** A series that was called off a moment ago, with all its dates to come: nobody has been told. */
export const seriesCancelUndo: UndoKind<Ctx, SeriesUndoState> = {
  act: 'series.cancelled',
  named: { fr: undoTexts.fr.named.seriesCancelled, en: undoTexts.en.named.seriesCancelled },
  undone: { fr: undoTexts.fr.seriesCancelled, en: undoTexts.en.seriesCancelled },
  state: async (ctx, id) => {
    const series = await lockSeries(ctx.db, id)
    if (!series) return undefined
    const dates: DateState[] = []
    for (const { id: eventId } of await listEventsOfSeries(ctx.db, id)) {
      const event = await lockEvent(ctx.db, eventId)
      if (event)
        dates.push({
          id: eventId,
          state: event.state,
          reason: event.cancelReason ?? null,
          updatedAt: event.updatedAt.toISOString(),
          seats: await readSeats(ctx, eventId),
        })
    }
    return { state: series.state, updatedAt: series.updatedAt.toISOString(), dates }
  },
  may: async (ctx) => mayManageEvents(ctx.person),
  needed: (before, after) => {
    const stand = new Map(after.dates.map((date) => [date.id, date]))
    const dates = before.dates.flatMap((date) => {
      const now = stand.get(date.id)
      if (!now || now.state === date.state) return []
      return [{ ...date, seats: movedSeats(date.seats, now.seats) }]
    })
    return { ...before, dates }
  },
  restore: async (ctx, id, before) => {
    const series = await lockSeries(ctx.db, id)
    if (!series) return
    await updateSeries(ctx.db, { ...series, state: before.state, updatedAt: ctx.now })
    for (const date of before.dates) {
      const event = await lockEvent(ctx.db, date.id)
      if (!event) continue
      const { state, reason } = date
      // A calendar that saw it called off takes what comes after only with a higher number (RFC 5545 §3.8.7.4).
      const sequence = event.sequence + 1
      const cancelReason = reason ?? undefined
      await updateEvent(ctx.db, { ...event, state, cancelReason, sequence, updatedAt: ctx.now })
      await restoreSeats(ctx, date.id, date.seats)
      ctx.changed(`event:${date.id}`)
    }
  },
}
