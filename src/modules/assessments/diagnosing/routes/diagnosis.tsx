import { emptyForm, type FormState, formRefused } from '#kit/form.ts'
import { notFound, page, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { ModelVersion } from '../../model-version.ts'
import { paths } from '../../paths.ts'
import type { Answers } from '../../score.ts'
import { findModel, findPublishedModel } from '../../store/models.ts'
import { diagnosisTexts } from '../../texts/diagnosis.ts'
import { diagnosisResult, readAnswers } from '../diagnosis.ts'
import { DiagnosisPage, DiagnosisResultPage } from '../pages/DiagnosisPages.tsx'

/**
 * The answers travel in the address and are written nowhere: no table, no page kept for the next reader, no hour in the
 * journal (`untimed`).
 */
export const diagnosisRoutes: readonly Route[] = [
  get(paths.diagnosis, 'anyone', show, { untimed: true }),
  get(paths.diagnosisResult, 'anyone', showResult, { untimed: true }),
]

async function show(c: HttpContext) {
  const version = await versionOf(c)
  // Before the first referential is published, the page of the Index says what is there.
  return version ? ask(c, version, emptyForm) : seeOther(c, paths.home)
}

async function showResult(c: HttpContext) {
  const version = await versionOf(c)
  if (!version) return notFound(c)
  const answers = readAnswers(version.content, (name) => c.req.query(name))
  const found = diagnosisResult(version.content, answers)
  c.header('cache-control', 'no-store')
  if (found.every(({ score }) => score === undefined)) {
    return ask(c, version, formRefused({}, diagnosisTexts[c.var.ctx.locale].nothing))
  }
  const answered = answeredIn(version, answers)
  return page(c, <DiagnosisResultPage frame={c.var.frame} {...{ found, answered }} />)
}

/** What was understood of the address, and nothing else that it carries. */
function answeredIn({ number }: ModelVersion, answers: Answers): string {
  const known = Object.entries(answers).map(([id, answer]) => [id, `${answer}`])
  return `${new URLSearchParams([['version', `${number}`], ...known])}`
}

/** The diagnosis from which somebody came to another page, when the address carries one. */
export async function diagnosisBehind(c: HttpContext) {
  const version = c.req.query('version') === undefined ? undefined : await versionOf(c)
  const answers = version && readAnswers(version.content, (name) => c.req.query(name))
  if (!version || !answers || Object.keys(answers).length === 0) return undefined
  c.header('cache-control', 'no-store')
  return {
    model: version.content,
    href: `${paths.diagnosisResult}?${answeredIn(version, answers)}`,
  }
}

function ask(c: HttpContext, version: ModelVersion, form: FormState) {
  const answers = readAnswers(version.content, (name) => c.req.query(name))
  c.header('cache-control', 'no-store')
  return page(
    c,
    <DiagnosisPage frame={c.var.frame} version={version} form={form} answers={answers} />,
  )
}

/** The one that its answers were given to: a new version does not change a result that somebody kept. */
async function versionOf(c: HttpContext): Promise<ModelVersion | undefined> {
  const number = Number(c.req.query('version') ?? Number.NaN)
  const asked = Number.isInteger(number) && number > 0 && number < 1e6
  const version = asked ? await findModel(c.var.ctx.db, number) : undefined
  return version?.publishedAt ? version : findPublishedModel(c.var.ctx.db)
}
