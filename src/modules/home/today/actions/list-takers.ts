import type { Viewer } from '#kit/viewer.ts'
import { listViewers } from '#modules/people/index.ts'
import type { WaitingAsked } from '#platform/module.ts'
import type { WaitingRooms } from './gather-waiting.ts'

const mostAsked = 60

/** Those for whom the same matter waits: they may do it, as their room says. */
export async function listTakers(
  ctx: WaitingAsked,
  viewer: Viewer,
  { room, key }: { readonly room: WaitingRooms[number]; readonly key: string },
): Promise<readonly Viewer[]> {
  const others = (await listViewers(ctx.db, ctx.now)).filter(({ id }) => id !== viewer.id)
  const asked = await Promise.all(
    others.slice(0, mostAsked).map(async (other) => {
      const lines = (await room.waiting?.(ctx, other)) ?? []
      return lines.some((line) => line.key === key) ? [other] : []
    }),
  )
  return asked.flat()
}
