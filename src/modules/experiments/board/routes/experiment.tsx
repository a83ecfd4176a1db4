import type { Child } from 'hono/jsx'
import { dayOf } from '#kit/dates.ts'
import { findTerritory } from '#modules/territories/index.ts'
import { page } from '#platform/answers.ts'
import { readCopy } from '#platform/copies/copies.ts'
import { sendPoster } from '#platform/documents/shared-poster.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { Experiment } from '../../experiment.ts'
import { findStageDates, listPassages } from '../../gates/index.ts'
import type { KindsNow } from '../../instrument-kinds.ts'
import { placeLine, placeName } from '../../pages/place-words.ts'
import { paths } from '../../paths.ts'
import { maySeeWorkings } from '../../permissions.ts'
import { copiedExperiment } from '../../proposals/index.ts'
import { onExperiment } from '../../routes/on-experiment.ts'
import type { SectionContext } from '../../routes/section.ts'
import { experimentTexts } from '../../texts/experiment.ts'
import { ExperimentPage } from '../pages/ExperimentPage.tsx'
import { factLists, sections } from './sections.ts'

/** The page of an experiment. */
export function experimentRoutes(kinds: KindsNow): readonly Route[] {
  return [
    get(
      '/experiences/:slug',
      'anyone',
      onExperiment((c, experiment) => show(c, experiment, kinds)),
      { cached: true },
    ),
    get(paths.picture(':slug'), 'anyone', onExperiment(sendPicture), {
      cached: true,
      perMinute: 60,
    }),
  ]
}

/** For those who show the link: in French, as the house is, whoever asks. */
async function sendPicture(c: HttpContext, { title, territoryId }: Experiment) {
  const territory = territoryId ? await findTerritory(c.var.ctx.db, territoryId) : undefined
  const place = territory ? placeName(territory, 'fr') : ''
  return sendPoster(c, { kind: experimentTexts.fr.experiments, title, place })
}

async function show(c: HttpContext, experiment: Experiment, kinds: KindsNow) {
  const { ctx, frame } = c.var
  const { territoryId } = experiment
  const at = { ctx, experiment, frame, kinds }
  const [territory, passages, dates, main, lines, aside, copied] = await Promise.all([
    territoryId ? findTerritory(ctx.db, territoryId) : undefined,
    listPassages(ctx.db, experiment.id),
    findStageDates(ctx.db, experiment.id),
    drawn(at, 'main'),
    facts(at),
    drawn(at, 'aside'),
    maySeeWorkings(ctx.person, experiment)
      ? readCopy(ctx, copiedExperiment, experiment.id)
      : undefined,
  ])
  return page(
    c,
    <ExperimentPage
      frame={frame}
      experiment={experiment}
      place={placeLine(experiment, territory, frame.locale)}
      passages={passages}
      copied={copied}
      dates={dates}
      today={dayOf(ctx.now)}
      main={main}
      facts={lines}
      aside={aside}
    />,
  )
}

async function drawn(at: SectionContext, place: 'main' | 'aside'): Promise<Child[]> {
  const wanted = sections
    .filter((section) => section.place === place)
    .toSorted((section, other) => section.order - other.order)
  const parts = await Promise.all(wanted.map((section) => section.draw(at)))
  return parts.filter((part) => part !== undefined)
}

async function facts(at: SectionContext) {
  const lists = factLists.toSorted((list, other) => list.order - other.order)
  return (await Promise.all(lists.map((list) => list.facts(at)))).flat()
}
