import { EntryBalances, type NumberGap } from './balances.ts'
import { ByteLines, type FecEncoding } from './byte-lines.ts'
import { at, type FecForm, type FecHead, fecColumns, isTitle, readHead } from './columns.ts'
import { type FecName, readFecName } from './file-name.ts'
import { Mapping, type MappingRule } from './mapping.ts'
import { type FecProblem, ProblemList } from './problem.ts'
import {
  type AccountTotal,
  type ProjectTotal,
  type ResultTotals,
  resultOf,
  summed,
  Totals,
  type UnmappedTotal,
} from './totals.ts'
import { readAmount, readDay } from './values.ts'

export interface FecOptions {
  /** What the file is called; its SIREN and its last day are read there. Absent for what has no name. */
  readonly name?: string
  /** Without problems (`mappingProblems`); without any, all entries of result are left unmapped. */
  readonly rules?: readonly MappingRule[]
  /** Title of the column that tells the axis: one of those that follow the eighteen, or one of them. */
  readonly axis?: string
}

/** What is allowed, and that whoever takes the file should know. */
export type FecNote =
  /** The name is not `SIREN` `FEC` `AAAAMMJJ`. */
  | { readonly code: 'name' }
  /** Lines without day of validation: the year is not closed, and may still move. */
  | { readonly code: 'not-validated'; readonly lines: number }
  | { readonly code: 'no-piece'; readonly lines: number }
  | { readonly code: 'no-label'; readonly lines: number }
  /** Numbers that no entry has; the first ones are told, 20 at most. */
  | { readonly code: 'number-gaps'; readonly count: number; readonly gaps: readonly NumberGap[] }

export interface FecRead {
  readonly ok: true
  readonly name: FecName | undefined
  readonly encoding: FecEncoding
  readonly separator: '\t' | '|'
  readonly form: FecForm
  /** Titles that follow the eighteen. */
  readonly furtherColumns: readonly string[]
  /** Lines below the titles, and the entries that they make. */
  readonly lines: number
  readonly entries: number
  /** Days of the first and of the last entry. */
  readonly from: string
  readonly to: string
  /** In cents; equal to each other, since every entry is. */
  readonly debit: number
  readonly credit: number
  readonly accounts: readonly AccountTotal[]
  readonly projects: readonly ProjectTotal[]
  readonly unmapped: readonly UnmappedTotal[]
  /** `ledger` is added from the accounts, `sorted` from projects and unmapped lines: `agrees` when they are the same. */
  readonly check: {
    readonly ledger: ResultTotals & { readonly lines: number }
    readonly sorted: ResultTotals & { readonly lines: number }
    readonly agrees: boolean
  }
  readonly notes: readonly FecNote[]
}

export type FecResult =
  | FecRead
  | {
      readonly ok: false
      /** In the order of the lines, 1,000 at most. */
      readonly problems: readonly FecProblem[]
      readonly problemCount: number
    }

const shownGaps = 20

/**
 * Reads a file of accounting entries (FEC, article A47 A-1 of the Livre des procédures fiscales) as its bytes come, and
 * sorts its charges, products and volunteering by project. Amounts are whole cents throughout. The answer comes from the
 * whole file or not at all: one problem, and there is no total.
 *
 * Memory grows with entries and accounts, and not with the text: 100,000 lines hold in some tens of megabytes.
 *
 * @example
 * const reader = new FecReader({ name: '123456782FEC20261231.txt', rules })
 * for await (const piece of file) reader.push(piece)
 * const result = reader.end()
 */
export class FecReader {
  readonly #problems = new ProblemList()
  readonly #balances = new EntryBalances()
  readonly #tell = (problem: FecProblem) => this.#problems.tell(problem)
  readonly #lines = new ByteLines((text, line) => this.#line(text, line), this.#tell)
  readonly #totals: Totals
  readonly #axis: string | undefined
  readonly #name: FecName | undefined
  readonly #hasName: boolean
  #head: FecHead | undefined
  #axisAt = -1
  #isStopped = false
  #count = 0
  #debit = 0
  #credit = 0
  #moved = 0
  #from = '9999-12-31'
  #to = '0000-01-01'
  readonly #lacking = { validDate: 0, piece: 0, label: 0 }

