import { dayOf } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import { page } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { Experiment } from '../../experiment.ts'
import { paths } from '../../paths.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { experimentAct, experimentForm } from '../../routes/experiment-form.tsx'
import { idOf, nothing } from '../../routes/id-of.ts'
import { onExperiment } from '../../routes/on-experiment.ts'
import { addStopCriterion } from '../actions/add-stop-criterion.ts'
import { checkStopCriterion } from '../actions/check-stop-criterion.ts'
import { saveRisk } from '../actions/save-risk.ts'
import { RisksPage } from '../pages/RisksPage.tsx'
import { NewStopCriterionPage, RiskPage, StopCheckPage } from '../pages/risk-forms.tsx'
import { riskForm, stopCheckForm, stopCriterionForm } from '../risk.ts'
import { listRisks, listStopCriteria } from '../store/risks.ts'
import { riskTexts } from '../texts/risks.ts'

const afterwards = {
  may: mayEditExperiment,
  next: (experiment: Experiment) => paths.risks(experiment.slug),
  notice: (locale: 'fr' | 'en') => riskTexts[locale].saved,
}

/** Risks and stop criteria. */
export const riskRoutes: readonly Route[] = [
  get(
    '/experiences/:slug/risques',
    'anyone',
    onExperiment(async (c, experiment) => {
      const { ctx, frame } = c.var
      return page(
        c,
        <RisksPage
          frame={frame}
          experiment={experiment}
          risks={await listRisks(ctx.db, experiment.id)}
          criteria={await listStopCriteria(ctx.db, experiment.id)}
          today={dayOf(ctx.now)}
        />,
      )
    }),
    { cached: true },
  ),
  experimentAct({
    ...afterwards,
    path: '/risques/criteres-d-arret',
    shape: stopCriterionForm,
    draw: async (c, experiment, form) => (
      <NewStopCriterionPage frame={c.var.frame} experiment={experiment} form={form} />
    ),
    act: (c, experiment, answers) => addStopCriterion(c.var.ctx, experiment.id, answers),
  }),
  ...experimentForm({
    ...afterwards,
    path: '/risques/criteres-d-arret/:id',
    shape: stopCheckForm,
    draw: stopCriterionPage,
    act: (c, experiment, answers) =>
      checkStopCriterion(c.var.ctx, experiment.id, idOf(c) ?? nothing, answers),
  }),
  ...experimentForm({
    ...afterwards,
    path: '/risques/:id',
    shape: riskForm,
    draw: riskPage,
    act: (c, experiment, answers) => saveRisk(c.var.ctx, experiment.id, idOf(c), answers),
  }),
]

async function stopCriterionPage(c: HttpContext, experiment: Experiment, form: FormState) {
  const { ctx, frame } = c.var
  const id = idOf(c)
  if (id === undefined) {
    return <NewStopCriterionPage frame={frame} experiment={experiment} form={form} />
  }
  const criteria = await listStopCriteria(ctx.db, experiment.id)
  const criterion = criteria.find((stopCriterion) => stopCriterion.id === id)
  if (!criterion) return undefined
  return <StopCheckPage frame={frame} experiment={experiment} form={form} criterion={criterion} />
}

async function riskPage(c: HttpContext, experiment: Experiment, form: FormState) {
  const { ctx, frame } = c.var
  const id = idOf(c)
  const risk = (await listRisks(ctx.db, experiment.id)).find((item) => item.id === id)
  if (id !== undefined && !risk) return undefined
  return <RiskPage frame={frame} experiment={experiment} form={form} risk={risk} />
}
