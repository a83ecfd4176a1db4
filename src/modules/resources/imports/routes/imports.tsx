import { z } from 'zod'
import { mappingOfForm, widened } from '#kit/column-mapping.ts'
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
import { readers } from '#platform/imports/readers.ts'
import { othersServed } from '#platform/in-turns.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { asksColumns, fileLimits, groupSize } from '../../import-states.ts'
import { isLicence } from '../../licence.ts'
import { importPaths } from '../../paths/imports.ts'
import { resourceKinds } from '../../resource-shape.ts'
import { listBrought } from '../../review/index.ts'
import { addImportLines, openImport } from '../actions/open-import.ts'
import { reportImport } from '../actions/report-import.ts'
import { startImport, startUndo } from '../actions/run-import.ts'
import { tryImport } from '../actions/try-import.ts'
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
import { type ReadFile, readImportFile } from './import-file.ts'

const shown = 20
const slice = 64 * 1024
const bodyLimit = fileLimits.bytes + 256 * 1024

/** A file of resources, in three steps: the file, how it is read, what would happen. */
export const importRoutes: readonly Route[] = [
  get(importPaths.importing, 'staff', async (c) => page(c, await filePage(c, emptyForm))),
  post(importPaths.importing, 'staff', upload, { bodyLimit }),
  get(importPaths.imported(':id'), 'staff', onImport(show)),
  get(importPaths.prepare(':id'), 'staff', onImport(askPrepare)),
  post(importPaths.prepare(':id'), 'staff', onImport(prepare)),
  post(importPaths.confirm(':id'), 'staff', onImport(confirm)),
  post(importPaths.undo(':id'), 'staff', onImport(undo)),
  get(importPaths.rejected(':id'), 'staff', onImport(rejectedFile)),
  get(importPaths.report(':id'), 'staff', onImport(reportFile)),
]

function onImport(
  handler: (c: HttpContext, resourceImport: ResourceImport) => Response | Promise<Response>,
) {
  return async (c: HttpContext) => {
    const id = c.req.param('id') ?? ''
    const resourceImport = isId(id) ? await findResourceImport(c.var.ctx.db, id) : undefined
    return resourceImport ? handler(c, resourceImport) : notFound(c)
  }
}

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

async function upload(c: HttpContext) {
  const { ctx } = c.var
  const texts = resourceImportTexts[ctx.locale]
  const file = await readUpload(c, 'file')
  if (!file) return again(c, await filePage(c, formRefused({}, texts.noFile, 'file')))
  const refuse = async (refusal: FileRefusal, line = 1, told = '') => {
    const sentence = [texts.refusals[refusal](line), told].filter(Boolean).join(' ')
    return again(c, await filePage(c, formRefused({}, sentence, 'file')))
  }

  const bytes = new Uint8Array(await file.arrayBuffer())
  const read = await readImportFile({
    name: file.name,
    pieces: async function* () {
      // A piece at a time: a table of twenty megabytes would hold the others for seconds.
      for (let at = 0; at < bytes.length; at += slice) {
        await othersServed()
        yield bytes.subarray(at, at + slice)
      }
    },
    locale: ctx.locale,
  })
  if (!read.ok) return refuse(read.refusal, read.line, read.told)
  const opened = await openImport(ctx, { ...read.value, name: file.name })
  if (!opened.ok) return forbidden(c)
  const kept = await keepLines(c, opened.value.id, read.value)
  return kept
    ? refuse(kept.refusal, kept.line)
    : seeOther(c, importPaths.prepare(opened.value.id), read.value.told)
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

async function askPrepare(c: HttpContext, resourceImport: ResourceImport) {
  if (isBegun(resourceImport)) return c.redirect(importPaths.imported(resourceImport.id), 303)
  return page(c, await preparePage(c, resourceImport, emptyForm))
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

async function prepare(c: HttpContext, resourceImport: ResourceImport) {
  const { ctx } = c.var
  const texts = resourceImportTexts[ctx.locale]
  const raw = await readForm(c)
  const parsed = parseForm(prepareShape, raw, ctx.locale)
  if (!parsed.ok) return again(c, await preparePage(c, resourceImport, parsed.form))

  const { source, licence, kind, alike } = parsed.value
  const mapping = asksColumns(resourceImport.format)
    ? mappingOfForm(raw, resourceImport.header, isImportField)
    : resourceImport.mapping
  const tried = await tryImport(ctx, resourceImport.id, {
    ...{ mapping, source, licence, kind, alike },
    publish: false,
  })
  if (tried.ok || tried.refusal === 'already-run')
    return seeOther(c, importPaths.imported(resourceImport.id))
  if (tried.refusal === 'not-found') return notFound(c)
  if (tried.refusal === 'forbidden') return forbidden(c)
  const form = formRefused(raw, texts.refusals[tried.refusal](), 'column0')
  return again(c, await preparePage(c, resourceImport, form))
}

async function show(c: HttpContext, resourceImport: ResourceImport) {
  const { ctx, frame } = c.var
  if (resourceImport.state === 'read')
    return c.redirect(importPaths.prepare(resourceImport.id), 303)
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

async function confirm(c: HttpContext, resourceImport: ResourceImport) {
  const { ctx } = c.var
  const started = await startImport(ctx, resourceImport.id)
  if (!started.ok && started.refusal === 'forbidden') return forbidden(c)
  if (!started.ok) return seeOther(c, importPaths.imported(resourceImport.id))
  return seeOther(
    c,
    importPaths.imported(resourceImport.id),
    resourceImportTexts[ctx.locale].started,
  )
}

async function undo(c: HttpContext, resourceImport: ResourceImport) {
  const { ctx } = c.var
  const texts = resourceImportTexts[ctx.locale]
  const started = await startUndo(ctx, resourceImport.id)
  if (!started.ok && started.refusal === 'forbidden') return forbidden(c)
  const notice = started.ok ? texts.undoStarted : texts.refusals['not-done']()
  return seeOther(c, importPaths.imported(resourceImport.id), notice)
}

/** The lines that were refused, as they came, with the reason: mend them and import them again. */
async function rejectedFile(c: HttpContext, resourceImport: ResourceImport) {
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
  return table(c, {
    name: 'lignes-rejetees',
    titles: [...header, ...titles],
    rows: lines.flatMap(({ line, cells }) => {
      const row = told.get(String(line))
      return row ? [[...header.map((_, at) => cells[at] ?? ''), ...row]] : []
    }),
  })
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
async function reportFile(c: HttpContext, resourceImport: ResourceImport) {
  const { ctx } = c.var
  const texts = resourceImportTexts[ctx.locale]
  const { rejected, notes } = await reportImport(ctx, resourceImport)
  const all = [...rejected, ...notes].toSorted((a, b) => a.line - b.line)
  return table(c, {
    name: 'compte-rendu',
    titles: [texts.line, texts.columnTitle, texts.value, texts.reason, texts.expectedTitle],
    rows: reportedCells(all, ctx.locale),
  })
}

function table(
  c: HttpContext,
  input: {
    readonly name: string
    readonly titles: readonly string[]
    readonly rows: readonly (readonly string[])[]
  },
) {
  const columns = input.titles.map((title) => ({ title, kind: 'text' as const }))
  return download(c, writeCsv({ name: input.name, columns, rows: input.rows }), {
    name: `${input.name}.csv`,
    mediaType: 'text/csv; charset=utf-8',
  })
}
