import { dayOf } from '#kit/dates.ts'
import { isStaff } from '#kit/viewer.ts'
import { listNeeds, matchNeed, needPaths, speaksFor } from '#modules/network/index.ts'
import { getTerritories, territoryLabel } from '#modules/territories/index.ts'
import { page } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { listExperiments } from '../../store/lists.ts'
import { isCallOpen } from '../call.ts'
import { type OpenCall, sortCalls } from '../open-calls.ts'
import { OpenCallsPage } from '../pages/OpenCallsPage.tsx'

/** Inside the network: the experiments that look for a territory, and whose need they meet. */
export const openCallRoutes: readonly Route[] = [
  get(paths.openCalls, 'anyone', show, { cached: true }),
]

async function show(c: HttpContext) {
  const { ctx, frame } = c.var
  const seesAll = isStaff(ctx.person)
  const own = ownTerritories(c)
  const experiments = await listExperiments(ctx.db, { visibility: ['published'], seeking: true })
  // Needs are the network's own: a visitor sees the calls and nothing more.
  const needs = seesAll || own.length > 0 ? await listNeeds(ctx.db) : []
  const places = await getTerritories(ctx.db, [
    ...needs.map(({ territoryId }) => territoryId),
    ...own,
  ])
  const calls = experiments.filter(isCallOpen).map(
    (experiment): OpenCall => ({
      experiment,
      matches: needs.flatMap((need) => {
        const isOwn = speaksFor(ctx.person, need.territoryId)
        const shared = matchNeed(need, experiment, dayOf(ctx.now))
        const place = places.get(need.territoryId)
        if (shared.length === 0 || !place || !(isOwn || seesAll)) return []
        const { id: territoryId, slug } = place
        return [
          { territoryId, slug, place: territoryLabel(place), shared, themes: need.themes, isOwn },
        ]
      }),
    }),
  )
  return page(
    c,
    <OpenCallsPage
      frame={frame}
      calls={sortCalls(calls)}
      seesAll={seesAll}
      own={own.flatMap((id) => {
        const place = places.get(id)
        return place ? [{ place: territoryLabel(place), href: needPaths.needs(place.slug) }] : []
      })}
    />,
  )
}

function ownTerritories(c: HttpContext): readonly string[] {
  return (c.var.ctx.person?.roles ?? []).flatMap(({ role, place }) =>
    role === 'territory-referent' && place?.kind === 'territory' ? [place.id] : [],
  )
}
