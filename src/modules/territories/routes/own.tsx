import { dayOf } from '#kit/dates.ts'
import { listMandatesOf } from '#modules/people/index.ts'
import { page } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { OwnTerritoryPage } from '../pages/OwnTerritoryPage.tsx'
import { paths } from '../paths.ts'
import { getTerritories } from '../store/territories.ts'

/** One address for whoever works or holds office at a territory, whichever it is. */
export const ownRoutes: readonly Route[] = [get(paths.own, 'signed-in', show)]

async function show(c: HttpContext) {
  const { ctx, frame } = c.var
  const territories = [...(await getTerritories(ctx.db, await ownPlaces(ctx))).values()]
  const [only, ...others] = territories
  if (only && others.length === 0) return c.redirect(paths.territory(only.slug), 303)
  const contact = ctx.settings.contactEmail
  return page(c, <OwnTerritoryPage {...{ frame, territories, contact }} />)
}

/** Where a role of theirs holds, or a mandate runs today. */
async function ownPlaces({ person, db, now }: Ctx): Promise<readonly string[]> {
  if (!person) return []
  const today = dayOf(now)
  const roles = person.roles.flatMap(({ place }) => (place?.kind === 'territory' ? [place.id] : []))
  const mandates = (await listMandatesOf(db, person.id)).filter(
    ({ startsOn, endsOn }) => startsOn <= today && (endsOn === undefined || endsOn >= today),
  )
  return [...new Set([...roles, ...mandates.map(({ territoryId }) => territoryId)])]
}
