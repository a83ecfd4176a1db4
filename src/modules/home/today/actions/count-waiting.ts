import type { Viewer } from '#kit/viewer.ts'
import { listSeenSince, listViewers } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { isHeld } from '../said.ts'
import { forgetCountsBefore, keepCount } from '../store/counts.ts'
import { dropGone, dropSaid, dropSaidBefore, listGiven, listSayers } from '../store/said.ts'
import { listTeam } from './gather-glance.ts'
import { gatherWaiting, heldByTakers, type WaitingRooms, waitingSeen } from './gather-waiting.ts'

const dayMs = 86_400_000
/** Whoever opened no page for so long looks at no number. */
const seenMs = 20 * 60_000
const saidDays = 90
const countDays = 30

/** The number of the rail is that of the page of the day, whatever was counted before. */
export async function noteCount(
  ctx: Pick<Ctx, 'db' | 'now'>,
  viewer: Viewer,
  { count, before }: { readonly count: number; readonly before: number | undefined },
): Promise<void> {
  if (count !== before) await keepCount(ctx.db, viewer.id, count, ctx.now)
}

/**
 * Every five minutes, for those who are here: the number beside « Aujourd’hui ». When one of them is of the team, for all of
 * the team: they see how much waits for each.
 */
export async function countForThoseHere(ctx: Ctx, rooms: WaitingRooms): Promise<void> {
  const here = await listSeenSince(ctx.db, new Date(ctx.now.getTime() - seenMs))
  const team = here.length > 0 ? await listTeam(ctx) : []
  const ids = team.some((id) => here.includes(id)) ? [...new Set([...here, ...team])] : here
  for (const viewer of ids.length > 0 ? await listViewers(ctx.db, ctx.now, ids) : []) {
    const { shown } = await waitingSeen(ctx, viewer, rooms)
    await keepCount(ctx.db, viewer.id, shown.length, ctx.now)
  }
}

/** Each night: words about matters that are gone, and numbers that nobody looks at. */
export async function purgeWaiting(ctx: Ctx, rooms: WaitingRooms): Promise<number> {
  const before = (days: number) => new Date(ctx.now.getTime() - days * dayMs)
  let gone = await forgetCountsBefore(ctx.db, before(countDays))
  gone += await dropSaidBefore(ctx.db, before(saidDays))
  const sayers = await listSayers(ctx.db)
  for (const viewer of sayers.length > 0 ? await listViewers(ctx.db, ctx.now, sayers) : []) {
    const keys = (await gatherWaiting(ctx, viewer, rooms)).map(({ key }) => key)
    gone += await dropGone(ctx.db, viewer.id, keys)
  }
  const gifts = await listGiven(ctx.db)
  const keysOf = await heldByTakers(ctx, gifts, rooms)
  for (const word of gifts) {
    if (isHeld(word, keysOf)) continue
    await dropSaid(ctx.db, word.personId, word.key)
    gone++
  }
  return gone
}
