import type { Ctx } from '#platform/context.ts'
import type { NetworkEvent } from '../../event.ts'
import type { Registration } from '../../registration.ts'
import { openKinds, type SeatKind } from '../seats.ts'
import { listSeatHolders } from '../store/registrations.ts'
import { seatsOf } from './take-seat.ts'

/** Nothing when the event counts all its places together. */
export async function seatKindOf(
  ctx: Ctx,
  event: NetworkEvent,
  { id, seatClassId, state }: Pick<Registration, 'id' | 'seatClassId' | 'state'>,
): Promise<SeatKind | undefined> {
  if (!seatClassId) return undefined
  const seats = await seatsOf(ctx, event)
  const kind = seats.classes.find((seatClass) => seatClass.id === seatClassId)
  if (!kind) return undefined
  if (state !== 'waiting') return { label: kind.label, open: [] }
  const open = openKinds(seats, await listSeatHolders(ctx.db, event.id), id)
  return {
    label: kind.label,
    open: seats.classes.filter((seatClass) => open.includes(seatClass.id)),
  }
}

/** Kinds in which whoever arrives now would wait, or be refused: a form says so before one chooses. */
export async function fullKindsOf(ctx: Ctx, event: NetworkEvent): Promise<ReadonlySet<string>> {
  const seats = await seatsOf(ctx, event)
  if (seats.classes.length === 0) return new Set()
  const open = openKinds(seats, await listSeatHolders(ctx.db, event.id))
  return new Set(seats.classes.map(({ id }) => id).filter((id) => !open.includes(id)))
}
