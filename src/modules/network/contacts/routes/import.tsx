import { mappingOfForm } from '#kit/column-mapping.ts'
import { type FormState, formRefused, type Parsed, type RawForm } from '#kit/form.ts'
import { isBegun } from '#kit/sheets/staged-import.ts'
import type { Locale } from '#kit/texts.ts'
import { page, readUpload } from '#platform/answers.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import { fileOfPasted } from '#platform/imports/pasted-table.ts'
import { roomFor } from '#platform/imports/sent-table.ts'
import { importNamed, stagedRoutes } from '#platform/imports/staged-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { contactPaths } from '../../paths/contact.ts'
import { mayProspect } from '../../permissions.ts'
import { openImport } from '../actions/open-import.ts'
import { startImport, startUndo } from '../actions/run-import.ts'
import { foresee, tryImport } from '../actions/try-import.ts'
import { importOriginShape } from '../contact.ts'
import { rejectedSheet } from '../documents/rejected-sheet.ts'
import { type ContactFile, type ContactImport, fileLimits, type RejectReason } from '../import.ts'
import { isContactField } from '../mapping.ts'
import { ImportFilePage, ImportPage, MappingPage } from '../pages/ContactImportPages.tsx'
import type { ReplacedFunction } from '../pages/ReplacedFunctions.tsx'
import type { Decision } from '../plan.ts'
import { cellsBehind, ignoredColumns, notesOf } from '../report.ts'
import { countOutcomes, findImport, listImports, listLines } from '../store/imports.ts'
import { importTexts } from '../texts/contact-import.ts'
import { fileSentence, readContactFile } from './file.ts'

const shown = 20

interface SentTable {
  readonly name: string
  readonly file: ContactFile
}

const byTeam = {
  audience: 'staff',
  may: mayProspect,
  refusals: (locale: Locale) => importTexts[locale].refusals,
} as const

/** A file of contacts, in three steps: the file, its columns, what would happen. */
export const contactImportRoutes: readonly Route[] = [
  ...formRoutes({
    ...byTeam,
    path: contactPaths.importing,
    options: roomFor(fileLimits),
    on: () => true as const,
    fresh: true,
    shape: readSent,
    draw: filePage,
    act: (c, _, { name, file }) => openImport(c.var.ctx, name, file),
    next: (_, { id }) => contactPaths.mapping(id),
    notice: (_, __, { file }) => file.told,
  }),
  ...stagedRoutes<ContactImport>({
    ...byTeam,
    paths: { ...contactPaths, columns: contactPaths.mapping },
    find: findImport,
    columns: formRoutes({
      ...byTeam,
      on: importNamed(findImport),
      path: contactPaths.mapping(':id'),
      // One person at a time, before anything is written.
      fresh: true,
      over: (_, contactImport) => (isBegun(contactImport) ? 'already-run' : undefined),
      shape: importOriginShape,
      draw: mappingPage,
      act: (c, { id, header }, input, raw) =>
        tryImport(c.var.ctx, id, { ...input, mapping: mappingOfForm(raw, header, isContactField) }),
      under: { 'no-name': 'column0', 'field-twice': 'column0' },
      back: ({ id }) => contactPaths.imported(id),
      next: ({ id }) => contactPaths.imported(id),
    }),
    show,
    start: startImport,
    startUndo,
    rejected: rejectedLines,
    words: (locale) => importTexts[locale],
  }),
]

async function filePage(c: HttpContext, _: true, form: FormState) {
  const { ctx, frame } = c.var
  return <ImportFilePage frame={frame} form={form} past={await listImports(ctx.db)} />
}

/** A table of texts, from a file or pasted; what it is not is said under its field. */
async function readSent(c: HttpContext, _: true, raw: RawForm): Promise<Parsed<SentTable>> {
  const { locale } = c.var.ctx
  const texts = importTexts[locale]
  const file = await readUpload(c, 'file')
  const block = typeof raw['block'] === 'string' ? raw['block'] : ''
  // Two tables at once: which of them is meant is not guessed.
  if (file && block.trim() !== '') return refuse(texts.refusals['file-and-block'], 'block')
  if (!file && block.trim() === '') return refuse(texts.refusals['no-file'], 'file')
  const bytes = file ? new Uint8Array(await file.arrayBuffer()) : fileOfPasted(block)
  const name = file?.name ?? texts.pastedName
  const read = await readContactFile(name, bytes, locale)
  if (read.ok) return { ok: true, value: { name, file: read.value } }
  const sentence = read.said ?? fileSentence(read.refusal, read.line ?? 1, locale)
  return refuse(sentence, file ? 'file' : 'block')

  function refuse(words: string, field: 'file' | 'block') {
    return { ok: false, form: formRefused(raw, words, field) } as const
  }
}

async function mappingPage(c: HttpContext, contactImport: ContactImport, form: FormState) {
  const sample = await listLines(c.var.ctx.db, contactImport.id, { limit: shown })
  return (
    <MappingPage frame={c.var.frame} contactImport={contactImport} form={form} sample={sample} />
  )
}

async function show(c: HttpContext, contactImport: ContactImport) {
  const { ctx, frame } = c.var
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
        replaced={replacedIn(decisions)}
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

/** A function that takes the place of another: the forecast names each of them, before it is confirmed. */
function replacedIn(decisions: readonly Decision[]): readonly ReplacedFunction[] {
  return decisions.flatMap((decision) => {
    if (decision.kind !== 'update') return []
    const { line, name, formerFunction: before, function: after } = decision
    return before === '' || after === undefined ? [] : [{ line, name, before, after }]
  })
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

/** The lines that were refused, as they came, with two columns more: mend them and import them again. */
async function rejectedLines(c: HttpContext, contactImport: ContactImport) {
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
    const reason = decisions ? reasons.get(line) : row.outcome === 'rejected' ? row : undefined
    return reason ? [{ cells, faults: cellsBehind(contactImport, cells, { ...reason, line }) }] : []
  })
  return rejectedSheet(contactImport.header, rejected, ctx.locale)
}
