import { z } from 'zod'
import { writeSheetCode } from '#engines/mark-reading/index.ts'
import { lookOf, sheetFormOf } from '#engines/questionnaires/index.ts'
import { newCode } from '#kit/codes/letter-code.ts'
import { writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState, formRefused } from '#kit/form.ts'
import type { Letterhead } from '#kit/papers/letterhead.ts'
import { isLargeForm } from '#kit/papers/sheet-form.ts'
import { textProse } from '#kit/prose/plain.ts'
import { done } from '#kit/result.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import {
  groupField,
  type LookedSheet,
  paperVersion,
  scanRoutes,
  sheetCount,
} from '#modules/scans/index.ts'
import { download, forbidden, notFound, page, readForm } from '#platform/answers.ts'
import { printBoxedPaper } from '#platform/documents/boxed-paper.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { refusedPage } from '#platform/forms/refused-page.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { hasAnsweredWith } from '../../actions/answer-map.ts'
import { giveMapCodes } from '../../actions/give-codes.ts'
import type { OpinionMap } from '../../opinion-map.ts'
import { paths } from '../../paths.ts'
import { mayKeepMaps } from '../../permissions.ts'
import { begunMapAt } from '../../routes/at.ts'
import type { Statement } from '../../statement.ts'
import { listStatements } from '../../store/statements.ts'
import { codeTexts } from '../../texts/codes.ts'
import { mapTexts } from '../../texts/maps.ts'
import { chooseForPaper } from '../actions/choose-for-paper.ts'
import { type EnterRefusal, enterMapSheets } from '../actions/enter-map-sheets.ts'
import { mapScans, mapSheet, readMapSheet } from '../map-sheet.ts'
import { MapSheetsPage } from '../pages/MapSheetsPage.tsx'
import { sheetTexts } from '../texts/sheets.ts'

/** A map with its statements, once those of the sheet are chosen. */
interface OnPaper {
  readonly map: OpinionMap
  readonly statements: readonly Statement[]
  /** Who asks. */
  readonly head: Letterhead
}

type InBatch = { readonly id: string; readonly form: { readonly form: string } }

const choiceShape = z.object({
  statements: z
    .union([z.string(), z.array(z.string())])
    .default([])
    // What is no number is kept as that of no statement: the choice is made once, and nothing of it is dropped unsaid.
    .transform((ticked) =>
      [ticked].flat().map((number) => (/^\d{1,6}$/.test(number) ? Number(number) : 0)),
    ),
})

/** Sheets of a map: chosen, printed with a number or a code each, sent back as pictures, looked at by one person. */
export const mapPaperRoutes: readonly Route[] = [
  get(paths.paper(':slug'), 'staff', show),
  actRoute({
    path: paths.paper(':slug'),
    audience: 'staff',
    on: keptMapAt,
    may: mayKeepMaps,
    fresh: true,
    shape: choiceShape,
    draw: async (c, map, choice) => draw(c, await withStatements(c, map), { choice }),
    act: (c, { slug }, { statements }) => chooseForPaper(c.var.ctx, slug, statements),
    refusals: (locale) => ({ ...mapTexts[locale].refusals, ...sheetTexts[locale].refusals }),
    under: { 'choice-wrong': 'statements' },
    next: ({ slug }) => paths.paper(slug),
    notice: (locale) => sheetTexts[locale].chosen,
  }),
  post(paths.sheets(':slug'), 'staff', print),
  ...scanRoutes<OnPaper, EnterRefusal>({
    purpose: mapScans,
    path: paths.scans(':slug'),
    audience: 'staff',
    on: onPaper,
    may: (viewer) => mayKeepMaps(viewer),
    idOf: ({ map }) => map.id,
    addressOf: ({ map }) => paths.scans(map.slug),
    crumbs: crumbsTo,
    isForTwo: false,
    formOf: async (on, isLarge) => (await laidOut(on, isLarge)).sheetForm,
    lookOf: (_, on, batch) => lookOf(planIn(on, batch)),
    servedOf,
    problemsOf: async (c, on, batch, sheets) => problemsOf(c.var.ctx.locale, on, batch, sheets),
    accept: enter,
    refusals: (locale) => sheetTexts[locale].refusals,
    over: (locale, { map }) =>
      map.state === 'open' ? undefined : sheetTexts[locale].refusals.shut,
    next: ({ map }) => paths.paper(map.slug),
  }),
]

/** For the team; a closed map keeps its pictures, which may be erased, and has no sheet to print any more. */
async function keptMapAt(c: HttpContext): Promise<OpinionMap | undefined> {
  const map = await begunMapAt(c)
  return map && mayKeepMaps(c.var.ctx.person) ? map : undefined
}

async function withStatements(c: HttpContext, map: OpinionMap): Promise<OnPaper> {
  const { ctx } = c.var
  return { map, statements: await listStatements(ctx.db, map.id), head: await letterheadOf(ctx) }
}

async function onPaper(c: HttpContext): Promise<OnPaper | undefined> {
  const map = await keptMapAt(c)
  return map?.onPaper ? await withStatements(c, map) : undefined
}

