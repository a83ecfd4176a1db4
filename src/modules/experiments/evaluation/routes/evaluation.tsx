import { dayOf } from '#kit/dates.ts'
import { withinDays } from '#kit/day-range.ts'
import { type FormState, formRefused, parseForm } from '#kit/form.ts'
import { done } from '#kit/result.ts'
import {
  again,
  download,
  forbidden,
  notFound,
  page,
  readForm,
  readUpload,
  seeOther,
} from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { acceptUpload, uploadTexts } from '#platform/uploads.ts'
import type { Experiment } from '../../experiment.ts'
import { evaluationPaths as paths } from '../../paths/evaluation.ts'
import { isOnTeam } from '../../permissions.ts'
import { onExperiment } from '../../routes/on-experiment.ts'
import { type EvaluationChange, editEvaluation } from '../actions/edit-evaluation.ts'
import { fileEvaluation } from '../actions/file-evaluation.ts'
import { evaluationLineShape, reportDays, reportShape } from '../evaluation.ts'
import { EvaluationPage } from '../pages/EvaluationPage.tsx'
import { listEvaluationLines, listReports } from '../store/evaluations.ts'
import { evaluationTexts } from '../texts/evaluation.ts'

const reportLimit = 11_000_000
const reportRules = { groups: ['document', 'picture'], public: false } as const

export const evaluationRoutes: readonly Route[] = [
  get(paths.evaluation(':slug'), 'anyone', onExperiment(show)),
  post(paths.evaluation(':slug'), 'signed-in', onExperiment(add, isOnTeam)),
  post(paths.line(':slug', ':id'), 'signed-in', onExperiment(write, isOnTeam)),
  post(paths.removeLine(':slug', ':id'), 'signed-in', onExperiment(remove, isOnTeam)),
  post(paths.report(':slug'), 'signed-in', onExperiment(fileReport, isOnTeam), {
    bodyLimit: reportLimit,
  }),
  get(paths.reportFile(':slug', ':id'), 'anyone', onExperiment(sendReport)),
]

async function draw(
  c: HttpContext,
  experiment: Experiment,
  refused?: { of: string; form: FormState },
) {
  const { ctx, frame } = c.var
  return (
    <EvaluationPage
      frame={frame}
      experiment={experiment}
      lines={await listEvaluationLines(ctx.db, experiment.id)}
      reports={await listReports(ctx.db, experiment.id)}
      mayWrite={isOnTeam(ctx.person, experiment)}
      today={dayOf(ctx.now)}
      {...(refused ? { refused } : {})}
    />
  )
}

async function show(c: HttpContext, experiment: Experiment) {
  return page(c, await draw(c, experiment))
}

async function add(c: HttpContext, experiment: Experiment) {
  const read = parseForm(evaluationLineShape, await readForm(c), c.var.ctx.locale)
  if (!read.ok) return again(c, await draw(c, experiment, { of: 'new', form: read.form }))
  return change(c, experiment, { kind: 'add', words: read.value })
}

async function write(c: HttpContext, experiment: Experiment) {
  const id = c.req.param('id') ?? ''
  const sent = await readEdit(c, () => draw(c, experiment))
  if (!sent.ok) return again(c, await draw(c, experiment, { of: id, form: sent.form }))
  const read = parseForm(evaluationLineShape, sent.raw, c.var.ctx.locale)
  if (!read.ok) return again(c, await draw(c, experiment, { of: id, form: read.form }))
  return change(c, experiment, { kind: 'write', id, words: read.value })
}

function remove(c: HttpContext, experiment: Experiment) {
  return change(c, experiment, { kind: 'remove', id: c.req.param('id') ?? '' })
}

async function change(c: HttpContext, experiment: Experiment, what: EvaluationChange) {
  const done = await editEvaluation(c.var.ctx, experiment.id, what)
  if (!done.ok) return done.refusal === 'forbidden' ? forbidden(c) : notFound(c)
  const texts = evaluationTexts[c.var.ctx.locale]
  const notice = what.kind === 'remove' ? texts.removed : texts.saved
  return seeOther(c, paths.evaluation(experiment.slug), notice)
}

async function fileReport(c: HttpContext, experiment: Experiment) {
  const { ctx } = c.var
  const texts = evaluationTexts[ctx.locale]
  const fields = await readForm(c)
  const read = withinDays(parseForm(reportShape, fields, ctx.locale), {
    raw: fields,
    ranges: reportDays,
    today: dayOf(ctx.now),
    locale: ctx.locale,
  })
  if (!read.ok) return again(c, await draw(c, experiment, { of: 'report', form: read.form }))
  const upload = await readUpload(c, 'file')
  const kept = upload ? await acceptUpload(await bytesOf(upload), reportRules) : done()
  if (!kept.ok) {
    const form = formRefused(fields, uploadTexts[ctx.locale][kept.refusal], 'file')
    return again(c, await draw(c, experiment, { of: 'report', form }))
  }
  const filed = await fileEvaluation(ctx, experiment.id, read.value, kept.value)
  if (!filed.ok) return filed.refusal === 'forbidden' ? forbidden(c) : notFound(c)
  return seeOther(c, paths.evaluation(experiment.slug), texts.filed)
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

async function bytesOf(file: File) {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
