import { z } from 'zod'
import { cellsOf, columnsOf } from '#engines/questionnaires/index.ts'
import { requiredReason } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { readNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { namesSomebody } from '#modules/questionnaires/index.ts'
import { download, notFound, page, seeRefused } from '#platform/answers.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { countNow } from '../../actions/count-now.ts'
import { compareAll, toldWeighting } from '../../comparison.ts'
import { questionnaireOf } from '../../own-questionnaire.ts'
import { paths } from '../../paths.ts'
import { countAlone, mayTakeFiles, tellingQuestions } from '../../respondents.ts'
import { countResults } from '../../results.ts'
import { loadSurvey } from '../../routes/load-survey.ts'
import { onSurvey } from '../../routes/surveys.tsx'
import { listSent } from '../../store/answers.ts'
import { findResults } from '../../store/surveys.ts'
import { findWeighting, listPopulations } from '../../store/weightings.ts'
import type { Survey } from '../../survey.ts'
import { fieldTexts } from '../../texts/field.ts'
import { weightingTexts } from '../../texts/weighting.ts'
import { type NamedProblem, weighAll } from '../../weights.ts'
import { removeWeights, weighAnswers } from '../actions/weigh-answers.ts'
import { PopulationPage, type PopulationPageProps } from '../pages/PopulationPage.tsx'

const bound = z
  .string()
  .trim()
  .transform((text) => readNumber(text) ?? Number.NaN)
  .refine(
    (most) => most >= 1.5 && most <= 20,
    say(weightingTexts.fr.mostWrong, weightingTexts.en.mostWrong),
  )

const ruleShape = z.object({
  variables: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((raw) => [raw].flat().filter(Boolean)),
  most: bound,
  why: requiredReason(2000),
})

const onWeights = {
  ...onSurvey,
  fresh: true,
  next: ({ slug }: Survey) => paths.population(slug),
} as const

export const weightRoutes: readonly Route[] = [
  get(paths.population(':slug'), 'staff', show),
  actRoute({
    ...onWeights,
    path: paths.weights(':slug'),
    shape: ruleShape,
    draw: (c, survey, weigh) => draw(c, survey, { weigh }),
    act: async (c, { slug }, rule) => {
      const weighed = await weighAnswers(c.var.ctx, slug, rule)
      if (weighed.ok || !weighed.problems) return weighed
      return { ...weighed, about: toldProblems(weighed.problems, c.var.ctx.locale) }
    },
    refusals: (locale) => weightingTexts[locale].refusals,
    under: { cannot: 'variables', 'no-variable': 'variables' },
    notice: (locale) => weightingTexts[locale].weighed,
  }),
  actRoute({
    ...onWeights,
    path: paths.removeWeights(':slug'),
    shape: z.object({ why: requiredReason(2000) }),
    draw: (c, survey, remove) => draw(c, survey, { remove }),
    act: (c, { slug }, { why }) => removeWeights(c.var.ctx, slug, why),
    refusals: () => ({}),
    notice: (locale) => weightingTexts[locale].weightsRemoved,
  }),
  get(paths.weightsCsv(':slug'), 'staff', take),
]

function toldProblems(problems: readonly NamedProblem[], locale: Locale): string {
  const texts = weightingTexts[locale].problems
  return problems.map(({ code, variable, category }) => texts[code](variable, category)).join(' ')
}

async function show(c: HttpContext) {
  const survey = await loadSurvey(c)
  const element = survey && (await draw(c, survey))
  return element ? page(c, element) : notFound(c)
}

async function draw(c: HttpContext, survey: Survey, forms: PopulationPageProps['forms'] = {}) {
  const { ctx, frame } = c.var
  const questionnaire = questionnaireOf(survey)
  if (!questionnaire) return undefined
  const populations = await listPopulations(ctx.db, survey.id)
  const people = (await listSent(ctx.db, survey.id)).map(({ medium, answers = {} }) => ({
    ...{ medium, answers },
  }))
  // What everybody reads, or will read: the team reads the same of the weights, from the same counts.
  const shown = survey.publishedAt
    ? await findResults(ctx.db, survey.id)
    : await countNow(ctx, survey)
  const results = shown ?? countResults(questionnaire, people, undefined)
  const compared = compareAll(populations, results)
  const own = await findWeighting(ctx.db, survey.id)
  const told = own && toldWeighting(own, results)
  const weighting = told ?? own
  const isTold = told !== undefined
  return (
    <PopulationPage
      {...{ frame, survey, questionnaire, populations, compared, weighting, isTold, forms }}
    />
  )
}

/** The answers with their weight, refused like the other files while somebody is alone in them. */
async function take(c: HttpContext) {
  const { ctx } = c.var
  const survey = await loadSurvey(c)
  const questionnaire = survey && questionnaireOf(survey)
  const weighting = survey && (await findWeighting(ctx.db, survey.id))
  if (!survey || !questionnaire || !weighting) return notFound(c)
  const all = (await listSent(ctx.db, survey.id)).map(({ answers = {} }) => answers)
  const alone = countAlone(questionnaire, tellingQuestions(survey, questionnaire), all)
  const refuse = (sentence: string) => seeRefused(c, paths.population(survey.slug), sentence)
  if (!mayTakeFiles(survey)) return refuse(fieldTexts[ctx.locale].answers.stillOpen)
  if (alone > 0) return refuse(fieldTexts[ctx.locale].answers.alone(alone))
  const texts = weightingTexts[ctx.locale]
  const { rule, outcome } = weighting
  const weighed = weighAll(questionnaire, outcome.populations, rule, all)
  if (!weighed.ok) return refuse(texts.fileGone)
  const named = new Set(
    questionnaire.pages.flatMap(({ questions }) =>
      questions.filter(namesSomebody).map(({ id }) => id),
    ),
  )
  const columns = columnsOf(questionnaire, questionnaire.languages[0] ?? 'fr').filter(
    ({ question }) => !named.has(question),
  )
  const text = writeCsv({
    name: survey.title,
    columns: [
      ...columns.map(({ name }) => ({ title: name, kind: 'text' }) as const),
      { title: texts.weightColumn, kind: 'number' },
    ],
    rows: all.map((answers, at) => [...cellsOf(columns, answers), weighed.weights[at] ?? 0]),
  })
  return download(c, text, {
    name: `poids-${survey.slug}.csv`,
    mediaType: 'text/csv; charset=utf-8',
  })
}
