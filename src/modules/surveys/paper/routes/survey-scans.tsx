import { writeSheetCode } from '#engines/mark-reading/index.ts'
import {
  lookOf,
  type Questionnaire,
  questionsOf,
  sheetFormOf,
  wordsIn,
} from '#engines/questionnaires/index.ts'
import { newCode } from '#kit/codes/letter-code.ts'
import { writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState, formRefused } from '#kit/form.ts'
import { isLargeForm, rankOfForm } from '#kit/papers/sheet-form.ts'
import { textProse } from '#kit/prose/plain.ts'
import { done } from '#kit/result.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { problemSaid } from '#modules/questionnaires/index.ts'
import {
  groupField,
  type LookedSheet,
  paperRank,
  paperVersion,
  scanRoutes,
  sheetCount,
  zoneField,
} from '#modules/scans/index.ts'
import { download, forbidden, notFound, page, readForm } from '#platform/answers.ts'
import { printBoxedPaper } from '#platform/documents/boxed-paper.ts'
import { refusedPage } from '#platform/forms/refused-page.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { giveCodes } from '../../actions/give-codes.ts'
import { questionnaireOf } from '../../own-questionnaire.ts'
import { paths } from '../../paths.ts'
import { mayKeepSurveys } from '../../permissions.ts'
import { loadSurvey } from '../../routes/load-survey.ts'
import { saidIn } from '../../said-before.ts'
import { erasedOn, type Survey } from '../../survey.ts'
import { fieldTexts } from '../../texts/field.ts'
import { prepareTexts } from '../../texts/prepare.ts'
import { surveyTexts } from '../../texts/surveys.ts'
import { type EnterRefusal, enterSheets } from '../actions/enter-sheets.ts'
import { SheetsPage } from '../pages/SheetsPage.tsx'
import {
  paperLanguages,
  readSheet,
  type SheetLook,
  surveyScans,
  surveySheet,
} from '../survey-sheet.ts'
import { sheetTexts } from '../texts/sheets.ts'

/** A survey that takes sheets, with the questions that are frozen in it. */
interface OnPaper {
  readonly survey: Survey
  readonly questionnaire: Questionnaire
}

type InBatch = { readonly id: string; readonly form: { readonly form: string } }

/** Sheets of a survey: printed with a number or a code each, sent back as pictures, looked at by one person. */
export const surveyScanRoutes: readonly Route[] = [
  get(paths.paper(':slug'), 'staff', show),
  post(paths.sheets(':slug'), 'staff', print),
  ...scanRoutes<OnPaper, EnterRefusal>({
    purpose: surveyScans,
    path: paths.scans(':slug'),
    audience: 'staff',
    on: onPaper,
    may: (viewer) => mayKeepSurveys(viewer),
    idOf: ({ survey }) => survey.id,
    addressOf: ({ survey }) => paths.scans(survey.slug),
    crumbs: crumbsOf,
    isForTwo: false,
    languages: ({ questionnaire }) => paperLanguages(questionnaire),
    formOf: async (on, isLarge, rank) => (await laidOut(on, { isLarge, rank })).sheetForm,
    lookOf: (_, on, batch) => lookOf(planIn(on, batch)),
    problemsOf: async (c, on, batch, sheets) => problemsOf(c.var.ctx.locale, on, batch, sheets),
    accept: enter,
    refusals: (locale) => sheetTexts[locale].refusals,
    next: ({ survey }) => paths.prepare(survey.slug),
  }),
]

async function onPaper(c: HttpContext): Promise<OnPaper | undefined> {
  const survey = await loadSurvey(c)
  const questionnaire = survey?.state === 'open' ? questionnaireOf(survey) : undefined
  return survey && questionnaire && { survey, questionnaire }
}

function crumbsOf(locale: Locale, { survey: { slug, title } }: OnPaper) {
  return [
    { label: surveyTexts[locale].title, href: paths.list },
    { label: title, labelIn: writtenLocale, href: paths.survey(slug) },
    { label: prepareTexts[locale].title(title), href: paths.prepare(slug) },
    { label: sheetTexts[locale].title, href: paths.paper(slug) },
  ]
}

function sheetOf({ survey, questionnaire }: OnPaper, look: SheetLook) {
  return surveySheet(survey, questionnaire, look, (locale, language) => {
    const { notice } = sheetTexts[locale]
    return {
      title: notice.title,
      lines: [
        notice.purpose(textProse(saidIn(survey, 'purpose', language).text)),
        notice.kept(survey.controller, writtenDay(erasedOn(survey), locale)),
        notice.picture,
        survey.access === 'codes' ? notice.code : notice.number,
        notice.until(writtenDay(survey.closesOn, locale), survey.contact),
      ],
    }
  })
}

