import { findTerritory, territoryLabel } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'

/** The name of a place for a letter; its key when the place is gone. */
export async function placeOf(ctx: Pick<Ctx, 'db'>, territoryId: string): Promise<string> {
  const territory = await findTerritory(ctx.db, territoryId)
  return territory ? territoryLabel(territory) : territoryId
}
