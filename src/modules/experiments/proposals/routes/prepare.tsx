import { z } from 'zod'
import { emptyForm, type FormState, parseForm, typedValues } from '#kit/form.ts'
import { again, forbidden, notFound, page, seeOther } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { Experiment } from '../../experiment.ts'
import { optionalText } from '../../fields.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import { paths } from '../../paths.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { experimentShape } from '../../proposal.ts'
import { findStanding } from '../../protocol/index.ts'
import { experimentAct, refusedForm } from '../../routes/experiment-form.tsx'
import { onExperiment } from '../../routes/on-experiment.ts'
import {
  isDoubtful,
  knownTerritory,
  placed,
  readTerritory,
  withDoubt,
} from '../../routes/territory-asked.ts'
import { changeVisibility } from '../actions/change-visibility.ts'
import { editExperiment } from '../actions/edit-experiment.ts'
import type { TerritoryAsked } from '../pages/ExperimentFields.tsx'
import { PreparePage } from '../pages/PreparePage.tsx'
import { proposalTexts } from '../texts/proposal.ts'

/** The words of the page, and who may read it. */
export const prepareRoutes: readonly Route[] = [
  get(
    '/experiences/:slug/preparer',
    'signed-in',
    onExperiment(
      async (c, experiment) => page(c, await preparePage(c, experiment, emptyForm, {})),
      mayEditExperiment,
    ),
  ),
  post('/experiences/:slug/preparer', 'signed-in', onExperiment(edit, mayEditExperiment)),
  ...(['publier', 'retirer'] as const).map((verb) =>
    experimentAct({
      path: `/${verb}`,
      may: mayEditExperiment,
      shape: z.object({ reason: optionalText(2_000) }),
      draw: (c, experiment, form) => preparePage(c, experiment, form, {}),
      act: (c, experiment, { reason }) => {
        const to = verb === 'publier' ? 'published' : 'draft'
        return changeVisibility(c.var.ctx, experiment.id, to, reason)
      },
      // Before the freeze, whoever publishes comes from the page that asks for it, and goes on there.
      next: ({ slug, stage }) =>
        stage === 'protocol' && verb === 'publier'
          ? protocolPaths.freeze(slug)
          : paths.experiment(slug),
      notice: (locale) => {
        const texts = proposalTexts[locale]
        return verb === 'publier' ? texts.published : texts.withdrawn
      },
    }),
  ),
]

async function edit(c: HttpContext, experiment: Experiment) {
  const { ctx } = c.var
  const subject = `experiment:${experiment.id}`
  const opened = () => preparePage(c, experiment, emptyForm, {})
  const sent = await readEdit(c, opened, { act: 'experiment.edited', subject })
  if (!sent.ok) {
    const asked = { answer: await readTerritory(ctx, sent.form.values) }
    return again(c, await preparePage(c, experiment, sent.form, asked))
  }
  const { raw } = sent
  const parsed = parseForm(experimentShape, raw, ctx.locale)
  const answer = await readTerritory(ctx, raw)
  if (!parsed.ok || isDoubtful(answer)) {
    const form = parsed.ok ? { values: typedValues(raw), problems: {} } : parsed.form
    return again(c, await preparePage(c, experiment, withDoubt(form, answer, ctx), { answer }))
  }

  const edited = await editExperiment(ctx, experiment.id, {
    ...parsed.value,
    territory: placed(answer),
  })
  if (edited.ok) {
    return seeOther(c, paths.experiment(edited.value.slug), proposalTexts[ctx.locale].saved)
  }
  if (edited.refusal === 'not-found') return notFound(c)
  if (edited.refusal === 'forbidden') return forbidden(c)
  const form = refusedForm(raw, edited.refusal, ctx.locale)
  return again(c, await preparePage(c, experiment, form, { answer }))
}

async function preparePage(
  c: HttpContext,
  experiment: Experiment,
  form: FormState,
  asked: TerritoryAsked,
) {
  const chosen = await knownTerritory(c.var.ctx, experiment)
  const { frozen } = await findStanding(c.var.ctx.db, experiment.id)
  return (
    <PreparePage
      frame={c.var.frame}
      experiment={experiment}
      form={form}
      territory={{ chosen, ...asked }}
      frozen={frozen !== undefined}
    />
  )
}
