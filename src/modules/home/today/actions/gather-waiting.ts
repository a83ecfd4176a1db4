import { dayOf } from '#kit/dates.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import { listViewers } from '#modules/people/index.ts'
import type { Module, WaitingAsked } from '#platform/module.ts'
import { isHeld, type SaidOf, sorted } from '../said.ts'
import { listSaid } from '../store/said.ts'
import { inOrder } from '../waiting.ts'

export type WaitingRooms = readonly Pick<Module, 'waiting'>[]

/** Everything that waits for this person, whatever room it comes from, most pressing first. */
export async function gatherWaiting(
  ctx: WaitingAsked,
  viewer: Viewer,
  rooms: WaitingRooms,
): Promise<readonly WaitingLine[]> {
  const lists = await Promise.all(rooms.map((room) => room.waiting?.(ctx, viewer) ?? []))
  return inOrder(lists.flat())
}

/** The same, as this person sees it: without what they put aside, and with whoever gave what. */
export async function waitingSeen(ctx: WaitingAsked, viewer: Viewer, rooms: WaitingRooms) {
  const [lines, words] = await Promise.all([
    gatherWaiting(ctx, viewer, rooms),
    listSaid(ctx.db, viewer.id),
  ])
  const standing = new Set(lines.map(({ key }) => key))
  const gifts = words.filter((word) => word.personId === viewer.id && standing.has(word.key))
  const keysOf = await heldByTakers(ctx, gifts, rooms)
  const kept = words.filter((word) => word.personId !== viewer.id || isHeld(word, keysOf))
  return sorted(lines, kept, viewer.id, dayOf(ctx.now))
}

/** What waits now for each of those to whom something was given: nobody is asked where nothing was. */
export async function heldByTakers(
  ctx: WaitingAsked,
  words: readonly SaidOf[],
  rooms: WaitingRooms,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const ids = [...new Set(words.flatMap((word) => (word.said === 'given' ? [word.to] : [])))]
  const takers = ids.length > 0 ? await listViewers(ctx.db, ctx.now, ids) : []
  const asked = takers.map(async (taker) => {
    const lines = await gatherWaiting(ctx, taker, rooms)
    return [taker.id, new Set(lines.map(({ key }) => key))] as const
  })
  return new Map(await Promise.all(asked))
}

/** The room that this matter of the viewer belongs to, and its line. */
export async function findMatter(
  ctx: WaitingAsked,
  viewer: Viewer,
  rooms: WaitingRooms,
  key: string,
) {
  const found = await Promise.all(
    rooms.map(async (room) => {
      const lines = await room.waiting?.(ctx, viewer)
      const line = lines?.find((each) => each.key === key)
      return line && { room, line }
    }),
  )
  return found.find((matter) => matter !== undefined)
}
