import { dayOf } from '#kit/dates.ts'
import type { FramedKind } from '#kit/frames/framed.ts'
import { framePath } from '#kit/frames/framed.ts'
import { writtenLocale } from '#kit/texts.ts'
import { findTerritory } from '#modules/territories/index.ts'
import { framedPage, notFound } from '#platform/answers.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { FramedPage } from '#ui/FramedPage/FramedPage.tsx'
import { isOpenToAll } from '../../experiment.ts'
import { findStageDates, listPassages } from '../../gates/index.ts'
import { ExperimentLine } from '../../pages/ExperimentLine.tsx'
import { placeLine } from '../../pages/place-words.ts'
import { framedHeight, paths } from '../../paths.ts'
import { findExperimentBySlug } from '../../store/experiments.ts'

/** What other sites show of an experiment. */
export const framedExperiment: FramedKind<Ctx> = {
  page: paths.experiment(':slug'),
  height: framedHeight,
  titleOf: async ({ db }, slug) => (await openExperiment(db, slug))?.title,
}

export const framedRoutes: readonly Route[] = [
  get(framePath(framedExperiment.page), 'anyone', send),
]

/** Whoever asks: the page of another site shows nothing that its visitors may not read. */
async function openExperiment(db: Db, slug: string) {
  const experiment = await findExperimentBySlug(db, slug)
  return experiment && isOpenToAll(experiment) ? experiment : undefined
}

async function send(c: HttpContext) {
  const { ctx, frame } = c.var
  const experiment = await openExperiment(ctx.db, c.req.param('slug') ?? '')
  if (!experiment) return notFound(c)
  const { id, territoryId } = experiment
  const territory = territoryId ? await findTerritory(ctx.db, territoryId) : undefined
  return framedPage(
    c,
    <FramedPage
      frame={frame}
      title={experiment.title}
      titleIn={writtenLocale}
      eyebrow={placeLine(experiment, territory, frame.locale)}
      path={paths.experiment(experiment.slug)}
    >
      <p class="lead" lang={writtenLocale}>
        {experiment.question}
      </p>
      <ExperimentLine
        locale={frame.locale}
        experiment={experiment}
        passages={await listPassages(ctx.db, id)}
        dates={await findStageDates(ctx.db, id)}
        today={dayOf(ctx.now)}
        size="full"
      />
    </FramedPage>,
  )
}