function crumbsTo(locale: Locale, { map: { slug, title } }: OnPaper) {
  return [
    { label: mapTexts[locale].title, href: paths.list },
    { label: title, labelIn: writtenLocale, href: paths.map(slug) },
    { label: sheetTexts[locale].title, href: paths.paper(slug) },
  ]
}

/** Statements are in French, and so is all of the sheet. */
function sheetOf({ map, statements, head }: OnPaper, isLarge: boolean) {
  const { question, columns, notice, asks, giveBack, askThem } = sheetTexts.fr
  const intro = [
    asks(head.name),
    giveBack(writtenDay(map.openUntil, 'fr'), head.address),
    ...(head.contacts.length > 0 ? [askThem(head.contacts)] : []),
  ].join('\n\n')
  const lines = [
    notice.commitment(textProse(map.commitment)),
    ...[notice.kept, notice.published, notice.picture],
    map.access === 'codes' ? notice.code : notice.number,
  ]
  const words = { intro, question, columns, notice: { title: notice.title, lines } }
  return mapSheet(map, statements, words, isLarge)
}

/** With the places of its boxes. */
async function laidOut(on: OnPaper, isLarge: boolean) {
  const { plan, form } = sheetOf(on, isLarge)
  const { pages } = await printBoxedPaper(plan.paper, ['0'], () => '0')
  // Who asks may move, with the lines of its address: a sheet that was printed before is then told, and not misread.
  const version = paperVersion(pages, plan.boxes)
  return { plan, sheetForm: sheetFormOf(plan, pages, { ...form, version }) }
}

const planIn = (on: OnPaper, { form }: InBatch) => sheetOf(on, isLargeForm(form.form)).plan

function problemsOf(
  locale: Locale,
  on: OnPaper,
  batch: InBatch,
  sheets: readonly LookedSheet[],
): Readonly<Record<string, string>> {
  const plan = planIn(on, batch)
  return Object.fromEntries(
    sheets
      .filter(({ isSpoilt }) => !isSpoilt)
      .flatMap(({ number, ticked }) =>
        readMapSheet(plan, ticked).twice.map((group) => [
          groupField(number, group),
          sheetTexts[locale].twice,
        ]),
      ),
  )
}

async function servedOf(c: HttpContext, { map }: OnPaper, numbers: readonly string[]) {
  const served = new Set<string>()
  for (const number of numbers)
    if (await hasAnsweredWith(c.var.ctx, map, number)) served.add(number)
  return served
}

async function enter(c: HttpContext, on: OnPaper, batch: InBatch, sheets: readonly LookedSheet[]) {
  const { ctx } = c.var
  const plan = planIn(on, batch)
  const entered = await enterMapSheets(ctx, on.map.slug, batch.id, sheets, ({ ticked }) =>
    readMapSheet(plan, ticked),
  )
  if (!entered.ok) return entered
  return done(sheetTexts[ctx.locale].entered(entered.value.people, entered.value.leftOut))
}

async function show(c: HttpContext) {
  const map = await keptMapAt(c)
  return map ? page(c, draw(c, await withStatements(c, map), {})) : notFound(c)
}

function draw(
  c: HttpContext,
  on: OnPaper,
  { choice = emptyForm, print = emptyForm }: { choice?: FormState; print?: FormState },
) {
  return <MapSheetsPage frame={c.var.frame} {...on} forms={{ choice, print }} />
}

async function print(c: HttpContext) {
  const on = await onPaper(c)
  if (!on) return notFound(c)
  const { ctx } = c.var
  const raw = await readForm(c)
  const refuse = (sentence: string, field?: string) => {
    const form = formRefused(raw, sentence, field)
    return refusedPage(c, form, () => draw(c, on, { print: form }))
  }
  if (on.map.state !== 'open') return refuse(sheetTexts[ctx.locale].refusals.shut)
  const count = sheetCount(raw)
  if (count === undefined) return refuse(sheetTexts[ctx.locale].countWrong, 'count')
  const { plan, sheetForm } = await laidOut(on, raw['large'] === 'yes')
  const numbers = await numbersFor(c, on.map, count)
  if (!numbers.ok) {
    if (numbers.refusal === 'forbidden') return forbidden(c)
    if (numbers.refusal === 'not-found') return notFound(c)
    const sentences = { ...mapTexts[ctx.locale].refusals, ...codeTexts[ctx.locale].refusals }
    return refuse(sentences[numbers.refusal])
  }
  const { form, version } = sheetForm
  const { pdf } = await printBoxedPaper(plan.paper, numbers.value, (pageNumber, number) =>
    writeSheetCode({ form, version, page: pageNumber, number }),
  )
  return download(c, pdf, {
    ...{ name: `feuilles-${on.map.slug}.pdf`, mediaType: 'application/pdf' },
    ...(on.map.access === 'codes' ? { once: paths.codesMade(on.map.slug) } : {}),
  })
}

/** Codes of the map where it has some: a sheet is one more way to use one. */
async function numbersFor(c: HttpContext, { slug, access }: OpinionMap, count: number) {
  const { ctx } = c.var
  if (access === 'open')
    return done(Array.from({ length: count }, () => newCode(ctx.chance).slice(0, 10)))
  const printed = await giveMapCodes(ctx, slug, count)
  return printed.ok ? done(printed.value.codes) : printed
}
