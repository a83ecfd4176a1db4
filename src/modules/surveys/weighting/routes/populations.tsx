import {
  emptyForm,
  type FormState,
  formRefused,
  type Parsed,
  tooLong,
  typedValues,
} from '#kit/form.ts'
import { type CensusFound, readSentCensus } from '#modules/draws/index.ts'
import { again, notFound, page } from '#platform/answers.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { readers } from '#platform/imports/readers.ts'
import { type HttpContext, post, type Route } from '#platform/routes.ts'
import { questionnaireOf } from '../../own-questionnaire.ts'
import { paths } from '../../paths.ts'
import {
  fieldOf,
  firstWords,
  knownQuestions,
  type Population,
  proposedFields,
  readCategories,
  type SingleQuestion,
} from '../../population.ts'
import { loadSurvey } from '../../routes/load-survey.ts'
import { onSurvey } from '../../routes/surveys.tsx'
import { listPopulations } from '../../store/weightings.ts'
import type { Survey } from '../../survey.ts'
import { weightingTexts } from '../../texts/weighting.ts'
import { keepPopulation, removePopulation } from '../actions/keep-population.ts'
import { VariablePage } from '../pages/VariablePage.tsx'

interface OnVariable {
  readonly survey: Survey
  readonly questionnaire: NonNullable<ReturnType<typeof questionnaireOf>>
  readonly question: SingleQuestion
}

const onVariable = {
  ...onSurvey,
  on: loadVariable,
  refusals: () => ({}),
  next: ({ survey }: OnVariable) => paths.population(survey.slug),
} as const

export const populationRoutes: readonly Route[] = [
  ...formRoutes({
    ...onVariable,
    path: paths.variable(':slug', ':question'),
    saved: ({ survey }) => ({ act: 'survey.population-kept', subject: `survey:${survey.id}` }),
    shape: populationIn,
    draw,
    act: (c, { survey }, population) => keepPopulation(c.var.ctx, survey.slug, population),
    notice: (locale) => weightingTexts[locale].kept,
  }),
  buttonRoute({
    ...onVariable,
    path: paths.removePopulation(':slug', ':question'),
    draw,
    act: (c, { survey, question }) => removePopulation(c.var.ctx, survey.slug, question.id),
    notice: (locale) => weightingTexts[locale].removed,
  }),
  // As the draws room reads it: a table of the whole country, in a thread, and no transaction waits for it.
  post(paths.census(':slug', ':question'), 'staff', readCensus, {
    bodyLimit: readers.census.bytes,
    ownTransaction: true,
    perMinute: 20,
  }),
]

async function loadVariable(c: HttpContext): Promise<OnVariable | undefined> {
  const survey = await loadSurvey(c)
  const questionnaire = survey && questionnaireOf(survey)
  const question =
    questionnaire && knownQuestions(questionnaire).find(({ id }) => id === c.req.param('question'))
  return survey && questionnaire && question ? { survey, questionnaire, question } : undefined
}

async function draw(
  c: HttpContext,
  on: OnVariable,
  form: FormState,
  more: { readonly censusForm?: FormState; readonly isProposed?: boolean } = {},
) {
  const { ctx, frame } = c.var
  const known = await listPopulations(ctx.db, on.survey.id)
  const population = known.find(({ question }) => question === on.question.id)
  return <VariablePage {...{ frame, ...on, population, form, ...more }} />
}

function populationIn(
  c: HttpContext,
  { question }: OnVariable,
  raw: Readonly<Record<string, string | readonly string[]>>,
): Parsed<Population> {
  const texts = weightingTexts[c.var.ctx.locale]
  const labels = question.options.map((_, at) => [fieldOf.label(at), 120] as const)
  const bounds = { ...Object.fromEntries(labels), reference: 200 }
  const long = tooLong(raw, bounds, c.var.ctx.locale)
  if (long) return { ok: false, form: long }
  const values = typedValues(raw)
  const read = readCategories(question, values)
  const reference = (values['reference'] ?? '').trim()
  const problems = Object.fromEntries([
    ...(read.ok ? [] : read.faults.map(({ field, code }) => [field, texts.faults[code]])),
    ...(reference === '' ? [['reference', texts.referenceMissing]] : []),
  ])
  if (!read.ok || reference === '') return { ok: false, form: { values, problems } }
  return { ok: true, value: { question: question.id, reference, categories: read.categories } }
}

async function readCensus(c: HttpContext) {
  const on = await loadVariable(c)
  if (!on) return notFound(c)
  const read = await readSentCensus(c)
  if (!read.ok) return again(c, await draw(c, on, emptyForm, { censusForm: read.form }))
  const { found, raw } = read.value
  const feature = found.features.find(({ key }) => key === raw['feature'])
  if (feature) return page(c, await draw(c, on, proposed(on, feature), { isProposed: true }))
  const sentence = weightingTexts[c.var.ctx.locale].featureMissing(
    found.features.map(({ label }) => label).join(', '),
  )
  return again(
    c,
    await draw(c, on, emptyForm, { censusForm: formRefused(raw, sentence, 'feature') }),
  )
}

function proposed(
  { questionnaire, question }: OnVariable,
  feature: CensusFound['features'][number],
): FormState {
  const values = proposedFields(question, ({ text }) => firstWords(questionnaire, text), feature)
  return { values: { ...values, reference: feature.reference }, problems: {} }
}
