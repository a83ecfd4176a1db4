import type { FramedKind } from '#kit/frames/framed.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { download, framedPage, notFound, page } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { countNow } from '../actions/count-now.ts'
import { readWeighting } from '../actions/read-weighting.ts'
import type { ShownWeighting } from '../comparison.ts'
import { shownCrosses } from '../crosses.ts'
import { crossSheet } from '../documents/cross-sheet.ts'
import { resultsDocument } from '../documents/results-document.ts'
import { resultRows } from '../documents/results-file.ts'
import { FramedResultsPage } from '../pages/FramedResultsPage.tsx'
import { ResultsPage } from '../pages/ResultsPage.tsx'
import { framedHeight, paths } from '../paths.ts'
import { maySeeSurvey } from '../permissions.ts'
import type { Labelled, PublishedResults } from '../results.ts'
import { spokenResults } from '../spoken-results.ts'
import { findResults, findSurvey, listWaves } from '../store/surveys.ts'
import type { Survey } from '../survey.ts'
import { changeTexts } from '../texts/changes.ts'
import { partLabel, resultTexts } from '../texts/results.ts'
import { loadSurvey } from './load-survey.ts'

/** What was published, on the page, in files, and in a frame of other sites. */
export const resultRoutes: readonly Route[] = [
  get(paths.results(':slug'), 'anyone', published(spoken(show))),
  get(paths.resultsCsv(':slug'), 'anyone', published(spoken(csv)), { open: true }),
  get(paths.resultsJson(':slug'), 'anyone', published(json), { open: true }),
  get(paths.resultsXlsx(':slug'), 'anyone', published(spoken(xlsx))),
  get(paths.resultsPdf(':slug'), 'anyone', published(spoken(pdf)), { perMinute: 20 }),
  get(paths.resultCrossesCsv(':slug'), 'anyone', published(spoken(crossesCsv)), { open: true }),
  get(paths.resultCrossesXlsx(':slug'), 'anyone', published(spoken(crossesXlsx))),
  get(paths.frame(':slug'), 'anyone', published(spoken(framed))),
  get(paths.preview(':slug'), 'staff', preview),
]

type Show = (
  c: HttpContext,
  survey: Survey,
  results: PublishedResults,
  beside: ShownWeighting,
) => Response | Promise<Response>

type ShowSpoken = (...told: [...Parameters<Show>, language: string]) => ReturnType<Show>

function published(answer: Show) {
  return async (c: HttpContext) => {
    const survey = await loadSurvey(c)
    const results = survey?.publishedAt ? await findResults(c.var.ctx.db, survey.id) : undefined
    if (!survey || !results) return notFound(c)
    const beside = await readWeighting(c.var.ctx, survey.id, results)
    return answer(c, survey, asShown(results, beside), beside)
  }
}

/** In the words of whoever reads; the data as JSON stay as they were published. */
function spoken(answer: ShowSpoken): Show {
  return (c, survey, results, beside) => {
    const told = spokenResults(survey, { results, beside }, c.var.ctx.locale)
    return answer(c, survey, told.results, told.beside, told.language)
  }
}

function asShown(results: PublishedResults, { weighting }: ShownWeighting): PublishedResults {
  return { ...results, crosses: shownCrosses(results, weighting) }
}

/** What everybody would read, before it is published: the same count, the same page. */
async function preview(c: HttpContext) {
  const { ctx, frame } = c.var
  const survey = await loadSurvey(c)
  const counted = survey && !survey.publishedAt ? await countNow(ctx, survey) : undefined
  if (!survey || !counted) return notFound(c)
  const beside = await readWeighting(ctx, survey.id, counted)
  const asPublished = { ...survey, publishedAt: ctx.now }
  const told = spokenResults(survey, { results: asShown(counted, beside), beside }, ctx.locale)
  return page(c, <ResultsPage {...{ frame, ...told }} survey={asPublished} isPreview />)
}

async function show(
  c: HttpContext,
  survey: Survey,
  results: PublishedResults,
  beside: ShownWeighting,
  language: string,
) {
  const changes = await listChanges(c, survey)
  const told = { survey, results, beside, language }
  return page(c, <ResultsPage frame={c.var.frame} {...told} changes={changes} />)
}

