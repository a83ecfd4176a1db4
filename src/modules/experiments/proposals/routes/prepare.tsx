import { z } from 'zod'
import {
  emptyForm,
  type FormState,
  type Parsed,
  parseForm,
  type RawForm,
  typedValues,
} from '#kit/form.ts'
import { refused } from '#kit/result.ts'
import { isLeftUnread, readCopy } from '#platform/copies/copies.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import type { Experiment } from '../../experiment.ts'
import { optionalText } from '../../fields.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import { paths } from '../../paths.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { experimentShape } from '../../proposal.ts'
import { findStanding } from '../../protocol/index.ts'
import { experimentAct } from '../../routes/experiment-form.tsx'
import { experimentAt } from '../../routes/on-experiment.ts'
import {
  isDoubtful,
  knownTerritory,
  placed,
  readTerritory,
  withDoubt,
} from '../../routes/territory-asked.ts'
import { refusalFields, refusalTexts } from '../../texts/refusal.ts'
import { changeVisibility } from '../actions/change-visibility.ts'
import { editExperiment } from '../actions/edit-experiment.ts'
import { copiedExperiment } from '../actions/experiment-copied.ts'
import type { TerritoryAsked } from '../pages/ExperimentFields.tsx'
import { PreparePage } from '../pages/PreparePage.tsx'
import { proposalTexts } from '../texts/proposal.ts'

/** The words of the page, and who may read it. */
export const prepareRoutes: readonly Route[] = [
  ...formRoutes({
    path: '/experiences/:slug/preparer',
    audience: 'signed-in',
    on: experimentAt,
    may: mayEditExperiment,
    shape: readEdited,
    draw: async (c, experiment, form) =>
      preparePage(
        c,
        experiment,
        form,
        form === emptyForm ? {} : { answer: await readTerritory(c.var.ctx, form.values) },
      ),
    act: (c, { id }, { isFromStages: _, ...words }) => editExperiment(c.var.ctx, id, words),
    refusals: (locale) => refusalTexts[locale],
    under: refusalFields,
    saved: ({ id }) => ({ act: 'experiment.edited', subject: `experiment:${id}` }),
    next: (_, { slug }, { isFromStages }) =>
      isFromStages ? paths.stages(slug) : paths.experiment(slug),
    notice: (locale) => proposalTexts[locale].saved,
  }),
  ...(['publier', 'retirer'] as const).map((verb) =>
    experimentAct({
      path: `/${verb}`,
      may: mayEditExperiment,
      shape: z.object({ reason: optionalText(2_000) }),
      draw: (c, experiment, form) => preparePage(c, experiment, form, {}),
      act: async (c, experiment, { reason }, { raw }) => {
        const to = verb === 'publier' ? 'published' : 'draft'
        const { ctx } = c.var
        if (to === 'published' && (await isLeftUnread(ctx, copiedExperiment, experiment.id, raw)))
          return refused('to-rewrite')
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

type Edited = Omit<z.infer<typeof experimentShape>, 'territory'> & {
  readonly territory: ReturnType<typeof placed>
  readonly isFromStages: boolean
}

async function readEdited(
  { var: { ctx } }: HttpContext,
  _: Experiment,
  raw: RawForm,
): Promise<Parsed<Edited>> {
  const parsed = parseForm(experimentShape, raw, ctx.locale)
  const answer = await readTerritory(ctx, raw)
  if (isDoubtful(answer)) {
    const form = parsed.ok ? { values: typedValues(raw), problems: {} } : parsed.form
    return { ok: false, form: withDoubt(form, answer, ctx) }
  }
  if (!parsed.ok) return parsed
  const isFromStages = raw['from'] === 'etapes'
  return { ok: true, value: { ...parsed.value, territory: placed(answer), isFromStages } }
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
      copied={await readCopy(c.var.ctx, copiedExperiment, experiment.id)}
      isFromStages={(form.values['from'] ?? c.req.query('de')) === 'etapes'}
    />
  )
}
