import type { Ctx } from '#platform/context.ts'
import { findThing, isKnownKind, type Kinds } from '../../actions/find-thing.ts'
import { daysAfterEnd } from '../draft-link.ts'
import { deleteEndedBefore, deleteLinksOf, listSharedThings } from '../store/links.ts'

/** Links that ended long enough ago, and those of what does not exist any more, with who came by them. */
export async function purgeLinks(ctx: Ctx, kinds: Kinds): Promise<number> {
  const before = new Date(ctx.now.getTime() - daysAfterEnd * 86_400_000)
  let gone = await deleteEndedBefore(ctx.db, before)
  for (const thing of await listSharedThings(ctx.db)) {
    if (!isKnownKind(kinds, thing.kind)) continue
    if (await findThing(ctx, kinds, thing.kind, thing.thingId)) continue
    gone += await deleteLinksOf(ctx.db, thing)
  }
  return gone
}
