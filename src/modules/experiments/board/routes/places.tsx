import { dayOf } from '#kit/dates.ts'
import { page } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { get, type Route } from '#platform/routes.ts'
import { findKind, type KindsNow } from '../../instrument-kinds.ts'
import { listPhases } from '../../phases/index.ts'
import type { Phase } from '../../phases/nouns.ts'
import { experimentPlaces } from '../../places.ts'
import type { ResultsNow } from '../../results-now.ts'
import { onExperiment } from '../../routes/on-experiment.ts'
import { PlacePage } from '../pages/PlacePage.tsx'
import { gatheringPlaces, placeLines } from '../pages/place-lines.ts'
import { countPlaces } from '../store/place-counts.ts'

/** The places that gather several pages. */
export function placeRoutes(kinds: KindsNow, results: ResultsNow): readonly Route[] {
  return gatheringPlaces.map((place) =>
    get(
      `/experiences/:slug${experimentPlaces[place].suffix}`,
      'anyone',
      onExperiment(async (c, experiment) => {
        const { ctx, frame } = c.var
        const today = dayOf(ctx.now)
        const [counts, phases, published] = await Promise.all([
          countPlaces(ctx.db, experiment.id, today),
          place === 'field' ? listPhases(ctx.db, experiment.id, today) : [],
          place === 'results' ? results(ctx, experiment) : [],
        ])
        const { locale, viewer } = frame
        const kindTitles = Object.fromEntries(
          kinds().map(({ name, texts }) => [name, texts[locale].title]),
        )
        const figures = await firstFigures(ctx, kinds, phases)
        const publishedResults = published.filter(({ withdrawn }) => !withdrawn).length
        const about = { viewer, locale, experiment, counts, phases, publishedResults }
        const known = { ...about, kindTitles, figures }
        const lines = placeLines(place, known)
        const props = { frame, experiment, place, lines }
        return page(c, <PlacePage {...props} />)
      }),
    ),
  )
}

/** What each instrument counts first: the page of its phase has the others. */
async function firstFigures(ctx: Ctx, kinds: KindsNow, phases: readonly Phase[]) {
  const opened = phases.flatMap(({ instruments }) => instruments)
  const found = await Promise.all(
    opened.map(async ({ id, kind, instrumentId }) => {
      const [first] = (await findKind(kinds(), kind)?.figures(ctx, instrumentId)) ?? []
      return first ? [[id, first] as const] : []
    }),
  )
  return new Map(found.flat())
}
