import { emptyForm, type FormState, formRefused, type RawForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { tableTexts } from '#kit/table-refusals.ts'
import {
  again,
  download,
  forbidden,
  notFound,
  page,
  readForm,
  readUpload,
  seeOther,
} from '#platform/answers.ts'
import { readers } from '#platform/imports/readers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { decoded } from '#platform/sheets/decode.ts'
import { foreignKind } from '#platform/sheets/file-kind.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import type { NetworkEvent } from '../../event.ts'
import { presencePath, presencePaths } from '../../paths/presences.ts'
import { listHolders, loadHeld } from '../../presence/index.ts'
import { daysOf } from '../../presence.ts'
import { type ReportMapping, reportParts } from '../../told-report.ts'
import { applyPresenceImport, dropPresenceImport } from '../actions/apply-import.ts'
import { draftPresenceImport } from '../actions/import-presences.ts'
import { isNote } from '../import.ts'
import { PresenceImportsPage } from '../pages/ImportPage.tsx'
import { PresenceReviewPage } from '../pages/ReviewPage.tsx'
import { findImport, listImports, type PresenceImport } from '../store/imports.ts'
import { presenceImportTexts, toldCells } from '../texts/report.ts'

const largestReport = readers.report.bytes

export const presenceImportRoutes: readonly Route[] = [
  get(presencePaths.imports, 'staff', show),
  post(presencePaths.imports, 'staff', read, { bodyLimit: largestReport + 100_000 }),
  get(presencePaths.oneImport, 'staff', review),
  post(presencePaths.oneImport, 'staff', apply),
  get(presencePaths.importRejected, 'staff', sendRejected),
  post(presencePaths.importDrop, 'staff', drop),
]

async function show(c: HttpContext) {
  const event = await loadHeld(c)
  return event ? page(c, await draw(c, event, emptyForm)) : notFound(c)
}

async function draw(
  c: HttpContext,
  event: NetworkEvent,
  form: FormState,
  headings: readonly string[] = [],
) {
  const before = await listImports(c.var.ctx.db, event.id)
  return (
    <PresenceImportsPage
      frame={c.var.frame}
      event={event}
      days={daysOf(event)}
      form={form}
      headings={headings}
      before={before.map(({ id, fileName, tool, createdAt, appliedAt, counts }) => ({
        id,
        fileName,
        tool,
        createdAt,
        applied: appliedAt !== undefined,
        present: counts.present,
      }))}
    />
  )
}

async function read(c: HttpContext) {
  const event = await loadHeld(c)
  if (!event) return notFound(c)
  const { ctx } = c.var
  const texts = presenceImportTexts[ctx.locale]
  const fields = await readForm(c)
  const file = await readUpload(c, 'file')
  const refuse = async (sentence: string, headings: readonly string[] = []) =>
    again(c, await draw(c, event, formRefused(fields, sentence, 'file'), headings))
  if (!file) return refuse(texts.refusals.empty(1))
  const bytes = new Uint8Array(await file.arrayBuffer())
  const kind = foreignKind(bytes)
  if (kind) return refuse(tableTexts[ctx.locale][kind](1))
  const { text } = decoded(bytes)
  const zero = text.indexOf('\0')
  if (zero >= 0) {
    return refuse(tableTexts[ctx.locale]['not-text'](text.slice(0, zero).split('\n').length))
  }
  const done = await draftPresenceImport(ctx, event.slug, {
    fileName: file.name,
    text,
    day: one(fields, 'day') || (daysOf(event)[0] ?? ''),
    mapping: mappingOf(fields),
  })
  if (!done.ok) {
    if (done.refusal === 'forbidden') return forbidden(c)
    return refuse(texts.refusals[done.refusal](done.line ?? 1), done.headings ?? [])
  }
  return seeOther(c, presencePath('oneImport', { slug: event.slug, id: done.value }))
}

function mappingOf(fields: RawForm): ReportMapping | undefined {
  const chosen = reportParts.flatMap((part) => {
    const heading = one(fields, `column-${part}`)
    return heading ? [[part, heading] as const] : []
  })
  return chosen.length > 0 ? Object.fromEntries(chosen) : undefined
}

function one(fields: RawForm, name: string): string {
  return [fields[name] ?? ''].flat()[0] ?? ''
}

async function loadImport(c: HttpContext) {
  const event = await loadHeld(c)
  const id = c.req.param('id') ?? ''
  const given = event && isId(id) ? await findImport(c.var.ctx.db, event.id, id) : undefined
  return event && given ? { event, given } : undefined
}

async function review(c: HttpContext) {
  const loaded = await loadImport(c)
  return loaded ? page(c, await drawReview(c, loaded, emptyForm)) : notFound(c)
}

async function drawReview(
  c: HttpContext,
  { event, given }: { event: NetworkEvent; given: PresenceImport },
  form: FormState,
) {
  const holders = (await listHolders(c.var.ctx.db, event.id)).filter(({ seated }) => seated)
  return (
    <PresenceReviewPage
      frame={c.var.frame}
      event={event}
      given={given}
      holders={holders}
      form={form}
    />
  )
}

async function apply(c: HttpContext) {
  const loaded = await loadImport(c)
  if (!loaded) return notFound(c)
  const { ctx } = c.var
  const { event, given } = loaded
  const texts = presenceImportTexts[ctx.locale]
  const fields = await readForm(c)
  const choices = new Map<number, number | 'new' | undefined>()
  for (const at of (given.people ?? []).keys()) {
    const chosen = one(fields, `person-${at}`)
    const number = /^\d{1,6}$/.test(chosen) ? Number(chosen) : undefined
    choices.set(at, chosen === 'new' ? 'new' : number)
  }
  const keepEmails = one(fields, 'keepEmails') === 'yes'
  const done = await applyPresenceImport(ctx, event.slug, given.id, choices, keepEmails)
  if (!done.ok) {
    if (done.refusal === 'forbidden') return forbidden(c)
    const form = formRefused(fields, texts.refusals[done.refusal](1))
    return again(c, await drawReview(c, loaded, form))
  }
  const { added, known, short, unknown } = done.value
  const notice = texts.applied(String(added), String(known), String(short), String(unknown))
  return seeOther(c, presencePath('oneImport', { slug: event.slug, id: given.id }), notice)
}

async function sendRejected(c: HttpContext) {
  const loaded = await loadImport(c)
  if (!loaded?.given.rejected) return notFound(c)
  const texts = presenceImportTexts[c.var.ctx.locale]
  const csv = writeCsv({
    name: texts.rejected,
    columns: [...texts.reportTitles, texts.text].map((title) => ({ title, kind: 'text' as const })),
    rows: loaded.given.rejected.map((row) => [
      ...toldCells(row, c.var.ctx.locale),
      isNote(row) ? '' : row.text,
    ]),
  })
  return download(c, csv, {
    name: `releve-de-cote-${loaded.event.slug}.csv`,
    mediaType: 'text/csv; charset=utf-8',
  })
}

async function drop(c: HttpContext) {
  const loaded = await loadImport(c)
  if (!loaded) return notFound(c)
  const done = await dropPresenceImport(c.var.ctx, loaded.event.slug, loaded.given.id)
  if (!done.ok) return forbidden(c)
  const path = presencePath('imports', { slug: loaded.event.slug })
  return seeOther(c, path, presenceImportTexts[c.var.ctx.locale].dropped)
}
