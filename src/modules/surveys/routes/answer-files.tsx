import { z } from 'zod'
import { fileQuestions } from '#engines/questionnaires/index.ts'
import { optionalText } from '#kit/fields.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import { type AnswersGiven, answerFile, answerSheets } from '#modules/questionnaires/index.ts'
import { download, notFound, page, seeRefused } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { freeFiles } from '../actions/free-files.ts'
import { nameQuasiIdentifiers } from '../actions/keep-questionnaire.ts'
import { questionnaireOf } from '../own-questionnaire.ts'
import { AnswersPage, workbookName } from '../pages/AnswersPage.tsx'
import { paths } from '../paths.ts'
import { countAlone, mayTakeFiles, tellingQuestions } from '../respondents.ts'
import { filesTaken } from '../store/answer-files.ts'
import { countSent, listSent } from '../store/answers.ts'
import type { Survey } from '../survey.ts'
import { fieldTexts } from '../texts/field.ts'
import { loadSurvey } from './load-survey.ts'
import { onSurvey } from './surveys.tsx'

const questionsShape = z.object({
  questions: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((raw) => [raw].flat().filter(Boolean)),
  reason: optionalText(400),
})

export const answerFileRoutes: readonly Route[] = [
  get(paths.answers(':slug'), 'staff', show),
  get(paths.answersFile(':slug', ':file'), 'staff', take),
  actRoute({
    ...onSurvey,
    path: paths.quasi(':slug'),
    saved: ({ id }) => ({ act: 'survey.prepared', subject: `survey:${id}` }),
    shape: questionsShape,
    draw,
    act: (c, { slug }, named) => nameQuasiIdentifiers(c.var.ctx, slug, named),
    refusals: (locale) => fieldTexts[locale].answers.refusals,
    under: {
      'unknown-question': 'questions',
      'none-ticked': 'questions',
      'reason-needed': 'reason',
    },
    next: ({ slug }: Survey) => paths.answers(slug),
    notice: (locale) => fieldTexts[locale].answers.kept,
  }),
  buttonRoute({
    ...onSurvey,
    path: paths.freeFiles(':slug'),
    act: (c: HttpContext, { slug }: Survey) => freeFiles(c.var.ctx, slug),
    back: ({ slug }: Survey) => paths.answers(slug),
    refusals: (locale) => fieldTexts[locale].answers.joined.freeRefusals,
    next: ({ slug }: Survey) => paths.answers(slug),
    notice: (locale, files: number) => fieldTexts[locale].answers.joined.freed(files),
  }),
]

async function show(c: HttpContext) {
  const survey = await loadSurvey(c)
  return survey && survey.state !== 'draft'
    ? page(c, await draw(c, survey, emptyForm))
    : notFound(c)
}

async function draw(c: HttpContext, survey: Survey, form: FormState) {
  const { ctx, frame } = c.var
  const questionnaire = questionnaireOf(survey)
  const counts = await countSent(ctx.db, survey.id)
  const alone = await countAloneIn(c, survey)
  const asksFiles = questionnaire && fileQuestions(questionnaire).length > 0
  const room = asksFiles ? await filesTaken(ctx.db, survey.id) : undefined
  return <AnswersPage {...{ frame, survey, questionnaire, counts, alone, room, form }} />
}

async function answersOf(c: HttpContext, survey: Survey) {
  return (await listSent(c.var.ctx.db, survey.id)).map(({ answers = {} }) => answers)
}

async function countAloneIn(c: HttpContext, survey: Survey): Promise<number> {
  const questionnaire = questionnaireOf(survey)
  if (!questionnaire || !mayTakeFiles(survey)) return 0
  return countAlone(
    questionnaire,
    tellingQuestions(survey, questionnaire),
    await answersOf(c, survey),
  )
}

/** Nobody is found again in a file that leaves: neither by contact details, nor by standing alone. */
async function take(c: HttpContext) {
  const { ctx } = c.var
  const survey = await loadSurvey(c)
  const questionnaire = survey && questionnaireOf(survey)
  if (!survey || !questionnaire || survey.state === 'draft') return notFound(c)
  if (!mayTakeFiles(survey))
    return seeRefused(c, paths.answers(survey.slug), fieldTexts[ctx.locale].answers.stillOpen)
  const alone = await countAloneIn(c, survey)
  if (alone > 0)
    return seeRefused(c, paths.answers(survey.slug), fieldTexts[ctx.locale].answers.alone(alone))
  const rows = await answersOf(c, survey)
  const language = questionnaire.languages[0] ?? 'fr'
  const told: AnswersGiven = {
    questionnaire,
    language,
    rows,
    leaveOut: ({ kind }) => kind === 'contact',
  }
  const name = c.req.param('file') ?? ''
  if (name === workbookName) {
    const bytes = await writeXlsx(answerSheets(told, ctx.locale))
    const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    return download(c, bytes, { name: `${survey.slug}.xlsx`, mediaType })
  }
  const file = answerFile(name, told)
  return file ? download(c, file.text, file) : notFound(c)
}
