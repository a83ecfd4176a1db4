import { findTerritoryByCode, registerPlace, type Territory } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { slugTry } from '../resource.ts'
import { type StarterCase, type StarterPlace, sheetOf } from '../starter/case.ts'
import { sourcesReadAt, starterCases } from '../starter/cases.ts'
import { listTakenSlugs } from '../store/resources.ts'
import { publishResource } from './publish-resource.ts'

/**
 * Publishes the starter sheets that this house does not have yet. Run again, it changes nothing: a
 * sheet is known by its address, even after it moved.
 */
export async function publishStarterSheets(ctx: Ctx): Promise<number> {
  const slugOfCase = ({ title }: StarterCase) => slugTry(title, 0)
  const known = await listTakenSlugs(ctx.db, starterCases.map(slugOfCase))
  let published = 0
  // The last ones first, a minute apart: the list shows the newest on top.
  for (const [rank, one] of starterCases.toReversed().entries()) {
    if (known.has(slugOfCase(one))) continue
    const now = new Date(sourcesReadAt.getTime() + rank * 60_000)
    await publishCase({ ...ctx, now }, one)
    published++
  }
  return published
}

async function publishCase(ctx: Ctx, one: StarterCase) {
  const found = await findPlaces(ctx, one.where)
  const done = await publishResource(ctx, sheetOf(one, found))
  if (!done.ok) throw new Error(`the starter sheet “${one.title}” is refused: ${done.refusal}`)
}

/** The places of a case among the territories of this house; one that is missing is left out. */
async function findPlaces(ctx: Pick<Ctx, 'db' | 'now'>, where: readonly StarterPlace[]) {
  const places: Territory[] = []
  for (const place of where) {
    const found = await findPlace(ctx, place)
    if (found) places.push(found)
  }
  return {
    territoryIds: places.map(({ id }) => id),
    regionCodes: [...new Set(places.flatMap(({ regionCode }) => regionCode ?? []))],
  }
}

function findPlace(ctx: Pick<Ctx, 'db' | 'now'>, place: StarterPlace) {
  if ('code' in place) return findTerritoryByCode(ctx.db, place.code, place.kind)
  return registerPlace(ctx, { ...place, source: 'added' })
}
