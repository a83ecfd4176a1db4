import { emptyForm, type FormState, formRefused, type RawForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { readers } from '#platform/imports/readers.ts'
import { readSentTable, roomFor } from '#platform/imports/sent-table.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { sendCsv } from '#platform/sheets/send-csv.ts'
import type { RowProblem } from '#platform/sheets/table.ts'
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
  post(paths.imports, keepers, read, {
    ...roomFor(readers.csv),
    tooLarge: (c, sentence) =>
      again(c, <ImportPage frame={c.var.frame} form={formRefused({}, sentence, 'file')} />),
  }),
  get(paths.import(':id'), keepers, review),
  actRoute({
    path: paths.confirmImport(':id'),
    audience: keepers,
    on: asked,
    may: mayKeepAccounts,
    fresh: true,
    shape: linesChosen,
    draw: (c, _on, form) => draw(c, form),
    act: (c, { id }, chosen) => importPayments(c.var.ctx, id, chosen),
    refusals: () => ({}),
    next: ({ id }) => paths.import(id),
    notice: (locale, { created, known }) => importTexts[locale].done(created, known),
  }),
  get(paths.rejected(':id'), keepers, rejected),
]

async function read(c: HttpContext) {
  const { ctx, frame } = c.var
  if (!mayKeepAccounts(ctx.person)) return forbidden(c)
  const texts = importTexts[ctx.locale]
  const raw = await readForm(c)
  const back = (sentence: string) =>
    again(c, <ImportPage frame={frame} form={formRefused(raw, sentence, 'file')} />)
  const sent = await readSentTable(c, texts.noFile)
  if (!sent.ok) return back(sent.sentence)
  const { table, fileName, told } = sent
  const kind = importKinds.find((item) => item === raw['kind']) ?? 'bank'
  const statement = readStatement(table.header, table.rows, kind)
  if (!statement.ok)
    return back(
      sent.refusing(
        'twice' in statement ? texts.twice(statement.twice) : texts.missing[statement.missing],
      ),
    )

  const { lines, columns } = statement
  const aside = [...statement.rejected, ...table.problems.map(withoutTitle)]
  const kept = await keepStatement(ctx, {
    ...{ kind, lines, columns, fileName, told },
    rejected: aside.toSorted((line, other) => line.line - other.line),
  })
  return kept.ok ? seeOther(c, paths.import(kept.value.id)) : forbidden(c)
}

/** A row with a cell that no title stands above is one of the lines set aside, and no reason to stop. */
function withoutTitle({ line, column, value }: RowProblem): RejectedLine {
  return { line, label: '', refusal: 'no-cell', column: String(column), value }
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

/** The invoice of each line that somebody matched. */
function linesChosen(_c: HttpContext, _on: unknown, raw: RawForm) {
  const chosen = new Map<number, string>()
  for (const [name, value] of Object.entries(raw)) {
    const line = /^ligne-(\d{1,6})$/.exec(name)?.[1]
    if (line && typeof value === 'string' && isId(value)) chosen.set(Number(line), value)
  }
  return { ok: true, value: chosen } as const
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
  return sendCsv(c, sheet, 'lignes-ecartees')
}