/** With the places of its boxes. Words may have come since another sheet was printed, but for the language of the questions. */
async function laidOut(on: OnPaper, look: SheetLook) {
  const { plan, form } = sheetOf(on, look)
  const { pages } = await printBoxedPaper(plan.paper, ['0'], () => '0')
  const version = look.rank === 0 ? form.version : paperVersion(pages, plan.boxes)
  return { plan, sheetForm: sheetFormOf(plan, pages, { ...form, version }) }
}

/** The paper of the pictures that were sent: its form says whether it is the large one, and its language. */
const planIn = (on: OnPaper, { form }: InBatch) =>
  sheetOf(on, { isLarge: isLargeForm(form.form), rank: rankOfForm(form.form) }).plan

function problemsOf(
  locale: Locale,
  on: OnPaper,
  batch: InBatch,
  sheets: readonly LookedSheet[],
): Readonly<Record<string, string>> {
  const { questionnaire } = on
  const plan = planIn(on, batch)
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.id, question]))
  const named = { locale, language: questionnaire.languages[0] ?? 'fr', questionnaire }
  const problems: Record<string, string> = {}
  for (const sheet of sheets) {
    if (sheet.isSpoilt) continue
    for (const problem of readSheet(questionnaire, plan, sheet).problems) {
      const question = questions.get(problem.question)
      if (!question) continue
      const { at } = problem
      const field =
        'group' in at ? groupField(sheet.number, at.group) : zoneField(sheet.number, at.zone)
      problems[field] ??= `${problemSaid(question, problem, named)} ${sheetTexts[locale].blank}`
    }
  }
  return problems
}

async function enter(c: HttpContext, on: OnPaper, batch: InBatch, sheets: readonly LookedSheet[]) {
  const { ctx } = c.var
  const plan = planIn(on, batch)
  const entered = await enterSheets(ctx, on.survey.slug, batch.id, sheets, (sheet) =>
    readSheet(on.questionnaire, plan, sheet),
  )
  if (!entered.ok) return entered
  const { answers, leftOut, dropped } = entered.value
  const texts = sheetTexts[ctx.locale]
  const aside = questionsOf(on.questionnaire)
    .filter(({ id }) => dropped.includes(id))
    .map(({ id, text }) =>
      texts.droppedOf(
        wordsIn(text, on.questionnaire.languages[0] ?? 'fr', 'fr'),
        dropped.filter((known) => known === id).length,
      ),
    )
  const sentence = texts.entered(answers, leftOut)
  return done(aside.length === 0 ? sentence : `${sentence} ${texts.dropped(aside.join(', '))}`)
}

async function show(c: HttpContext) {
  const on = await onPaper(c)
  return on ? page(c, draw(c, on, emptyForm)) : notFound(c)
}

function draw(c: HttpContext, { survey, questionnaire }: OnPaper, form: FormState) {
  const languages = paperLanguages(questionnaire)
  return <SheetsPage frame={c.var.frame} {...{ survey, languages, form }} />
}

async function print(c: HttpContext) {
  const on = await onPaper(c)
  const { ctx } = c.var
  if (!on || !mayKeepSurveys(ctx.person)) return notFound(c)
  const raw = await readForm(c)
  const refuse = (sentence: string, field?: string) => {
    const form = formRefused(raw, sentence, field)
    return refusedPage(c, form, () => draw(c, on, form))
  }
  const count = sheetCount(raw)
  if (count === undefined) return refuse(sheetTexts[ctx.locale].countWrong, 'count')
  const rank = paperRank(raw, paperLanguages(on.questionnaire))
  const { plan, sheetForm } = await laidOut(on, { isLarge: raw['large'] === 'yes', rank })
  const { form, version } = sheetForm
  const numbers = await numbersFor(c, on.survey, count)
  if (!numbers.ok) {
    if (numbers.refusal === 'forbidden') return forbidden(c)
    if (numbers.refusal === 'not-found') return notFound(c)
    return refuse(fieldTexts[ctx.locale].codes.refusals[numbers.refusal])
  }
  const { pdf } = await printBoxedPaper(plan.paper, numbers.value, (pageNumber, number) =>
    writeSheetCode({ form, version, page: pageNumber, number }),
  )
  const name = `feuilles-${on.survey.slug}.pdf`
  return download(c, pdf, { name, mediaType: 'application/pdf' })
}

/** Codes of the survey where it has some: a sheet is one more way to use one. */
async function numbersFor(c: HttpContext, { slug, access }: Survey, count: number) {
  const { ctx } = c.var
  if (access === 'link')
    return done(Array.from({ length: count }, () => newCode(ctx.chance).slice(0, 10)))
  const codes = await giveCodes(ctx, slug, count)
  return codes.ok ? done(codes.value.letters.map(({ code }) => code)) : codes
}
