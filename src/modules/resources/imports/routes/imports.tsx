import { z } from 'zod'
import { mappingOfForm, widened } from '#kit/column-mapping.ts'
import { type FormState, formRefused, type Parsed, parseForm, type RawForm } from '#kit/form.ts'
import { done, type Result } from '#kit/result.ts'
import { isBegun } from '#kit/sheets/staged-import.ts'
import { type StoppingCell, tableTexts } from '#kit/table-refusals.ts'
import type { Locale } from '#kit/texts.ts'
import { notFound, page, readUpload } from '#platform/answers.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import { readers } from '#platform/imports/readers.ts'
import { roomFor } from '#platform/imports/sent-table.ts'
import { importNamed, stagedRoutes } from '#platform/imports/staged-routes.ts'
import { othersServed } from '#platform/in-turns.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { sendCsv } from '#platform/sheets/send-csv.ts'
import { textSheet } from '#platform/sheets/sheet.ts'
import { asksColumns, fileLimits, groupSize } from '../../import-states.ts'
import { isLicence } from '../../licence.ts'
import { importPaths } from '../../paths/imports.ts'
import { mayImport, mayRunImport } from '../../permissions.ts'
import { resourceKinds } from '../../resource-shape.ts'
import { listBrought } from '../../review/index.ts'
import { addImportLines, openImport } from '../actions/open-import.ts'
import { reportImport } from '../actions/report-import.ts'
import { startImport, startUndo } from '../actions/run-import.ts'
import { type ImportChoices, tryImport } from '../actions/try-import.ts'
import { isImportField } from '../fields.ts'
import { ImportPage } from '../pages/ImportPage.tsx'
import { ImportFilePage, PreparePage } from '../pages/ImportPages.tsx'
import type { FileRefusal, ResourceImport } from '../staged.ts'
import {
  countImportOutcomes,
  findResourceImport,
  listImportLines,
  listResourceImports,
} from '../store/imports.ts'
import { listTwins } from '../store/reports.ts'
import { resourceImportTexts } from '../texts/import.ts'
import { reportedCells } from '../texts/report.ts'
import { type FileStop, type ReadFile, readImportFile } from './import-file.ts'

const shown = 20
const slice = 64 * 1024

const underFile = Object.fromEntries(
  Object.keys(resourceImportTexts.fr.refusals).map((code) => [code, 'file']),
)

/** A file of resources, in three steps: the file, how it is read, what would happen. */
export const importRoutes: readonly Route[] = [
  ...formRoutes({
    audience: 'staff',
    path: importPaths.importing,
    options: roomFor(fileLimits),
    on: () => true as const,
    may: mayImport,
    fresh: true,
    shape: fileSent,
    draw: (c, _, form) => filePage(c, form),
    act: (c, _, file) => keepFile(c, file),
    refusals: refusalsByLine,
    under: underFile,
    next: (_, { id }) => importPaths.prepare(id),
    notice: (_, { told }) => told,
  }),
  ...stagedRoutes<ResourceImport>({
    audience: 'staff',
    paths: { ...importPaths, columns: importPaths.prepare },
    find: findResourceImport,
    may: mayRunImport,
    refusals: refusalsByLine,
    columns: formRoutes({
      audience: 'staff',
      path: importPaths.prepare(':id'),
      on: preparedAt,
      may: mayImport,
      refusals: refusalsByLine,
      shape: prepareSent,
      draw: preparePage,
      act: (c, { id }, choices) => tryImport(c.var.ctx, id, choices),
      under: { 'no-title-column': 'column0', 'field-twice': 'column0' },
      back: ({ id }) => importPaths.imported(id),
      next: ({ id }) => importPaths.imported(id),
    }),
    show,
    start: startImport,
    startUndo,
    rejected: rejectedLines,
    words: (locale) => resourceImportTexts[locale],
  }),
  get(importPaths.report(':id'), 'staff', reportFile),
]

