import { mappingOfForm } from '#kit/column-mapping.ts'
import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { isBegun } from '#kit/staged-import.ts'
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
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { contactPaths } from '../../paths/contact.ts'
import { openImport } from '../actions/open-import.ts'
import { startImport, startUndo } from '../actions/run-import.ts'
import { foresee, tryImport } from '../actions/try-import.ts'
import { importOriginShape } from '../contact.ts'
import { rejectedSheet } from '../documents/rejected-sheet.ts'
import { type ContactImport, fileLimits, type RejectReason } from '../import.ts'
import { isContactField } from '../mapping.ts'
import { ImportFilePage, ImportPage, MappingPage } from '../pages/ContactImportPages.tsx'
import { cellsBehind, ignoredColumns, notesOf } from '../report.ts'
import { countOutcomes, findImport, listImports, listLines } from '../store/imports.ts'
import { importTexts } from '../texts/contact-import.ts'
import { fileSentence, readContactFile } from './file.ts'

const shown = 20
const bodyLimit = fileLimits.bytes + 256 * 1024

/** A file of contacts, in three steps: the file, its columns, what would happen. */
export const contactImportRoutes: readonly Route[] = [
  get(contactPaths.importing, 'staff', async (c) => page(c, await filePage(c, emptyForm))),
  post(contactPaths.importing, 'staff', upload, { bodyLimit }),
  get(contactPaths.imported(':id'), 'staff', onImport(show)),
  get(
    contactPaths.mapping(':id'),
    'staff',
    onImport(async (c, contactImport) =>
      isBegun(contactImport)
        ? c.redirect(contactPaths.imported(contactImport.id), 303)
        : page(c, await mappingPage(c, contactImport, emptyForm)),
    ),
  ),
  post(contactPaths.mapping(':id'), 'staff', onImport(sayColumns)),
  post(contactPaths.confirm(':id'), 'staff', onImport(confirm)),
  post(contactPaths.undo(':id'), 'staff', onImport(undo)),
  get(contactPaths.rejected(':id'), 'staff', onImport(rejectedFile)),
]

function onImport(
  handler: (c: HttpContext, contactImport: ContactImport) => Response | Promise<Response>,
) {
  return async (c: HttpContext) => {
    const id = c.req.param('id') ?? ''
    const contactImport = isId(id) ? await findImport(c.var.ctx.db, id) : undefined
    return contactImport ? handler(c, contactImport) : notFound(c)
  }
}

async function filePage(c: HttpContext, form: FormState) {
  const { ctx, frame } = c.var
  return <ImportFilePage frame={frame} form={form} past={await listImports(ctx.db)} />
}

async function upload(c: HttpContext) {
  const { ctx } = c.var
  const texts = importTexts[ctx.locale]
  const file = await readUpload(c, 'file')
  if (!file) return again(c, await filePage(c, formRefused({}, texts.refusals['no-file'], 'file')))

  const read = await readContactFile(
    file.name,
    new Uint8Array(await file.arrayBuffer()),
    ctx.locale,
  )
  if (!read.ok) {
    const sentence = fileSentence(read.refusal, read.line ?? 1, ctx.locale)
    return again(c, await filePage(c, formRefused({}, sentence, 'file')))
  }
  const opened = await openImport(ctx, file.name, read.value)
  if (!opened.ok) return forbidden(c)
  return seeOther(c, contactPaths.mapping(opened.value.id), read.value.told)
}

async function mappingPage(c: HttpContext, contactImport: ContactImport, form: FormState) {
  const sample = await listLines(c.var.ctx.db, contactImport.id, { limit: shown })
  return (
    <MappingPage frame={c.var.frame} contactImport={contactImport} form={form} sample={sample} />
  )
}

async function sayColumns(c: HttpContext, contactImport: ContactImport) {
  const { ctx } = c.var
  const texts = importTexts[ctx.locale]
  const raw = await readForm(c)
  const parsed = parseForm(importOriginShape, raw, ctx.locale)
  if (!parsed.ok) return again(c, await mappingPage(c, contactImport, parsed.form))

  const mapping = mappingOfForm(raw, contactImport.header, isContactField)
  const tried = await tryImport(ctx, contactImport.id, { ...parsed.value, mapping })
  if (tried.ok) return seeOther(c, contactPaths.imported(contactImport.id))
  if (tried.refusal === 'not-found') return notFound(c)
  if (tried.refusal === 'forbidden') return forbidden(c)
  const form = formRefused(raw, texts.refusals[tried.refusal], 'column0')
  return again(c, await mappingPage(c, contactImport, form))
}