  constructor({ name, rules = [], axis }: FecOptions = {}) {
    this.#totals = new Totals(new Mapping(rules))
    this.#axis = axis
    this.#hasName = name !== undefined
    this.#name = name === undefined ? undefined : readFecName(name)
  }

  push(bytes: Uint8Array) {
    if (!this.#isStopped) this.#lines.push(bytes)
  }

  end(): FecResult {
    this.#lines.end()
    if (this.#problems.count === 0) {
      if (!this.#head) this.#tell({ code: 'empty-file', line: 1 })
      else if (this.#count === 0) this.#tell({ code: 'no-entry', line: 2 })
    }
    // An entry with a line that was not understood is out of balance for that reason alone.
    if (this.#problems.count === 0) this.#balances.tellUnbalanced(this.#tell)
    if (this.#problems.count > 0 || !this.#head) {
      return { ok: false, problems: this.#problems.kept, problemCount: this.#problems.count }
    }
    const accounts = this.#totals.accounts()
    const projects = this.#totals.projects()
    const unmapped = this.#totals.unmapped()
    const ledger = resultOf(accounts)
    const sorted = summed([...projects, ...unmapped])
    return {
      ok: true,
      name: this.#name,
      encoding: this.#lines.encoding,
      separator: this.#head.separator,
      form: this.#head.form,
      furtherColumns: this.#head.titles.slice(fecColumns.length).filter((title) => title !== ''),
      lines: this.#count,
      entries: this.#balances.count,
      from: this.#from,
      to: this.#to,
      debit: this.#debit,
      credit: this.#credit,
      accounts,
      projects,
      unmapped,
      check: { ledger, sorted, agrees: JSON.stringify(ledger) === JSON.stringify(sorted) },
      notes: this.#notes(),
    }
  }

  #notes(): readonly FecNote[] {
    const { validDate, piece, label } = this.#lacking
    const gaps = this.#balances.gaps()
    return [
      ...(this.#hasName && !this.#name ? [{ code: 'name' } as const] : []),
      ...(validDate > 0 ? [{ code: 'not-validated', lines: validDate } as const] : []),
      ...(piece > 0 ? [{ code: 'no-piece', lines: piece } as const] : []),
      ...(label > 0 ? [{ code: 'no-label', lines: label } as const] : []),
      ...(gaps.length > 0
        ? [{ code: 'number-gaps', count: gaps.length, gaps: gaps.slice(0, shownGaps) } as const]
        : []),
    ]
  }

  #line(text: string, line: number) {
    if (this.#isStopped) return
    if (line === 1) {
      this.#head = readHead(text, this.#tell)
      if (this.#head) this.#findAxis(this.#head)
      this.#isStopped = this.#problems.count > 0
      return
    }
    if (text.trim() === '' || !this.#head) return
    const cells = text.split(this.#head.separator)
    if (cells.length !== this.#head.titles.length) {
      this.#tell({
        code: 'cell-count',
        line,
        found: String(cells.length),
        expected: String(this.#head.titles.length),
      })
      return
    }
    this.#entry(cells, line, this.#head.form)
  }

  #findAxis({ titles }: FecHead) {
    if (this.#axis === undefined) return
    const wanted = this.#axis.trim()
    this.#axisAt = titles.findIndex((title) => isTitle(title, wanted))
    if (this.#axisAt >= 0) return
    const further = titles.slice(fecColumns.length).filter((title) => title !== '')
    this.#tell({ code: 'no-axis-column', line: 1, column: wanted, expected: further.join(', ') })
  }

  #entry(cells: readonly string[], line: number, form: FecForm) {
    const of = (place: number) => (cells[place] ?? '').trim()
    const before = this.#problems.count
    const journal = this.#needed(of(at.journal), line, 'JournalCode')
    const number = this.#needed(of(at.number), line, 'EcritureNum')
    const account = this.#needed(of(at.account), line, 'CompteNum')
    if (account !== '' && !/^[1-9]\d\d[0-9A-Za-z]*$/.test(account))
      this.#tell({ code: 'account', line, column: 'CompteNum', found: account })
    const date = this.#day(this.#needed(of(at.date), line, 'EcritureDate'), line, 'EcritureDate')
    this.#day(of(at.pieceDate), line, 'PieceDate')
    this.#day(of(at.matchDate), line, 'DateLet')
    this.#day(of(at.validDate), line, 'ValidDate')
    const closing = this.#name?.closing
    if (closing !== undefined && date !== undefined && date > closing)
      this.#tell({
        code: 'after-closing',
        line,
        column: 'EcritureDate',
        found: date,
        expected: closing,
      })
    const { debit, credit } = this.#amounts(of(at.debit), of(at.credit), line, form)
    this.#moved += Math.abs(debit) + Math.abs(credit)
    if (!Number.isSafeInteger(this.#moved)) {
      this.#tell({ code: 'too-much', line })
      this.#isStopped = true
      return
    }
    if (this.#problems.count > before || date === undefined) return
    this.#keep({ journal, number, account, date, debit, credit, line }, of)
  }

  #keep(
    entry: {
      readonly journal: string
      readonly number: string
      readonly account: string
      readonly date: string
      readonly debit: number
      readonly credit: number
      readonly line: number
    },
    of: (place: number) => string,
  ) {
    const { date, debit, credit, line } = entry
    this.#count++
    this.#debit += debit
    this.#credit += credit
    if (date < this.#from) this.#from = date
    if (date > this.#to) this.#to = date
    const label = of(at.label)
    if (of(at.validDate) === '') this.#lacking.validDate++
    if (of(at.piece) === '') this.#lacking.piece++
    if (label === '') this.#lacking.label++
    this.#balances.add(entry.journal, entry.number, line, debit - credit)
    this.#totals.add({
      line,
      date,
      account: entry.account,
      accountLabel: of(at.accountLabel),
      axis: this.#axisAt < 0 ? '' : of(this.#axisAt),
      label,
      debit,
      credit,
    })
  }

  #needed(text: string, line: number, column: string): string {
    if (text === '') this.#tell({ code: 'missing-value', line, column })
    return text
  }

  /** Nothing for a cell that is empty: whoever needs one has said so. */
  #day(text: string, line: number, column: string): string | undefined {
    if (text === '') return undefined
    const day = readDay(text)
    if (day !== undefined && day !== 'no-such-day') return day
    this.#tell({ code: day ?? 'date', line, column, found: text })
    return undefined
  }

  #amounts(first: string, second: string, line: number, form: FecForm) {
    if (form === 'amount-side') {
      const amount = this.#amount(first, line, 'Montant')
      const side = /^(?:D|\+?1)$/i.test(second) ? 1 : /^(?:C|-1)$/i.test(second) ? -1 : 0
      if (side === 0) this.#tell({ code: 'side', line, column: 'Sens', found: second })
      return side > 0 ? { debit: amount, credit: 0 } : { debit: 0, credit: amount }
    }
    const debit = this.#amount(first, line, 'Debit')
    const credit = this.#amount(second, line, 'Credit')
    if (debit !== 0 && credit !== 0)
      this.#tell({ code: 'one-side', line, column: 'Credit', found: `${first} / ${second}` })
    return { debit, credit }
  }

  #amount(text: string, line: number, column: string): number {
    const amount = readAmount(text)
    if (typeof amount === 'number') return amount
    this.#tell({ code: amount === 'cents' ? 'two-decimals' : 'amount', line, column, found: text })
    return 0
  }
}
