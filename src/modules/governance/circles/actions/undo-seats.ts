import { addDays, dayOf } from '#kit/dates.ts'
import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { closingOf, runsCircle } from '../../actions/circle-at-undo.ts'
import { leaveDecisions } from '../../procedure/index.ts'
import {
  listMembershipIds,
  listSeatStates,
  putBackSeats,
  type SeatState,
  takeOutMembers,
} from '../store/seats.ts'
import { seatTexts } from '../texts/seats.ts'

interface SeatsState {
  readonly [name: string]: string | null | readonly string[] | readonly SeatState[]
  readonly circleClosedAt: string | null
  readonly members: readonly string[]
  readonly seats: readonly SeatState[]
}

/** The seats of a circle as they stood before they were written together; who joined by it is of the circle no more. */
export const seatsWrittenUndo: UndoKind<Ctx, SeatsState> = {
  act: 'circle.seats-written',
  named: { fr: seatTexts.fr.named, en: seatTexts.en.named },
  undone: { fr: seatTexts.fr.undone, en: seatTexts.en.undone },
  state: async (ctx, circleId) => {
    // The circle is locked first: whoever gives a role, or joins, waits for it.
    const circleClosedAt = await closingOf(ctx, circleId)
    return {
      circleClosedAt,
      members: await listMembershipIds(ctx.db, circleId),
      seats: await listSeatStates(ctx.db, circleId),
    }
  },
  may: (ctx, circleId) => runsCircle(ctx, circleId),
  restore: async (ctx, circleId, { members, seats }) => {
    await putBackSeats(ctx.db, circleId, seats)
    await takeOutMembers(ctx.db, circleId, members, addDays(dayOf(ctx.now), -1))
    // Whoever had been counted in since is awaited nowhere.
    await leaveDecisions(ctx)
  },
}