async function show(c: HttpContext, contactImport: ContactImport) {
  const { ctx, frame } = c.var
  if (contactImport.state === 'read') return c.redirect(contactPaths.mapping(contactImport.id), 303)
  if (contactImport.state === 'tried') {
    const decisions = await foresee(ctx, contactImport)
    const rejected = decisions.filter((decision) => decision.kind === 'rejected')
    const count = (kind: string) => decisions.filter((decision) => decision.kind === kind).length
    const counts = {
      created: count('create'),
      updated: count('update'),
      unchanged: count('unchanged'),
      rejected: rejected.length,
      undone: 0,
      kept: 0,
    }
    return page(
      c,
      <ImportPage
        frame={frame}
        contactImport={contactImport}
        counts={counts}
        {...(await toldOf(c, contactImport, rejected))}
        hasLines
      />,
    )
  }
  const counts = await countOutcomes(ctx.db, contactImport.id)
  const lines = await listLines(ctx.db, contactImport.id, { limit: shown, outcomes: ['rejected'] })
  return page(
    c,
    <ImportPage
      frame={frame}
      contactImport={contactImport}
      counts={counts}
      {...(await toldOf(c, contactImport, lines))}
      hasLines={Object.values(counts).some((count) => count > 0)}
    />,
  )
}

interface RefusedLine {
  readonly line: number
  readonly reasons: readonly RejectReason[]
  readonly choices: readonly string[]
}

/** The same report as on the command line: the cell of each refusal, what to check, what was left aside. */
async function toldOf(
  c: HttpContext,
  contactImport: ContactImport,
  refusals: readonly RefusedLine[],
) {
  const lines = await listLines(c.var.ctx.db, contactImport.id, { limit: contactImport.total })
  const cells = new Map(lines.map((row) => [row.line, row.cells]))
  const refused = new Set([
    ...refusals.map(({ line }) => line),
    ...lines.flatMap(({ line, outcome }) => (outcome === 'rejected' ? [line] : [])),
  ])
  return {
    rejected: refusals
      .slice(0, shown)
      .flatMap((row) => cellsBehind(contactImport, cells.get(row.line) ?? [], row)),
    notes: lines
      .flatMap((row) => (refused.has(row.line) ? [] : notesOf(contactImport, row.line, row.cells)))
      .slice(0, shown),
    ignored: ignoredColumns(contactImport, lines),
  }
}

async function confirm(c: HttpContext, contactImport: ContactImport) {
  const { ctx } = c.var
  const started = await startImport(ctx, contactImport.id)
  if (started.ok)
    return seeOther(c, contactPaths.imported(contactImport.id), importTexts[ctx.locale].started)
  if (started.refusal === 'not-found') return notFound(c)
  if (started.refusal === 'forbidden') return forbidden(c)
  return seeOther(c, contactPaths.imported(contactImport.id))
}

async function undo(c: HttpContext, contactImport: ContactImport) {
  const { ctx } = c.var
  const texts = importTexts[ctx.locale]
  const started = await startUndo(ctx, contactImport.id)
  if (started.ok) return seeOther(c, contactPaths.imported(contactImport.id), texts.undoStarted)
  if (started.refusal === 'not-found') return notFound(c)
  if (started.refusal === 'forbidden') return forbidden(c)
  return seeOther(c, contactPaths.imported(contactImport.id), texts.refusals['not-done'])
}

/** The lines that were refused, as they came, with two columns more: mend them and import them again. */
async function rejectedFile(c: HttpContext, contactImport: ContactImport) {
  const { ctx } = c.var
  const lines = await listLines(ctx.db, contactImport.id, { limit: contactImport.total })
  const decisions = isBegun(contactImport) ? undefined : await foresee(ctx, contactImport)
  const reasons = new Map(
    (decisions ?? []).flatMap((decision) =>
      decision.kind === 'rejected' ? [[decision.line, decision]] : [],
    ),
  )
  const rejected = lines.flatMap((row) => {
    const { line, cells } = row
    const said = decisions ? reasons.get(line) : row.outcome === 'rejected' ? row : undefined
    return said ? [{ cells, faults: cellsBehind(contactImport, cells, { ...said, line }) }] : []
  })
  return download(c, writeCsv(rejectedSheet(contactImport.header, rejected, ctx.locale)), {
    name: 'lignes-rejetees.csv',
    mediaType: 'text/csv; charset=utf-8',
  })
}
