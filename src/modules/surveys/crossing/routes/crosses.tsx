import { z } from 'zod'
import { emptyForm, type FormState } from '#kit/form.ts'
import { done, refused } from '#kit/result.ts'
import { download, notFound, page } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { readToldWeights } from '../../actions/count-now.ts'
import type { Cross, CrossResult } from '../../cross.ts'
import { countCross, crossProblem } from '../../crosses.ts'
import { crossSheet } from '../../documents/cross-sheet.ts'
import { questionnaireOf } from '../../own-questionnaire.ts'
import { paths } from '../../paths.ts'
import { countResults } from '../../results.ts'
import { loadSurvey } from '../../routes/load-survey.ts'
import { onSurvey } from '../../routes/surveys.tsx'
import { listSent } from '../../store/answers.ts'
import { listCrosses } from '../../store/crosses.ts'
import { findResults } from '../../store/surveys.ts'
import type { Survey } from '../../survey.ts'
import { crossTexts } from '../../texts/crosses.ts'
import { chooseCross, leaveCross } from '../actions/choose-cross.ts'
import { CrossingPage } from '../pages/CrossingPage.tsx'

const pairShape = z.object({ rows: z.string(), columns: z.string() })

export const crossRoutes: readonly Route[] = [
  get(paths.crossed(':slug'), 'staff', show),
  get(paths.crossedCsv(':slug'), 'staff', csv),
  get(paths.crossedXlsx(':slug'), 'staff', xlsx),
  actRoute({
    ...onSurvey,
    path: paths.chooseCross(':slug'),
    fresh: true,
    shape: pairShape,
    draw,
    act: async (c, survey, pair) => {
      if (survey.state === 'draft' || survey.state === 'open') return refused('still-open')
      const chosen = await chooseCross(c.var.ctx, survey.slug, pair)
      return chosen.ok ? done(chosen.value) : chosen
    },
    refusals: (locale) => crossTexts[locale].refusals,
    next: ({ slug }: Survey) => `${paths.crossed(slug)}#choisis`,
    notice: (locale) => crossTexts[locale].chosenNow,
  }),
  buttonRoute({
    ...onSurvey,
    path: paths.leaveCross(':slug'),
    shape: pairShape,
    act: (c, { slug }, pair) => leaveCross(c.var.ctx, slug, pair),
    refusals: (locale) => crossTexts[locale].refusals,
    back: ({ slug }: Survey) => paths.crossed(slug),
    next: ({ slug }: Survey) => `${paths.crossed(slug)}#choisis`,
    notice: (locale) => crossTexts[locale].leftNow,
  }),
]

/** While people answer, a table beside the one of an hour later shows who has just answered: it waits for the end. */
function isOver({ state }: Survey): boolean {
  return state === 'closed' || state === 'sealed'
}

/** The two questions that the address names. */
function askedIn(c: HttpContext): Cross | undefined {
  const { rows, columns } = c.req.query()
  return rows && columns ? { rows, columns } : undefined
}

async function show(c: HttpContext) {
  const survey = await loadSurvey(c)
  const element = survey && (await draw(c, survey, emptyForm))
  return element ? page(c, element) : notFound(c)
}

async function draw(c: HttpContext, survey: Survey, form: FormState) {
  const { ctx, frame } = c.var
  const questionnaire = questionnaireOf(survey)
  if (!questionnaire || survey.state === 'draft') return undefined
  const { rows, columns } = form.values
  const asked = rows && columns ? { rows, columns } : askedIn(c)
  const chosen = await listCrosses(ctx.db, survey.id)
  const problem = asked && crossProblem(questionnaire, asked)
  const result = asked && !problem && isOver(survey) ? await count(c, survey, asked) : undefined
  return (
    <CrossingPage
      {...{ frame, survey, questionnaire, chosen, asked, problem, result, form }}
      isOver={isOver(survey)}
    />
  )
}

async function count(
  c: HttpContext,
  survey: Survey,
  asked: Cross,
): Promise<CrossResult | undefined> {
  const { ctx } = c.var
  const questionnaire = questionnaireOf(survey)
  if (!questionnaire) return undefined
  const people = (await listSent(ctx.db, survey.id)).map(({ medium, answers = {} }) => ({
    ...{ medium, answers },
  }))
  const all = people.map(({ answers }) => answers)
  const counted =
    (await findResults(ctx.db, survey.id)) ?? countResults(questionnaire, people, undefined)
  const weights = await readToldWeights(ctx, survey, all, counted)
  return countCross(questionnaire, all, asked, weights)
}

async function found(c: HttpContext) {
  const survey = await loadSurvey(c)
  const questionnaire = survey && questionnaireOf(survey)
  const asked = askedIn(c)
  if (!survey || !questionnaire || !asked || !isOver(survey)) return undefined
  if (crossProblem(questionnaire, asked)) return undefined
  const result = await count(c, survey, asked)
  return result && { survey, result }
}

async function csv(c: HttpContext) {
  const table = await found(c)
  if (!table) return notFound(c)
  const text = writeCsv(crossSheet([table.result], c.var.ctx.locale))
  return download(c, text, {
    name: `croisement-${table.survey.slug}.csv`,
    mediaType: 'text/csv; charset=utf-8',
  })
}

async function xlsx(c: HttpContext) {
  const table = await found(c)
  if (!table) return notFound(c)
  const bytes = await writeXlsx(crossSheet([table.result], c.var.ctx.locale))
  return download(c, bytes, {
    name: `croisement-${table.survey.slug}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
}
