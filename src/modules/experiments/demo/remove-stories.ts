import { deleteSetsOf } from '#modules/events/index.ts'
import { deleteRightsAt } from '#modules/people/index.ts'
import { forgetAdoptions } from '#modules/resources/index.ts'
import { listDemoPlaceIds } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { deleteInvented, leavePlaces, listInventedIds } from '../store/invented.ts'

/**
 * Takes the invented experiments away with everything that hangs on them; their acts stay in the chain.
 * Frozen protocols go too, and only so: the database lets history go with its whole experiment. What
 * people wrote elsewhere stays; if it named an invented place, it has no place any more.
 */
export async function removeDemoStories(ctx: Pick<Ctx, 'db'>): Promise<void> {
  const invented = await listInventedIds(ctx.db)
  await deleteSetsOf(ctx.db, invented)
  await deleteRightsAt(ctx.db, 'experiment', invented)
  await forgetAdoptions(ctx, invented)
  await deleteInvented(ctx.db)
  await leavePlaces(ctx.db, await listDemoPlaceIds(ctx.db))
}
