import { dayOf } from '#kit/dates.ts'
import { emptyForm } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { download, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { recordLeaving } from '../../actions/record-leaving.ts'
import { callOutcomes } from '../../call.ts'
import type { Draw } from '../../draw.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { refusalReasons } from '../../recruitment.ts'
import { findRecruitment } from '../../recruits/index.ts'
import { senderOf } from '../../recruits/nouns.ts'
import { type NoteCallRefusal, noteCall } from '../actions/note-call.ts'
import { hoursOut, takeSheet } from '../actions/take-sheet.ts'
import { callSheet } from '../documents/call-sheet.ts'
import { CallSheetPage } from '../pages/CallSheetPage.tsx'
import { listSheetLines } from '../store/calls.ts'
import { callTexts } from '../texts/calls.ts'
import { onCalls, onThis, seatUntil } from './calls.tsx'

/** Calls on paper: a sheet of a dozen people, kept for whoever printed it, then typed back line by line. */
export const callSheetRoutes: readonly Route[] = [
  buttonRoute({
    ...onThis,
    path: recruitPaths.callSheets(':slug'),
    act: (c, draw) => takeSheet(c.var.ctx, draw),
    back: onThis.next,
    refusals: (locale) => ({ nobody: callTexts[locale].sheetNobody }),
    next: ({ slug }, made) => recruitPaths.callSheet(slug, String(made)),
  }),
  get(recruitPaths.callSheet(':slug', ':sheet'), 'signed-in', onCalls(show)),
  post(recruitPaths.callSheet(':slug', ':sheet'), 'signed-in', onCalls(typeBack)),
  post(recruitPaths.callSheetPdf(':slug', ':sheet'), 'signed-in', onCalls(print)),
]

function numberOf(c: HttpContext): number {
  const asked = c.req.param('sheet') ?? ''
  return /^\d{5}$/.test(asked) ? Number(asked) : 0
}

async function linesOf(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const lines = await listSheetLines(ctx.db, draw.id, numberOf(c), ctx.now)
  return lines.map((line) => ({ ...line, tries: line.attempts.length }))
}

async function show(c: HttpContext, draw: Draw) {
  const lines = await linesOf(c, draw)
  if (lines.length === 0)
    return seeOther(c, recruitPaths.calls(draw.slug), callTexts[c.var.ctx.locale].sheetGone)
  const [frame, sheet] = [c.var.frame, numberOf(c)]
  return page(
    c,
    <CallSheetPage frame={frame} draw={draw} sheet={sheet} lines={lines} form={emptyForm} />,
  )
}

async function print(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const lines = await linesOf(c, draw)
  if (lines.length === 0) return notFound(c)
  const recruitment = await findRecruitment(ctx.db, draw.id)
  const document = callSheet({
    ...{ draw, lines, sheet: numberOf(c), now: ctx.now, locale: ctx.locale },
    who: recruitment?.controller || draw.organiser || ctx.settings.houseName,
    help: recruitment?.phone ?? '',
    seatUntil: draw.state === 'drawn' ? await seatUntil(ctx, draw) : undefined,
    day: dayOf(new Date(ctx.now.getTime() + hoursOut * 3_600_000)),
  })
  const left = await recordLeaving(ctx, draw, {
    act: 'draw.call-sheet-printed',
    detail: { sheet: numberOf(c), people: lines.length },
  })
  if (!left.ok) return forbidden(c)
  const name = `appels-${numberOf(c)}.pdf`
  return download(
    c,
    await writePdf(document, await letterheadOf(ctx, senderOf(draw, recruitment))),
    { name, mediaType: 'application/pdf' },
  )
}

async function typeBack(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const sheet = numberOf(c)
  let noted = 0
  const not: string[] = []
  for (const line of await linesOf(c, draw)) {
    const [typed = '', why] = String(raw[`line${line.line}`] ?? '').split(':')
    const outcome = callOutcomes.find((known) => known === typed)
    if (!outcome) continue
    const result = await noteCall(ctx, draw, line.id, {
      ...{ outcome, channel: 'phone', callBackAt: undefined, note: '', sheet },
      reason: refusalReasons.find((known) => known === why) ?? 'unsaid',
    })
    if (result.ok) noted++
    else
      not.push(
        `${line.line}. ${line.name || line.phone} (${refusedWords(result.refusal, ctx.locale)})`,
      )
  }
  const words = callTexts[ctx.locale]
  const told = [
    words.sheetSaved(noted),
    ...(not.length > 0 ? [words.notNoted(not.join(', '))] : []),
  ]
  return seeOther(c, recruitPaths.calls(draw.slug), told.join(' '))
}

function refusedWords(refusal: NoteCallRefusal, locale: Locale): string {
  const texts = callTexts[locale]
  if (refusal === 'forbidden' || refusal === 'not-yours') return texts.sheetGone
  return texts.seatNot[refusal]
}
