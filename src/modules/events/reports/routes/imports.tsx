import { emptyForm, type FormState, formRefused, type RawForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { tableTexts } from '#kit/table-refusals.ts'
import type { Locale } from '#kit/texts.ts'
import {
  again,
  forbidden,
  notFound,
  page,
  readForm,
  readUpload,
  seeOther,
} from '#platform/answers.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { readers } from '#platform/imports/readers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { decoded } from '#platform/sheets/decode.ts'
import { foreignKind } from '#platform/sheets/file-kind.ts'
import { sendCsv } from '#platform/sheets/send-csv.ts'
import { textSheet } from '#platform/sheets/sheet.ts'
import type { NetworkEvent } from '../../event.ts'
import { presencePath, presencePaths } from '../../paths/presences.ts'
import { heldPage, listHolders, loadHeld } from '../../presence/index.ts'
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

interface OnImport {
  readonly event: NetworkEvent
  readonly given: PresenceImport
}

const onImport = {
  audience: 'staff',
  on: loadImport,
  refusals: (locale: Locale) => {
    const { refusals } = presenceImportTexts[locale]
    return {
      'not-held': refusals['not-held'](1),
      'lines-gone': refusals['lines-gone'](1),
      'already-applied': refusals['already-applied'](1),
      unknown: refusals.unknown(1),
    }
  },
} as const

export const presenceImportRoutes: readonly Route[] = [
  get(presencePaths.imports, 'staff', heldPage(show)),
  post(presencePaths.imports, 'staff', heldPage(read), { bodyLimit: largestReport + 100_000 }),
  ...formRoutes({
    ...onImport,
    path: presencePaths.oneImport,
    fresh: true,
    shape: (_, { given }, raw) => readChoices(given, raw),
    draw: drawReview,
    act: (c, { event, given }, { choices, keepEmails }) =>
      applyPresenceImport(c.var.ctx, event.slug, given.id, choices, keepEmails),
    next: ({ event, given }) => presencePath('oneImport', { slug: event.slug, id: given.id }),
    notice: (locale, { added, known, short, unknown }) =>
      presenceImportTexts[locale].applied(
        String(added),
        String(known),
        String(short),
        String(unknown),
      ),
  }),
  get(presencePaths.importRejected, 'staff', sendRejected),
  buttonRoute({
    ...onImport,
    path: presencePaths.importDrop,
    act: (c, { event, given }) => dropPresenceImport(c.var.ctx, event.slug, given.id),
    back: ({ event }) => presencePath('imports', { slug: event.slug }),
    next: ({ event }) => presencePath('imports', { slug: event.slug }),
    notice: (locale) => presenceImportTexts[locale].dropped,
  }),
]

async function show(c: HttpContext, event: NetworkEvent) {
  return page(c, await draw(c, event, emptyForm))
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

async function read(c: HttpContext, event: NetworkEvent) {
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

async function loadImport(c: HttpContext): Promise<OnImport | Response | undefined> {
  const event = await loadHeld(c)
  const id = c.req.param('id') ?? ''
  if (event === undefined || event instanceof Response) return event
  if (!isId(id)) return undefined
  const presenceImport = await findImport(c.var.ctx.db, event.id, id)
  return presenceImport && { event, given: presenceImport }
}

async function drawReview(c: HttpContext, { event, given }: OnImport, form: FormState) {
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

/** Who each person of the report is: a number, somebody new, or nobody. */
function readChoices({ people }: PresenceImport, raw: RawForm) {
  const choices = new Map<number, number | 'new' | undefined>()
  for (const at of (people ?? []).keys()) {
    const chosen = one(raw, `person-${at}`)
    const number = /^\d{1,6}$/.test(chosen) ? Number(chosen) : undefined
    choices.set(at, chosen === 'new' ? 'new' : number)
  }
  return { ok: true as const, value: { choices, keepEmails: one(raw, 'keepEmails') === 'yes' } }
}

async function sendRejected(c: HttpContext) {
  const loaded = await loadImport(c)
  if (loaded instanceof Response) return loaded
  if (!loaded?.given.rejected) return notFound(c)
  const texts = presenceImportTexts[c.var.ctx.locale]
  const rows = loaded.given.rejected.map((row) => [
    ...toldCells(row, c.var.ctx.locale),
    isNote(row) ? '' : row.text,
  ])
  const sheet = textSheet(texts.rejected, [...texts.reportTitles, texts.text], rows)
  return sendCsv(c, sheet, `releve-de-cote-${loaded.event.slug}`)
}