/** The pages where it stands beside another wave: both are published, and this reader may see both. */
async function listChanges(c: HttpContext, survey: Survey) {
  const { ctx } = c.var
  const texts = changeTexts[ctx.locale]
  const waves = (await listWaves(ctx.db, survey)).filter(
    (wave) => wave.publishedAt && maySeeSurvey(ctx.person, wave),
  )
  return waves.flatMap(({ id, slug, wave, followsId }) => {
    const number = writtenNumber(wave, ctx.locale)
    if (id === survey.followsId)
      return { label: texts.see(number), href: paths.changes(survey.slug) }
    return followsId === survey.id
      ? { label: texts.seeNext(number), href: paths.changes(slug) }
      : []
  })
}

/** What other sites show: results that anyone may read. */
export const framedResults: FramedKind<Ctx> = {
  page: paths.results(':slug'),
  height: framedHeight,
  async titleOf({ db }, slug) {
    const survey = await findSurvey(db, slug)
    const isOpen = survey?.publishedAt && maySeeSurvey(undefined, survey)
    return isOpen ? survey.title : undefined
  },
}

function framed(...[c, survey, results, beside, language]: Parameters<ShowSpoken>) {
  const told = { survey, results, beside, language }
  return framedPage(c, <FramedResultsPage frame={c.var.frame} {...told} />)
}

function sheetOf(c: HttpContext, results: PublishedResults, { weighting }: ShownWeighting): Sheet {
  const { locale } = c.var.ctx
  const { columns, short, hiddenCell: hidden, ...texts } = resultTexts[locale]
  const { themes, communes, otherCommunes } = texts
  const labelOf = (part: Labelled) => partLabel(part, locale)
  const words = { labelOf, hidden, themes, communes, otherCommunes }
  return {
    name: short,
    columns: columns.map((title, at) => ({ title, kind: at >= 4 ? 'number' : 'text' })),
    rows: resultRows(results, words, weighting?.shares),
  }
}

function csv(c: HttpContext, { slug }: Survey, results: PublishedResults, beside: ShownWeighting) {
  const text = writeCsv(sheetOf(c, results, beside))
  return download(c, text, { name: `resultats-${slug}.csv`, mediaType: 'text/csv; charset=utf-8' })
}

async function xlsx(
  c: HttpContext,
  { slug }: Survey,
  results: PublishedResults,
  beside: ShownWeighting,
) {
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const bytes = await writeXlsx(sheetOf(c, results, beside))
  return download(c, bytes, { name: `resultats-${slug}.xlsx`, mediaType })
}

function crossesCsv(c: HttpContext, { slug }: Survey, { crosses = [] }: PublishedResults) {
  if (crosses.length === 0) return notFound(c)
  const text = writeCsv(crossSheet(crosses, c.var.ctx.locale))
  return download(c, text, {
    name: `croisements-${slug}.csv`,
    mediaType: 'text/csv; charset=utf-8',
  })
}

async function crossesXlsx(c: HttpContext, { slug }: Survey, { crosses = [] }: PublishedResults) {
  if (crosses.length === 0) return notFound(c)
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const bytes = await writeXlsx(crossSheet(crosses, c.var.ctx.locale))
  return download(c, bytes, { name: `croisements-${slug}.xlsx`, mediaType })
}

async function pdf(
  c: HttpContext,
  survey: Survey,
  results: PublishedResults,
  beside: ShownWeighting,
) {
  const { ctx, frame } = c.var
  const address = `${frame.baseUrl}${paths.results(survey.slug)}`
  const { locale, now } = ctx
  const document = resultsDocument({ survey, results, beside, locale, now, address })
  const bytes = await writePdf(document, await letterheadOf(ctx, {}))
  const name = `resultats-${survey.slug}.pdf`
  return download(c, bytes, { name, mediaType: 'application/pdf', inline: true })
}

function json(
  c: HttpContext,
  { title, fingerprint, publishedAt }: Survey,
  results: PublishedResults,
  { compared, weighting }: ShownWeighting,
) {
  return c.json({ ...results, title, fingerprint, publishedAt, compared, weighting })
}
