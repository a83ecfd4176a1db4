import { download, notFound, page } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { readWeighting } from '../../actions/read-weighting.ts'
import { questionnaireOf } from '../../own-questionnaire.ts'
import { paths } from '../../paths.ts'
import { maySeeSurvey } from '../../permissions.ts'
import { loadSurvey } from '../../routes/load-survey.ts'
import { findResults, findSurveyById } from '../../store/surveys.ts'
import type { Survey } from '../../survey.ts'
import { changeTexts } from '../../texts/changes.ts'
import { changeRows } from '../change-rows.ts'
import { changesBetween, type PublishedWave } from '../changes.ts'
import { ChangesPage } from '../pages/ChangesPage.tsx'

/** Two waves that are both published, side by side. */
export const changeRoutes: readonly Route[] = [
  get(paths.changes(':slug'), 'anyone', show),
  get(paths.changesCsv(':slug'), 'anyone', csv, { open: true }),
]

async function found(c: HttpContext) {
  const { ctx } = c.var
  const survey = await loadSurvey(c)
  const before = survey?.followsId ? await findSurveyById(ctx.db, survey.followsId) : undefined
  if (!survey || !before || !maySeeSurvey(ctx.person, before)) return undefined
  const [then, now] = [await published(c, before), await published(c, survey)]
  if (!then || !now) return undefined
  return { survey, before, waves: { then, now }, changes: changesBetween(then, now) }
}

async function published(c: HttpContext, survey: Survey): Promise<PublishedWave | undefined> {
  const { ctx } = c.var
  const questionnaire = questionnaireOf(survey)
  const results = await findResults(ctx.db, survey.id)
  if (!questionnaire || !results) return undefined
  const { weighting } = await readWeighting(ctx, survey.id, results)
  return { questionnaire, results, weighting }
}

async function show(c: HttpContext) {
  const compared = await found(c)
  return compared ? page(c, <ChangesPage frame={c.var.frame} {...compared} />) : notFound(c)
}

async function csv(c: HttpContext) {
  const compared = await found(c)
  if (!compared) return notFound(c)
  const { locale } = c.var.ctx
  const texts = changeTexts[locale]
  const text = writeCsv({
    name: texts.short,
    columns: texts.columns.map((title, at) => ({ title, kind: at >= 4 ? 'number' : 'text' })),
    rows: changeRows(compared.changes, locale),
  })
  return download(c, text, {
    name: `evolution-${compared.survey.slug}.csv`,
    mediaType: 'text/csv; charset=utf-8',
  })
}
