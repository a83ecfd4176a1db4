import { deleteRightsAt } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { deleteDemoPlaces, listDemoPlaceIds } from '../store/organisations.ts'

/** The invented places go, and with them the roles and mandates that someone held there. */
export async function removeDemoPlaces(ctx: Pick<Ctx, 'db'>): Promise<void> {
  await deleteRightsAt(ctx.db, 'territory', await listDemoPlaceIds(ctx.db))
  await deleteDemoPlaces(ctx.db)
}