async function filePage(c: HttpContext, form: FormState) {
  const { ctx, frame } = c.var
  return (
    <ImportFilePage
      frame={frame}
      form={form}
      past={await listResourceImports(ctx.db)}
      mostReferences={readers.references.bytes}
    />
  )
}

/** What cannot be read at all is said before anything is kept of it. */
async function fileSent(c: HttpContext, _: true, raw: RawForm): Promise<Parsed<NamedFile>> {
  const { locale } = c.var.ctx
  const texts = resourceImportTexts[locale]
  const file = await readUpload(c, 'file')
  if (!file) return { ok: false, form: formRefused(raw, texts.noFile, 'file') }
  const { name } = file
  const bytes = new Uint8Array(await file.arrayBuffer())
  const read = await readImportFile({ name, pieces: () => inTurns(bytes), locale })
  if (read.ok) return { ok: true, value: { ...read.value, name } }
  const { refusal, line = 1, cell, told } = read
  const sentence = [fileRefusal(locale, refusal, line, cell), told].filter(Boolean).join(' ')
  return { ok: false, form: formRefused(raw, sentence, 'file') }
}

type NamedFile = ReadFile & { readonly name: string }

/** A piece at a time: a table of twenty megabytes would hold the others for seconds. */
async function* inTurns(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += slice) {
    await othersServed()
    yield bytes.subarray(at, at + slice)
  }
}

type Kept = Result<
  { readonly id: string; readonly told?: string | undefined },
  FileRefusal | 'forbidden'
>

async function keepFile(c: HttpContext, file: NamedFile): Promise<Kept> {
  const opened = await openImport(c.var.ctx, file)
  if (!opened.ok) return opened
  const { id } = opened.value
  const left = await keepLines(c, id, file)
  if (left) return { ok: false, refusal: left.refusal, about: aboutStop(left) }
  return done({ id, told: file.told })
}

/** A fault inside a file is said with its line. */
function refusalsByLine(locale: Locale) {
  const { refusals } = resourceImportTexts[locale]
  const rows = Object.entries(refusals).map(
    ([code]) =>
      [code, (about: string) => stopSentence(locale, code as FileRefusal, about)] as const,
  )
  return Object.fromEntries(rows) as Record<keyof typeof refusals, (about: string) => string>
}

/** The line, and the cell when one stopped the reading, each on a line of its own. */
function aboutStop({ line, cell }: FileStop): string {
  return [String(line), ...(cell ? [cell.column, cell.value] : [])].join('\n')
}

function stopSentence(locale: Locale, refusal: FileRefusal, about: string): string {
  const [line, column = '', value = ''] = about.split('\n')
  return fileRefusal(locale, refusal, Number(line), { column, value })
}

function fileRefusal(
  locale: Locale,
  refusal: FileRefusal,
  line: number,
  cell: StoppingCell | undefined,
): string {
  return refusal === 'error-cell'
    ? tableTexts[locale][refusal](line, cell)
    : resourceImportTexts[locale].refusals[refusal](line)
}

/** The lines are kept by groups; what cannot be read to the end is refused as a whole. */
async function keepLines(c: HttpContext, importId: string, file: ReadFile) {
  let group: { line: number; cells: readonly string[] }[] = []
  let count = 0
  for await (const row of file.rows()) {
    if ('refusal' in row) return row
    if (++count > fileLimits.lines) return { refusal: 'too-many-lines' as const, line: row.line }
    group.push(row)
    if (group.length < groupSize) continue
    await addImportLines(c.var.ctx, importId, group)
    group = []
  }
  await addImportLines(c.var.ctx, importId, group)
  return count === 0 ? { refusal: 'empty' as const, line: 1 } : undefined
}

/** An import that has begun is prepared no more: its page says where it stands. */
async function preparedAt(c: HttpContext): Promise<ResourceImport | Response | undefined> {
  const found = await importNamed(findResourceImport)(c)
  return found && isBegun(found) ? c.redirect(importPaths.imported(found.id), 303) : found
}

