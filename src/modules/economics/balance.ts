import type { BudgetLine, Nature, Side } from '#modules/experiments/index.ts'
import type { Project } from './project.ts'

/** A line of a budget, of the room or of an experiment: the same for whoever reads it. */
export interface PlanLine {
  readonly id: string
  readonly side: Side
  readonly nature: Nature
  readonly label: string
  /** Of the rate card; empty where the amount was typed. */
  readonly role: string
  readonly year: number | undefined
  readonly hundredths: number | undefined
  readonly plannedCents: number
  readonly inKind: boolean
  /** What the team of the experiment noted itself. */
  readonly notedCents: number | undefined
}

/** The lines of an experiment as this room reads them: nothing of them is written here. */
export function planLineOf(line: BudgetLine): PlanLine {
  return {
    ...{ id: line.id, side: line.side, nature: line.nature, label: line.label },
    ...{ role: '', year: undefined, inKind: line.inKind, notedCents: line.actualCents },
    hundredths: line.plannedTenths === undefined ? undefined : line.plannedTenths * 10,
    plannedCents: line.plannedCents ?? 0,
  }
}

/** A line as a revision left it. */
export interface RevisedLine extends Pick<PlanLine, 'id' | 'side' | 'nature' | 'label' | 'inKind'> {
  readonly cents: number
}

export interface Revision {
  readonly id: string
  readonly number: number
  readonly reason: string
  readonly lines: readonly RevisedLine[]
  readonly createdAt: Date
}

/** What of a sum of the accounts is of one month. */
export interface BookedMonth {
  /** `2026-03`. */
  readonly month: string
  readonly cents: number
  readonly lines: number
}

/** What the accounts say of a line: as it was when its entries came, since it may be gone. */
export interface BookedAmount
  extends Pick<PlanLine, 'id' | 'side' | 'nature' | 'label' | 'inKind'> {
  readonly cents: number
  readonly months: readonly BookedMonth[]
}

/** Nothing while no entry of the project was kept. */
export type Booked = readonly BookedAmount[] | undefined

export interface BalanceLine extends PlanLine {
  readonly revisedCents: number
  /** Of the accounts as soon as they know the project; until then what the team noted. */
  readonly actualCents: number | undefined
}

/** A line that is taken away after a revision counts in it no more: it is read in that revision. */
export function balanceLines(
  lines: readonly PlanLine[],
  revisions: readonly Revision[],
  booked: Booked,
): readonly BalanceLine[] {
  const last = lastOf(revisions)
  const revised = new Map(last?.lines.map(({ id, cents }) => [id, cents]))
  const actual = new Map<string, number>()
  for (const { id, cents } of booked ?? []) actual.set(id, (actual.get(id) ?? 0) + cents)
  const standing = lines.map((line) => ({
    ...line,
    revisedCents: revised.get(line.id) ?? line.plannedCents,
    actualCents: booked ? (actual.get(line.id) ?? 0) : line.notedCents,
  }))
  return [...standing, ...goneLines(lines, booked ?? [], actual)]
}

/** Entries went to them and they are taken away: the sums of the accounts stay whole. */
function goneLines(
  lines: readonly PlanLine[],
  booked: readonly BookedAmount[],
  actual: ReadonlyMap<string, number>,
): readonly BalanceLine[] {
  const standing = new Set(lines.map(({ id }) => id))
  const gone = new Map(booked.filter(({ id }) => !standing.has(id)).map((line) => [line.id, line]))
  return [...gone.values()].map(({ id, side, nature, label, inKind }) => ({
    ...{ id, side, nature, label, inKind, role: '', year: undefined, hundredths: undefined },
    ...{ plannedCents: 0, revisedCents: 0, notedCents: undefined },
    actualCents: actual.get(id) ?? 0,
  }))
}

export function lastOf(revisions: readonly Revision[]): Revision | undefined {
  return revisions.toSorted((early, late) => late.number - early.number)[0]
}

/** A project with its three columns. */
export interface Budget {
  readonly project: Project
  readonly lines: readonly BalanceLine[]
  readonly revisions: readonly Revision[]
  readonly booked: Booked
}

export interface Columns {
  readonly planned: number
  readonly revised: number
  /** Undefined while nothing says it. */
  readonly actual: number | undefined
}

export interface Balance {
  readonly costs: Columns
  /** Costs without what is called structure: its part is computed by the share of the year. */
  readonly direct: Columns
  readonly revenue: Columns
  /** Revenue less direct costs: what the project leaves to the structure. */
  readonly contribution: Columns
  readonly balance: Columns
  readonly inKindCosts: Columns
  readonly inKindRevenue: Columns
  readonly hundredths: number
}

const none: Columns = { planned: 0, revised: 0, actual: undefined }

export function balanceOf(lines: readonly BalanceLine[]): Balance {
  const among = (keep: (line: BalanceLine) => boolean) => lines.filter(keep).reduce(added, none)
  const costs = among(({ side, inKind }) => side === 'cost' && !inKind)
  const direct = among(
    ({ side, inKind, nature }) => side === 'cost' && !inKind && nature !== 'overhead',
  )
  const revenue = among(({ side, inKind }) => side === 'revenue' && !inKind)
  return {
    ...{ costs, direct, revenue },
    contribution: less(revenue, direct),
    balance: less(revenue, costs),
    inKindCosts: among(({ side, inKind }) => side === 'cost' && inKind),
    inKindRevenue: among(({ side, inKind }) => side === 'revenue' && inKind),
    hundredths: lines
      .filter(({ side }) => side === 'cost')
      .reduce((sum, { hundredths = 0 }) => sum + hundredths, 0),
  }
}

/** The columns of each nature that has a line, in the order given. */
export function byNature(
  lines: readonly BalanceLine[],
  natures: readonly Nature[],
): readonly (Columns & { readonly nature: Nature; readonly inKind: boolean })[] {
  return [false, true].flatMap((inKind) =>
    natures.flatMap((nature) => {
      const own = lines.filter((line) => line.nature === nature && line.inKind === inKind)
      return own.length === 0 ? [] : [{ nature, inKind, ...own.reduce(added, none) }]
    }),
  )
}

function added(sum: Columns, line: BalanceLine): Columns {
  return {
    planned: sum.planned + line.plannedCents,
    revised: sum.revised + line.revisedCents,
    actual: line.actualCents === undefined ? sum.actual : (sum.actual ?? 0) + line.actualCents,
  }
}

export function less(from: Columns, other: Columns): Columns {
  const isSaid = from.actual !== undefined || other.actual !== undefined
  return {
    planned: from.planned - other.planned,
    revised: from.revised - other.revised,
    actual: isSaid ? (from.actual ?? 0) - (other.actual ?? 0) : undefined,
  }
}
