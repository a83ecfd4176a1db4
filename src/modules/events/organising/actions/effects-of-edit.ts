import type { Ctx } from '#platform/context.ts'
import { listSchedules, listSlots, type PublishedSchedule } from '../../calls/index.ts'
import { isMoved, isOver, isSentToPast, isSignificant, type NetworkEvent } from '../../event.ts'
import { daysOfEvent } from '../../schedule.ts'
import { listRegistrations, listSeatClasses, listSeatHolders } from '../../seating/index.ts'
import { readSeatClasses } from '../../seating/nouns.ts'
import {
  type ChangeEffect,
  type ClassPlan,
  changesClasses,
  movedSlots,
  planClasses,
  seatEffects,
} from '../change-effects.ts'
import { type EventForm, wordsOf } from '../event-form.ts'

type Moved = ReturnType<typeof movedSlots>

export interface Edit {
  readonly after: NetworkEvent
  readonly tells: boolean
  readonly classes: ClassPlan
  /** None: the days stay. */
  readonly slots: Moved | undefined
  /** The version that readers have, and what becomes of it. */
  readonly published: { readonly latest: PublishedSchedule; readonly moved: Moved } | undefined
  readonly effects: readonly ChangeEffect[]
  /** Dates or seats change: whoever saved may take it back. */
  readonly movesPeople: boolean
}

/** What an edit would write, and what it would do to registered people, seats and programme. */
export async function planEdit(
  ctx: Ctx,
  before: NetworkEvent,
  input: EventForm & { readonly territoryId: string | undefined },
): Promise<Edit> {
  const { db, now } = ctx
  const changed = { ...before, ...wordsOf(input), territoryId: input.territoryId }
  const tells = before.state === 'published' && isSignificant(before, changed)
  const after = { ...changed, sequence: before.sequence + (tells ? 1 : 0), updatedAt: now }

  const effects: ChangeEffect[] = []
  const kept = (await listRegistrations(db, before.id)).filter(
    ({ state }) => state !== 'cancelled' && state !== 'unconfirmed',
  )
  if (isSentToPast(before, after, now)) effects.push({ kind: 'past', people: kept.length })
  if (tells && !isOver(after, now)) {
    const addresses = kept.flatMap(({ identity }) => identity?.email || [])
    const lost = new Set(await ctx.unreachedAmong(addresses))
    const reached = addresses.filter((address) => !lost.has(address)).length
    if (kept.length > 0)
      effects.push({ kind: 'told', people: reached, untold: kept.length - reached })
  }

  const days = { before: daysOfEvent(before), after: daysOfEvent(after) }
  const isSame = days.before.join() === days.after.join()
  const numberedSlots = isSame ? [] : await listSlots(db, before.id)
  const slots =
    numberedSlots.length === 0 ? undefined : movedSlots(numberedSlots, days.before, days.after)
  if (slots && slots.days !== 0 && slots.slots.length > 0) {
    effects.push({ kind: 'programme-moves', moments: slots.slots.length, days: slots.days })
  }
  if (slots && slots.out.length > 0) effects.push({ kind: 'to-place', moments: slots.out.length })
  const [latest] = isSame ? [] : await listSchedules(db, before.id)
  const published = latest && {
    latest,
    moved: movedSlots(latest.slots, days.before, days.after),
  }
  if (latest) effects.push({ kind: 'programme-published', version: latest.version + 1 })

  const known = await listSeatClasses(db, before.id)
  const classes = planClasses(known, readSeatClasses(input.seatClasses) ?? [])
  const holders = await listSeatHolders(db, before.id)
  const capacity = { before: before.capacity, after: after.capacity }
  effects.push(...seatEffects(classes, holders, capacity, known))
  const movesPeople =
    isMoved(before, after) || changesClasses(known, classes) || capacity.before !== capacity.after
  return { after, tells, classes, slots, published, effects, movesPeople }
}