async function preparePage(c: HttpContext, resourceImport: ResourceImport, form: FormState) {
  const sample = asksColumns(resourceImport.format)
    ? await listImportLines(c.var.ctx.db, resourceImport.id, { limit: shown })
    : []
  return (
    <PreparePage frame={c.var.frame} resourceImport={resourceImport} form={form} sample={sample} />
  )
}

const prepareShape = z.object({
  source: z.string().min(1).max(120),
  licence: z.string().refine(isLicence),
  kind: z.enum(['', ...resourceKinds]).default(''),
  alike: z.enum(['import', 'skip']).default('import'),
})

function prepareSent(
  c: HttpContext,
  { format, header, mapping }: ResourceImport,
  raw: RawForm,
): Parsed<ImportChoices> {
  const parsed = parseForm(prepareShape, raw, c.var.ctx.locale)
  if (!parsed.ok) return parsed
  const asked = asksColumns(format) ? mappingOfForm(raw, header, isImportField) : mapping
  return { ok: true, value: { ...parsed.value, mapping: asked, publish: false } }
}

async function show(c: HttpContext, resourceImport: ResourceImport) {
  const { ctx, frame } = c.var
  const report = await reportImport(ctx, resourceImport, shown)
  const counts = isBegun(resourceImport)
    ? await countImportOutcomes(ctx.db, resourceImport.id)
    : report.counts
  const made = await listBrought(ctx.db, {
    importId: resourceImport.id,
    personId: ctx.person?.id,
    limit: shown,
  })
  const twins =
    resourceImport.state === 'done' ? await listTwins(ctx.db, resourceImport.id, shown) : []
  return page(c, <ImportPage {...{ frame, resourceImport, counts, report, made, twins }} />)
}

/** The lines that were refused, as they came, with the reason: mend them and import them again. */
async function rejectedLines(c: HttpContext, resourceImport: ResourceImport) {
  const { ctx } = c.var
  const texts = resourceImportTexts[ctx.locale]
  const { rejected } = await reportImport(ctx, resourceImport)
  const told = joined(reportedCells(rejected, ctx.locale))
  const lines = await listImportLines(ctx.db, resourceImport.id, { limit: resourceImport.total })
  // A line with more cells than titles keeps them all: columns without a name are added for them.
  const header = widened(
    resourceImport.header,
    lines.filter(({ line }) => told.has(String(line))),
  )
  const titles = [texts.line, texts.columnTitle, texts.value, texts.reason, texts.expectedTitle]
  return textSheet(
    'lignes-rejetees',
    [...header, ...titles],
    lines.flatMap(({ line, cells }) => {
      const row = told.get(String(line))
      return row ? [[...header.map((_, at) => cells[at] ?? ''), ...row]] : []
    }),
  )
}

/** One row for each line, whatever it has of faults: they stand together in its cells. */
function joined(rows: ReturnType<typeof reportedCells>): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, readonly (readonly string[])[]>()
  for (const row of rows) all.set(row[0], [...(all.get(row[0]) ?? []), row])
  return new Map(
    [...all].map(([line, faults]) => [
      line,
      [line, ...[1, 2, 3, 4].map((at) => faults.map((row) => row[at] ?? '').join(' | '))],
    ]),
  )
}

/** Every line of which something is told: what the command line prints, in a file. */
async function reportFile(c: HttpContext) {
  const { ctx } = c.var
  const resourceImport = await importNamed(findResourceImport)(c)
  if (!resourceImport) return notFound(c)
  const texts = resourceImportTexts[ctx.locale]
  const { rejected, notes } = await reportImport(ctx, resourceImport)
  const all = [...rejected, ...notes].toSorted((a, b) => a.line - b.line)
  const titles = [texts.line, texts.columnTitle, texts.value, texts.reason, texts.expectedTitle]
  return sendCsv(
    c,
    textSheet('compte-rendu', titles, reportedCells(all, ctx.locale)),
    'compte-rendu',
  )
}
