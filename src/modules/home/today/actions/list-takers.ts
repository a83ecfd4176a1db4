import type { Viewer } from '#kit/viewer.ts'
import { listViewers } from '#modules/people/index.ts'
import type { WaitingAsked } from '#platform/module.ts'
import type { WaitingRooms } from './gather-waiting.ts'

/** Asked at the same moment: the questions of one moment go to the database together. */
const askedTogether = 60

/** Those for whom the same matter waits: they may do it, as their room says. */
export async function listTakers(
  ctx: WaitingAsked,
  viewer: Viewer,
  { room, key }: { readonly room: WaitingRooms[number]; readonly key: string },
): Promise<readonly Viewer[]> {
  const others = (await listViewers(ctx.db, ctx.now)).filter(({ id }) => id !== viewer.id)
  const takers: Viewer[] = []
  const { db, now, locale } = ctx
  const asked = { db, now, locale, sought: key }
  for (let from = 0; from < others.length; from += askedTogether) {
    const some = others.slice(from, from + askedTogether)
    const lists = await Promise.all(some.map(async (other) => room.waiting?.(asked, other) ?? []))
    takers.push(...some.filter((_, at) => lists[at]?.some((line) => line.key === key)))
  }
  return takers
}
