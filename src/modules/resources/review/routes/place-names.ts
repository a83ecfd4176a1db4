import { isId } from '#kit/ids.ts'
import { getTerritories, territoryLabel } from '#modules/territories/index.ts'
import type { HttpContext } from '#platform/routes.ts'
import type { Fields } from '../../fields.ts'
import { linesOf } from '../../rows.ts'

/** Names of the territories that these fields speak of. */
export async function placeNames(c: HttpContext, ...versions: readonly (Fields | undefined)[]) {
  const ids = versions.flatMap((fields) => linesOf(fields?.['territories'] ?? '').filter(isId))
  const known = await getTerritories(c.var.ctx.db, [...new Set(ids)])
  return new Map([...known].map(([id, place]) => [id, territoryLabel(place)]))
}
