import { getTerritories, territoryLabel } from '#modules/territories/index.ts'
import { page } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { sendCsv } from '#platform/sheets/send-csv.ts'
import { resultsAskedOf } from '../actions/load-wave.ts'
import { type Counted, distributions } from '../documents/open-data.ts'
import { HomePage } from '../pages/HomePage.tsx'
import { paths } from '../paths.ts'
import { mayKeepAssessments, mayReadAssessment } from '../permissions.ts'
import { resultsOf } from '../results.ts'
import { listAssessments } from '../store/assessments.ts'

export const homeRoutes: readonly Route[] = [
  get(paths.home, 'anyone', show),
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

/** The last published wave of each territory, counted: no name, no line about one territory. */
async function showOpenData(c: HttpContext) {
  const { ctx } = c.var
  const published = (await listAssessments(ctx.db)).filter((item) => item.publishedAt)
  const last = new Map(published.map((assessment) => [assessment.territoryId, assessment]))
  const counted = (await resultsAskedOf(ctx, [...last.values()])).map((asked): Counted => {
    const { level = 'other', population } = asked.place
    return { kind: level, population, model: asked.model, results: resultsOf(asked) }
  })
  return sendCsv(c, distributions(counted), 'indice')
}
