import { emptyForm, type FormState, formRefused } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
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
import { csvLimits, readCsv } from '#platform/sheets/read-csv.ts'
import { readWorkbook } from '#platform/sheets/read-xlsx.ts'
import type { RowProblem } from '#platform/sheets/table.ts'
import { csvTexts } from '#platform/sheets/texts.ts'
import { toldOf } from '#platform/sheets/told.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { invoiceLines, knownSourceKeys } from '../../invoices/index.ts'
import { keepers } from '../../membership/index.ts'
import { mayKeepAccounts } from '../../membership-permissions.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { importPayments } from '../actions/import-payments.ts'
import { keepStatement } from '../actions/keep-statement.ts'
import { ImportPage, ImportReviewPage } from '../pages/ImportPages.tsx'
import { matchLine, type WaitingInvoice } from '../payment-import.ts'
import { importKinds, type RejectedLine, readStatement } from '../statement.ts'
import { findImport, sourceKeyOf } from '../store/payment-imports.ts'
import { importTexts } from '../texts/payment-import.ts'

/** A statement is given, read again by a person, then recorded. */
export const paymentImportRoutes: readonly Route[] = [
  get(paths.imports, keepers, (c) =>
    mayKeepAccounts(c.var.ctx.person)
      ? page(c, <ImportPage frame={c.var.frame} form={emptyForm} />)
      : forbidden(c),
  ),
  post(paths.imports, keepers, read, { bodyLimit: csvLimits.bytes + 256_000 }),
  get(paths.import(':id'), keepers, review),
  post(paths.confirmImport(':id'), keepers, confirm),
  get(paths.rejected(':id'), keepers, rejected),
]

async function read(c: HttpContext) {
  const { ctx, frame } = c.var
  if (!mayKeepAccounts(ctx.person)) return forbidden(c)
  const texts = importTexts[ctx.locale]
  const raw = await readForm(c)
  const back = (sentence: string) =>
    again(c, <ImportPage frame={frame} form={formRefused(raw, sentence, 'file')} />)
  const file = await readUpload(c, 'file')
  if (!file) return back(texts.noFile)

  const table = await tableOf(c, new Uint8Array(await file.arrayBuffer()))
  if (!table.ok) return back(table.sentence)
  const kind = importKinds.find((item) => item === raw['kind']) ?? 'bank'
  const statement = readStatement(table.header, table.rows, kind)
  if (!statement.ok)
    return back(
      'twice' in statement ? texts.twice(statement.twice) : texts.missing[statement.missing],
    )

  const { lines, columns } = statement
  const aside = [...statement.rejected, ...table.problems.map(withoutTitle)]
  const kept = await keepStatement(ctx, {
    ...{ kind, lines, columns, fileName: file.name.slice(-80) },
    rejected: aside.toSorted((line, other) => line.line - other.line),
    told: toldOf({ ...table, problems: [] }, ctx.locale),
  })
  return kept.ok ? seeOther(c, paths.import(kept.value.id)) : forbidden(c)
}

/** A row with a cell that no title stands above is one of the lines set aside, and no reason to stop. */
function withoutTitle({ line, column, value }: RowProblem): RejectedLine {
  return { line, label: '', refusal: 'no-cell', column: String(column), value }
}

async function tableOf(c: HttpContext, bytes: Uint8Array) {
  const { locale } = c.var.ctx
  const isBook = bytes[0] === 0x50 && bytes[1] === 0x4b
  const read = isBook ? await readWorkbook(bytes) : await readCsv(bytes)
  if (read.ok) return read
  return { ok: false as const, sentence: csvTexts[locale][read.refusal](read.line) }
}

async function asked(c: HttpContext) {
  const id = c.req.param('id') ?? ''
  return isId(id) ? findImport(c.var.ctx.db, id) : undefined
}

async function review(c: HttpContext) {
  const element = await draw(c, emptyForm)
  if (!element) return notFound(c)
  return mayKeepAccounts(c.var.ctx.person) ? page(c, element) : forbidden(c)
}

async function draw(c: HttpContext, form: FormState) {
  const { ctx, frame } = c.var
  const statementImport = await asked(c)
  if (!statementImport) return undefined
  const waiting = await waitingInvoices(c)
  const keys = statementImport.lines.map((line) => sourceKeyOf(statementImport.kind, line))
  const known = await knownSourceKeys(ctx.db, keys)
  return (
    <ImportReviewPage
      frame={frame}
      form={form}
      id={statementImport.id}
      lines={statementImport.lines.map((line, at) => ({
        line,
        match: matchLine(line, waiting),
        isKnown: known.has(keys[at] ?? ''),
      }))}
      rejected={statementImport.rejected}
      columns={statementImport.columns}
      told={statementImport.told}
      waiting={waiting}
      isConfirmed={statementImport.confirmedAt !== undefined}
    />
  )
}

/** Those that wait for money come first; a paid one may still be paid twice, and is told so. */
async function waitingInvoices(c: HttpContext): Promise<readonly WaitingInvoice[]> {
  const lines = await invoiceLines(c.var.ctx)
  return lines
    .filter(({ settlement: { state } }) => state !== 'credited' && state !== 'not-owed')
    .map(({ invoice, settlement }) => ({
      invoiceId: invoice.id,
      number: invoice.number,
      dueCents: settlement.dueCents,
      buyer: invoice.buyer.name,
    }))
    .toSorted((entry, other) => Number(other.dueCents > 0) - Number(entry.dueCents > 0))
}

async function confirm(c: HttpContext) {
  const { ctx } = c.var
  const statementImport = await asked(c)
  if (!statementImport) return notFound(c)
  const raw = await readForm(c)
  const chosen = new Map<number, string>()
  for (const [name, value] of Object.entries(raw)) {
    const line = /^ligne-(\d{1,6})$/.exec(name)?.[1]
    if (line && typeof value === 'string' && isId(value)) chosen.set(Number(line), value)
  }
  const done = await importPayments(ctx, statementImport.id, chosen)
  if (!done.ok) return done.refusal === 'forbidden' ? forbidden(c) : notFound(c)
  const { created, known } = done.value
  const notice = importTexts[ctx.locale].done(created, known)
  return seeOther(c, paths.import(statementImport.id), notice)
}

/** What could not be read, with its line and the reason, to be mended and given again. */
async function rejected(c: HttpContext) {
  const { ctx } = c.var
  const statementImport = await asked(c)
  if (!statementImport) return notFound(c)
  if (!mayKeepAccounts(ctx.person)) return forbidden(c)
  const texts = importTexts[ctx.locale]
  const sheet = {
    name: texts.rejected,
    columns: [
      { title: texts.line, kind: 'number' as const },
      { title: texts.label, kind: 'text' as const },
      { title: texts.column, kind: 'text' as const },
      { title: texts.value, kind: 'text' as const },
      { title: texts.reason, kind: 'text' as const },
      { title: texts.expectedTitle, kind: 'text' as const },
    ],
    rows: statementImport.rejected.map(({ line, label, refusal, column = '', value = '' }) => [
      ...[line, label, column, value],
      ...[texts.refusals[refusal], texts.expected[refusal]],
    ]),
  }
  const mediaType = 'text/csv; charset=utf-8'
  return download(c, writeCsv(sheet), { name: 'lignes-ecartees.csv', mediaType })
}
