import { dayOf } from '#kit/dates.ts'
import type { FramedKind } from '#kit/frames/framed.ts'
import { framePath } from '#kit/frames/framed.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { findTerritory } from '#modules/territories/index.ts'
import { framedPage } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { FramedPage } from '#ui/FramedPage/FramedPage.tsx'
import { type Experiment, isOpenToAll } from '../../experiment.ts'
import { findStageDates, listPassages } from '../../gates/index.ts'
import { ExperimentLine } from '../../pages/ExperimentLine.tsx'
import { placeLine } from '../../pages/place-words.ts'
import { framedHeight, paths } from '../../paths.ts'
import { onExperiment } from '../../routes/on-experiment.ts'
import { findExperimentBySlug } from '../../store/experiments.ts'

/** What other sites show of an experiment. */
export const framedExperiment: FramedKind<Ctx> = {
  page: paths.experiment(':slug'),
  height: framedHeight,
  async titleOf({ db }, slug) {
    const experiment = await findExperimentBySlug(db, slug)
    return experiment && isOpenToAll(experiment) ? experiment.title : undefined
  },
}

export const framedRoutes: readonly Route[] = [
  get(framePath(framedExperiment.page), 'anyone', onExperiment(send)),
]

async function send(c: HttpContext, experiment: Experiment) {
  const { ctx, frame } = c.var
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
        {plainProse(experiment.question)}
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
