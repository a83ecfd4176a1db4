import { mappingOfForm } from '#kit/column-mapping.ts'
import { type FormState, formRefused, type Parsed, type RawForm } from '#kit/form.ts'
import { ignoredColumns } from '#kit/forms/import-columns.ts'
import { ownOf } from '#kit/own.ts'
import { isBegun } from '#kit/sheets/staged-import.ts'
import type { Locale } from '#kit/texts.ts'
import { page } from '#platform/answers.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import { readSentTable, roomFor } from '#platform/imports/sent-table.ts'
import { importNamed, stagedRoutes } from '#platform/imports/staged-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { everyRow } from '#platform/sheets/read-table.ts'
import { pastPaths } from '../../paths/past.ts'
import { mayImportExperiments } from '../../permissions.ts'
import { openPastImport, type PastFile } from '../actions/open-import.ts'
import { startPastImport, startPastUndo } from '../actions/run-import.ts'
import { foreseePast, tryPastImport } from '../actions/try-import.ts'
import { rejectedSheet } from '../documents/rejected-sheet.ts'
import { PastColumnsPage, PastFilePage } from '../pages/PastFilePages.tsx'
import { PastImportPage } from '../pages/PastImportPage.tsx'
import { fileLimits, isPastField, type PastImport } from '../past-import.ts'
import { toldOf } from '../report.ts'
import { findPastImport, listPastImports, listPastLines, listTitlesOf } from '../store/imports.ts'
import { pastTexts } from '../texts/past-import.ts'

const sampled = 20

const byTeam = {
  audience: 'staff',
  may: mayImportExperiments,
  refusals: (locale: Locale) => pastTexts[locale].refusals,
} as const

interface Sent extends PastFile {
  readonly told: string | undefined
}

/** A file of past experiments, in three steps: the file, its columns, what would happen. */
export const pastImportRoutes: readonly Route[] = [
  ...formRoutes({
    ...byTeam,
    path: pastPaths.importing,
    options: roomFor(fileLimits),
    on: () => true as const,
    fresh: true,
    shape: readSent,
    draw: filePage,
    act: (c, _, file) => openPastImport(c.var.ctx, file),
    next: (_, { id }) => pastPaths.columns(id),
    notice: (_, __, { told }) => told,
  }),
  ...stagedRoutes<PastImport>({
    ...byTeam,
    paths: pastPaths,
    find: findPastImport,
    columns: formRoutes({
      ...byTeam,
      on: importNamed(findPastImport),
      path: pastPaths.columns(':id'),
      // One person at a time, before anything is written.
      fresh: true,
      over: (_, staged) => (isBegun(staged) ? 'already-run' : undefined),
      shape: (_, { header }, raw) => ({
        ok: true,
        value: mappingOfForm(raw, header, isPastField),
      }),
      draw: columnsPage,
      act: (c, { id }, mapping) => tryPastImport(c.var.ctx, id, mapping),
      under: { 'no-title-column': 'column0', 'field-twice': 'column0' },
      back: ({ id }) => pastPaths.imported(id),
      next: ({ id }) => pastPaths.imported(id),
    }),
    show,
    start: startPastImport,
    startUndo: startPastUndo,
    rejected: rejectedLines,
    words: (locale) => pastTexts[locale],
  }),
]

async function filePage(c: HttpContext, _: true, form: FormState) {
  const { ctx, frame } = c.var
  return <PastFilePage frame={frame} form={form} past={await listPastImports(ctx.db)} />
}

/** A table of texts; what it is not is said under its field. */
async function readSent(c: HttpContext, _: true, raw: RawForm): Promise<Parsed<Sent>> {
  const { refusals } = pastTexts[c.var.ctx.locale]
  const refuse = (sentence: string) =>
    ({ ok: false, form: formRefused(raw, sentence, 'file') }) as const
  const sent = await readSentTable(c, refusals['no-file'])
  if (!sent.ok) return refuse(sent.sentence)
  if (sent.bytes.length > fileLimits.bytes) return refuse(refusals['too-large'])
  const rows = everyRow(sent.table)
  if (rows.length === 0) return refuse(refusals['no-lines'])
  if (rows.length > fileLimits.lines) return refuse(refusals['too-many-lines'])
  const { fileName: name, told, table } = sent
  return { ok: true, value: { name, told, header: table.header, rows } }
}

async function columnsPage(c: HttpContext, staged: PastImport, form: FormState) {
  const sample = await listPastLines(c.var.ctx.db, staged.id, { limit: sampled })
  return <PastColumnsPage frame={c.var.frame} staged={staged} form={form} sample={sample} />
}

async function linesOf(c: HttpContext, staged: PastImport) {
  const { ctx } = c.var
  const lines = await listPastLines(ctx.db, staged.id, { limit: staged.total })
  const decisions = isBegun(staged) ? undefined : await foreseePast(ctx, staged)
  return { lines, told: toldOf(staged, lines, decisions) }
}

async function show(c: HttpContext, staged: PastImport) {
  const { ctx, frame } = c.var
  const { lines, told } = await linesOf(c, staged)
  const ids = told.flatMap(({ experimentId }) => experimentId ?? [])
  const isRead = (_: number, column: string) => ownOf(staged.mapping, column) !== undefined
  return page(
    c,
    <PastImportPage
      frame={frame}
      staged={staged}
      told={told}
      titles={await listTitlesOf(ctx.db, ids)}
      ignored={ignoredColumns(staged.header, lines, isRead)}
    />,
  )
}

async function rejectedLines(c: HttpContext, staged: PastImport) {
  const { lines, told } = await linesOf(c, staged)
  const cells = new Map(lines.map((row) => [row.line, row.cells]))
  const rejected = told
    .filter(({ outcome }) => outcome === 'rejected')
    .map((row) => ({ ...row, cells: cells.get(row.line) ?? [] }))
  return rejectedSheet(staged.header, rejected, c.var.ctx.locale)
}
