import type { FecRead, ResultTotals } from '#engines/accounting-entries/index.ts'
import type { Day } from '#kit/dates.ts'
import type { TargetLine } from './account-rule.ts'
import type { BookedMonth, PlanLine } from './balance.ts'

export const importStates = ['tried', 'kept', 'replaced', 'taken-back'] as const
export type ImportState = (typeof importStates)[number]

/** What is kept of a file of entries: its sums, and never the file. */
export interface FecImport extends Sums {
  readonly id: string
  readonly state: ImportState
  readonly fileName: string
  /** Of the association that the name of the file tells; empty when it tells none. */
  readonly siren: string
  readonly sha256: string
  readonly rulesSha256: string
  readonly axis: string
  readonly startsOn: Day
  readonly endsOn: Day
  readonly lines: number
  readonly entries: number
  readonly debitCents: number
  readonly notValidated: number
  readonly triedAt: Date
  readonly keptAt: Date | undefined
}

export interface Sums {
  readonly chargesCents: number
  readonly productsCents: number
  readonly usedCents: number
  readonly givenCents: number
}

/** What the accounts say of a line of a project. */
export interface BookedLine extends Pick<PlanLine, 'side' | 'nature' | 'label' | 'inKind'> {
  readonly projectId: string
  readonly lineId: string
  readonly cents: number
  readonly lines: number
  /** Together they are the sum; empty in files that were kept before months were. */
  readonly months: readonly BookedMonth[]
}

/** What no rule takes, by account and axis. */
export interface Unmapped extends Sums {
  readonly account: string
  readonly axis: string
  readonly label: string
  readonly lines: number
}

/** Sorted amounts by line; the side of a line says which sum is its own, and no rule leads elsewhere. */
export function bookedLines(
  { projects }: Pick<FecRead, 'projects'>,
  targets: readonly TargetLine[],
): readonly BookedLine[] {
  return projects.flatMap(({ project, budgetLines }) =>
    budgetLines.flatMap((sums) => {
      const target = targets.find(
        ({ projectId, lineId }) => projectId === project && lineId === sums.budgetLine,
      )
      if (!target) return []
      const { projectId, lineId, side, nature, label, inKind } = target
      const months = sums.months.map(({ month, lines, ...own }) => ({
        ...{ month, lines, cents: centsOf(target, own) },
      }))
      const line = { projectId, lineId, side, nature, label, inKind, lines: sums.lines, months }
      return [{ ...line, cents: centsOf(target, sums) }]
    }),
  )
}

function centsOf({ side, inKind }: Pick<PlanLine, 'side' | 'inKind'>, sums: ResultTotals): number {
  if (inKind) return side === 'cost' ? sums.volunteeringUsed : sums.volunteeringGiven
  return side === 'cost' ? sums.charges : sums.products
}

export function sumsOf(totals: ResultTotals): Sums {
  return {
    chargesCents: totals.charges,
    productsCents: totals.products,
    usedCents: totals.volunteeringUsed,
    givenCents: totals.volunteeringGiven,
  }
}

export const noSums: Sums = { chargesCents: 0, productsCents: 0, usedCents: 0, givenCents: 0 }

export function addedSums(sums: Sums, more: Sums): Sums {
  return {
    chargesCents: sums.chargesCents + more.chargesCents,
    productsCents: sums.productsCents + more.productsCents,
    usedCents: sums.usedCents + more.usedCents,
    givenCents: sums.givenCents + more.givenCents,
  }
}

export function bookedSums(lines: readonly Pick<BookedLine, 'side' | 'inKind' | 'cents'>[]): Sums {
  return lines.reduce((sums, { side, inKind, cents }) => {
    const key: keyof Sums = inKind
      ? side === 'cost'
        ? 'usedCents'
        : 'givenCents'
      : side === 'cost'
        ? 'chargesCents'
        : 'productsCents'
    return addedSums(sums, { ...noSums, [key]: cents })
  }, noSums)
}

/** To the cent: what went to lines and what no rule takes are together what the accounts hold. */
export function agreesWith(
  ledger: Sums,
  booked: readonly BookedLine[],
  unmapped: readonly Unmapped[],
): boolean {
  const sums = unmapped.reduce(addedSums, bookedSums(booked))
  return (Object.keys(noSums) as (keyof Sums)[]).every((key) => sums[key] === ledger[key])
}

type Span = Pick<FecImport, 'siren' | 'startsOn' | 'endsOn'>

/** Files of one association, one of which may tell no number, share a day: what they both hold must count once. */
export function overlaps(file: Span, other: Span): boolean {
  const isSame = file.siren === other.siren || file.siren === '' || other.siren === ''
  return isSame && file.startsOn <= other.endsOn && other.startsOn <= file.endsOn
}

/** A later file of the same year of accounts says that year again; another one that overlaps would count days twice. */
export function replaces(file: Span, other: Span): boolean {
  return overlaps(file, other) && file.endsOn.slice(0, 4) === other.endsOn.slice(0, 4)
}

/** What two files are compared by. */
export type Comparable = Span & Sums & Pick<FecImport, 'lines'>

/** Kept files of the same year, which this one would take the place of. */
export function replacedBy(file: Span, others: readonly FecImport[]): readonly FecImport[] {
  return others.filter((other) => other.state === 'kept' && replaces(file, other))
}

/** What a file says less, or otherwise, than those whose place it would take. */
export interface Shortfall {
  readonly before: Pick<Comparable, 'startsOn' | 'endsOn' | 'lines'> & Sums
  readonly fewerDays: boolean
  readonly fewerLines: boolean
  readonly otherSums: boolean
}

/** Compared with all of them together: a year takes the place of its two halves. Undefined where nothing is replaced. */
export function shortfallOf(
  file: Comparable,
  replaced: readonly Comparable[],
): Shortfall | undefined {
  const [first, ...more] = replaced
  if (!first) return undefined
  const before = more.reduce<Shortfall['before']>(
    (sum, other) => ({
      startsOn: [sum.startsOn, other.startsOn].toSorted()[0] ?? sum.startsOn,
      endsOn: [sum.endsOn, other.endsOn].toSorted()[1] ?? sum.endsOn,
      lines: sum.lines + other.lines,
      ...addedSums(sum, other),
    }),
    first,
  )
  return {
    before,
    fewerDays: file.startsOn > before.startsOn || file.endsOn < before.endsOn,
    fewerLines: file.lines < before.lines,
    otherSums: (Object.keys(noSums) as (keyof Sums)[]).some((key) => file[key] !== before[key]),
  }
}
