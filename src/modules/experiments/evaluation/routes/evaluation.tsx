import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import { gridTexts } from '#kit/grids/texts.ts'
import { download, notFound, page } from '#platform/answers.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { gridRoutes } from '#platform/grids/grid-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { Experiment } from '../../experiment.ts'
import { evaluationPaths as paths } from '../../paths/evaluation.ts'
import { isOnTeam } from '../../permissions.ts'
import { mayWriteProtocol } from '../../protocol-permissions.ts'
import type { ResultsNow } from '../../results-now.ts'
import { experimentAt, onExperiment } from '../../routes/on-experiment.ts'
import { fileEvaluation } from '../actions/file-evaluation.ts'
import { saveEvaluation } from '../actions/save-evaluation.ts'
import { reportDays, reportShape } from '../evaluation.ts'
import { evaluationGrid, evaluationRows } from '../evaluation-grid.ts'
import { EvaluationGridPage, EvaluationPastePage } from '../pages/EvaluationGridPage.tsx'
import { EvaluationPage } from '../pages/EvaluationPage.tsx'
import { listEvaluationLines, listReports } from '../store/evaluations.ts'
import { evaluationTexts } from '../texts/evaluation.ts'

const reportLimit = 11_000_000
const reportRules = { groups: ['document', 'picture'], public: false } as const

const onThis = {
  audience: 'signed-in',
  on: experimentAt,
  may: isOnTeam,
  refusals: () => ({}),
  next: ({ slug }: Experiment) => paths.evaluation(slug),
} as const

export function evaluationRoutes(results: ResultsNow): readonly Route[] {
  const draw = drawing(results)
  return [
    get(
      paths.evaluation(':slug'),
      'anyone',
      onExperiment(async (c, experiment) => page(c, await draw(c, experiment, emptyForm))),
    ),
    ...gridRoutes({
      ...onThis,
      path: paths.lines(':slug'),
      grid: evaluationGrid,
      rows: async (c, { id }) => evaluationRows(await listEvaluationLines(c.var.ctx.db, id)),
      draw: async (c, experiment, form) => {
        const { ctx, frame } = c.var
        const lines = await listEvaluationLines(ctx.db, experiment.id)
        return <EvaluationGridPage {...{ frame, experiment, form, lines }} />
      },
      act: (c, { id }, change) => saveEvaluation(c.var.ctx, id, change),
      refusals: (locale) => evaluationTexts[locale].refusals,
      notice: (locale, saved) => gridTexts[locale].saved(saved),
      saved: ({ id }) => ({ act: 'evaluation.changed', subject: `experiment:${id}` }),
      paste: {
        path: paths.paste(':slug'),
        draw: (c, experiment, form, read) => (
          <EvaluationPastePage frame={c.var.frame} {...{ experiment, form, read }} />
        ),
      },
    }),
    actRoute({
      ...onThis,
      path: paths.report(':slug'),
      options: { bodyLimit: reportLimit },
      fresh: true,
      shape: reportShape,
      days: reportDays,
      file: { name: 'file', rules: reportRules },
      draw,
      act: (c, { id }, report, _, file) => fileEvaluation(c.var.ctx, id, report, file),
      notice: (locale) => evaluationTexts[locale].filed,
    }),
    get(paths.reportFile(':slug', ':id'), 'anyone', onExperiment(sendReport)),
  ]
}

function drawing(results: ResultsNow) {
  return async (c: HttpContext, experiment: Experiment, form: FormState) => {
    const { ctx, frame } = c.var
    return (
      <EvaluationPage
        frame={frame}
        experiment={experiment}
        lines={await listEvaluationLines(ctx.db, experiment.id)}
        reports={await listReports(ctx.db, experiment.id)}
        mayWrite={isOnTeam(ctx.person, experiment)}
        today={dayOf(ctx.now)}
        mayCompute={mayWriteProtocol(ctx.person, experiment)}
        results={await results(ctx, experiment)}
        form={form}
      />
    )
  }
}

/** A report is read by whoever may read the experiment. */
async function sendReport(c: HttpContext, experiment: Experiment) {
  const { ctx } = c.var
  const id = c.req.param('id')
  const report = (await listReports(ctx.db, experiment.id)).find(
    (evaluationReport) => evaluationReport.id === id,
  )
  const file = report?.fileId ? await ctx.files.read(report.fileId) : undefined
  return file ? download(c, file.bytes, file) : notFound(c)
}
