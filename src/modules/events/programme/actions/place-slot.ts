import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import {
  deleteSlot,
  listRooms,
  listSlots,
  lockContribution,
  programmeOf,
  retitleSlot,
  saveSlot,
  takeNumber,
} from '../../calls/index.ts'
import { isKept } from '../../contribution.ts'
import type { NetworkEvent } from '../../event.ts'
import { mayManageEvents } from '../../permissions.ts'
import type { SlotWords } from '../../schedule.ts'
import { lockEvent } from '../../store/events.ts'

export type PlaceRefusal = 'forbidden' | 'not-found' | 'not-kept' | 'no-title'

/** A contribution or a break takes its place, or moves. Clashes are told by the page, not refused. */
export async function placeSlot(
  ctx: Ctx,
  event: NetworkEvent,
  words: SlotWords,
): Promise<Result<{ id: string }, PlaceRefusal>> {
  if (!mayManageEvents(ctx.person)) return refused('forbidden')
  const { db } = ctx
  const rooms = await listRooms(db, event.id)
  const roomId = words.room === '' ? undefined : words.room
  if (roomId && !rooms.some(({ id }) => id === roomId)) return refused('not-found')
  const slots = await listSlots(db, event.id)
  const place = { roomId, day: words.day, startsAt: words.time, eventId: event.id }

  const moving = slots.find(({ id }) => id === words.what)
  const contributionId = moving ? moving.contributionId : words.what || undefined
  if (contributionId === undefined) {
    if (!moving && words.title === '') return refused('no-title')
    const id = moving?.id ?? newId(ctx.now, ctx.chance)
    const number = moving?.number ?? (await takeNumber(db, await programmeOf(db, event.id)))
    const minutes = words.minutes ?? moving?.minutes ?? 30
    const title = moving?.title ?? words.title
    await saveSlot(db, { ...place, id, number, contributionId: undefined, title, minutes })
    say(ctx, event)
    return done({ id })
  }

  const contribution = await lockContribution(db, event.id, contributionId)
  if (!contribution) return refused('not-found')
  if (!isKept(contribution)) return refused('not-kept')
  const before = slots.find((slot) => slot.contributionId === contributionId)
  const id = before?.id ?? newId(ctx.now, ctx.chance)
  const minutes = words.minutes ?? before?.minutes ?? contribution.minutes
  await saveSlot(db, {
    ...place,
    id,
    number: contribution.number,
    contributionId,
    title: '',
    minutes,
  })
  say(ctx, event)
  return done({ id })
}

/** A break says what it is; a contribution has the title of its speakers. */
export async function renameSlot(
  ctx: Ctx,
  event: NetworkEvent,
  id: string,
  title: string,
): Promise<Result<undefined, PlaceRefusal>> {
  if (!mayManageEvents(ctx.person)) return refused('forbidden')
  if (title === '') return refused('no-title')
  await lockEvent(ctx.db, event.id)
  if (!(await retitleSlot(ctx.db, event.id, id, title))) return refused('not-found')
  say(ctx, event)
  return done()
}

export async function removeSlot(
  ctx: Ctx,
  event: NetworkEvent,
  id: string,
): Promise<Result<undefined, PlaceRefusal>> {
  if (!mayManageEvents(ctx.person)) return refused('forbidden')
  if (!(await deleteSlot(ctx.db, event.id, id))) return refused('not-found')
  say(ctx, event)
  return done()
}

function say(ctx: Ctx, event: NetworkEvent) {
  ctx.audit({ act: 'schedule.changed', subject: `event:${event.id}`, public: false })
  ctx.changed(`event:${event.id}`)
}
