import { isResult, type Mapping } from './mapping.ts'

/** What an account holds in the whole file, in cents. */
export interface AccountTotal {
  readonly account: string
  /** The first label that the file gives it. */
  readonly label: string
  readonly debit: number
  readonly credit: number
  readonly lines: number
}

/** In cents. Charges and volunteering used are debits less credits; products and volunteering given credits less debits. */
export interface ResultTotals {
  readonly charges: number
  readonly products: number
  /** Accounts 86 and 87: neither charges nor products. */
  readonly volunteeringUsed: number
  readonly volunteeringGiven: number
}

export interface BudgetLineTotal extends ResultTotals {
  readonly project: string
  readonly budgetLine: string
  readonly lines: number
  /** By month of its entries, the first one first: together they are the sums above. */
  readonly months: readonly MonthTotal[]
}

export interface MonthTotal extends ResultTotals {
  /** Four figures, a dash and two: `2026-03`. */
  readonly month: string
  readonly lines: number
}

export interface ProjectTotal extends ResultTotals {
  readonly project: string
  readonly lines: number
  readonly budgetLines: readonly BudgetLineTotal[]
}

/** Entries that no rule takes, account by account and axis by axis. */
export interface UnmappedTotal extends ResultTotals {
  readonly account: string
  readonly label: string
  readonly axis: string
  readonly lines: number
  /** The first lines of the file that are meant, 20 at most. */
  readonly at: readonly number[]
}

type Sums = { -readonly [Key in keyof ResultTotals]: number } & { lines: number }

const nothing = (): Sums => ({
  charges: 0,
  products: 0,
  volunteeringUsed: 0,
  volunteeringGiven: 0,
  lines: 0,
})

function add(sums: Sums, account: string, net: number, lines = 1) {
  sums.lines += lines
  if (account.startsWith('86')) sums.volunteeringUsed += net
  else if (account.startsWith('87')) sums.volunteeringGiven -= net
  else if (account.startsWith('6')) sums.charges += net
  else sums.products -= net
}

const shownLines = 20

/** Two tallies of the same lines, made apart: by account, and by project. Whoever reads them compares their sums. */
export class Totals {
  readonly #mapping: Mapping
  readonly #accounts = new Map<
    string,
    { label: string; debit: number; credit: number; lines: number }
  >()
  /** By project, budget line and month. */
  readonly #projects = new Map<string, Map<string, Map<string, Sums>>>()
  readonly #unmapped = new Map<
    string,
    { account: string; label: string; axis: string; sums: Sums; at: number[] }
  >()

  constructor(mapping: Mapping) {
    this.#mapping = mapping
  }

  add(entry: {
    readonly line: number
    /** `2026-03-31`. */
    readonly date: string
    readonly account: string
    readonly accountLabel: string
    readonly axis: string
    readonly label: string
    readonly debit: number
    readonly credit: number
  }) {
    const { account, accountLabel, axis, debit, credit } = entry
    const known = this.#accounts.get(account)
    if (known) {
      known.debit += debit
      known.credit += credit
      known.lines++
    } else this.#accounts.set(account, { label: accountLabel, debit, credit, lines: 1 })
    if (!isResult(account)) return
    const rule = this.#mapping.ruleOf(account, axis, entry.label)
    if (rule) {
      const months = this.#monthsOf(rule.project, rule.budgetLine)
      const month = entry.date.slice(0, 7)
      const sums = months.get(month) ?? nothing()
      months.set(month, sums)
      add(sums, account, debit - credit)
    } else this.#leave(account, accountLabel, axis, entry.line, debit - credit)
  }

  #monthsOf(project: string, budgetLine: string): Map<string, Sums> {
    const lines = this.#projects.get(project) ?? new Map<string, Map<string, Sums>>()
    this.#projects.set(project, lines)
    const months = lines.get(budgetLine) ?? new Map<string, Sums>()
    lines.set(budgetLine, months)
    return months
  }

  #leave(account: string, label: string, axis: string, line: number, net: number) {
    const key = `${account}\t${axis}`
    const left = this.#unmapped.get(key) ?? { account, label, axis, sums: nothing(), at: [] }
    this.#unmapped.set(key, left)
    add(left.sums, account, net)
    if (left.at.length < shownLines) left.at.push(line)
  }

  /** By account. */
  accounts(): readonly AccountTotal[] {
    return [...this.#accounts]
      .map(([account, total]) => ({ account, ...total }))
      .sort((a, b) => inOrder(a.account, b.account))
  }

  /** By name of project, then of line. */
  projects(): readonly ProjectTotal[] {
    return [...this.#projects]
      .sort(([a], [b]) => inOrder(a, b))
      .map(([project, lines]) => {
        const budgetLines = [...lines]
          .sort(([a], [b]) => inOrder(a, b))
          .map(([budgetLine, sums]) => {
            const months = [...sums]
              .sort(([a], [b]) => inOrder(a, b))
              .map(([month, own]) => ({ month, ...own }))
            return { project, budgetLine, ...summed(months), months }
          })
        return { project, ...summed(budgetLines), budgetLines }
      })
  }

  /** By account, then by axis. */
  unmapped(): readonly UnmappedTotal[] {
    return [...this.#unmapped.values()]
      .map(({ sums, ...left }) => ({ ...left, ...sums }))
      .sort((a, b) => inOrder(a.account, b.account) || inOrder(a.axis, b.axis))
  }
}

/** The four sums of the result of a year, from its accounts. */
export function resultOf(
  accounts: readonly AccountTotal[],
): ResultTotals & { readonly lines: number } {
  const sums = nothing()
  for (const { account, debit, credit, lines } of accounts) {
    if (!isResult(account)) continue
    add(sums, account, debit - credit, lines)
  }
  return sums
}

export function summed(
  parts: readonly (ResultTotals & { readonly lines: number })[],
): ResultTotals & { readonly lines: number } {
  const sums = nothing()
  for (const part of parts) {
    for (const key of Object.keys(sums) as (keyof Sums)[]) sums[key] += part[key]
  }
  return sums
}

const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
