import { getTerritories, territoryLabel } from '#modules/territories/index.ts'
import { page } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { sendCsv } from '#platform/sheets/send-csv.ts'
import { countPublished } from '../../actions/count-published.ts'
import { distributionsOf, groupings } from '../../national.ts'
import { groupingWords, paths } from '../../paths.ts'
import { mayKeepAssessments, mayReadAssessment } from '../../permissions.ts'
import { listAssessments } from '../../store/assessments.ts'
import { findPublishedModel } from '../../store/models.ts'
import { distributions } from '../documents/open-data.ts'
import { HomePage } from '../pages/HomePage.tsx'
import { NationalPage } from '../pages/NationalPage.tsx'

export const homeRoutes: readonly Route[] = [
  get(paths.home, 'anyone', show),
  get(paths.national, 'anyone', showNational),
  get(paths.openData, 'anyone', showOpenData, { open: true }),
]

async function show(c: HttpContext) {
  const { ctx, frame } = c.var
  const known = (await listAssessments(ctx.db)).filter((assessment) =>
    mayReadAssessment(ctx.person, assessment),
  )
  const places = await getTerritories(
    ctx.db,
    known.map(({ territoryId }) => territoryId),
  )
  const assessments = known
    .flatMap((assessment) => {
      const territory = places.get(assessment.territoryId)
      const place = territory && territoryLabel(territory)
      return territory && place ? [{ assessment, place, slug: territory.slug }] : []
    })
    .toSorted(
      (left, right) =>
        left.place.localeCompare(right.place, 'fr') || left.assessment.wave - right.assessment.wave,
    )
  const mayKeep = mayKeepAssessments(ctx.person)
  return page(c, <HomePage {...{ frame, assessments, mayKeep }} />)
}

/** What the page of all territories shows, for programs. */
async function showOpenData(c: HttpContext) {
  const { counted } = await countPublished(c.var.ctx)
  return sendCsv(c, distributions(counted), 'indice')
}

async function showNational(c: HttpContext) {
  const { ctx, frame } = c.var
  // Before the first referential is published, the page says that too few territories are there.
  const model = (await findPublishedModel(ctx.db))?.content ?? { roles: [], pillars: [] }
  const { published, counted } = await countPublished(ctx)
  const { par, selon } = c.req.query()
  const by = groupings.find((grouping) => groupingWords[grouping] === par) ?? 'all'
  const view = model.roles.find(({ id }) => id === selon)?.id ?? 'facts'
  const distributions = distributionsOf(counted).filter(
    (item) => item.by === by && item.view === view,
  )
  const territories = counted.length
  return page(
    c,
    <NationalPage {...{ frame, model, published, territories, by, view, distributions }} />,
  )
}
