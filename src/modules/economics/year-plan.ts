import type { Day } from '#kit/dates.ts'
import type { BalanceLine, Budget } from './balance.ts'
import type { DedicatedFund } from './dedicated-fund.ts'
import { monthsBetween, spread } from './funding.ts'
import type { Grant } from './grant.ts'
import type { Project } from './project.ts'

/** What was done on a line, in a year that is known. */
export interface DatedAmount {
  readonly lineId: string
  readonly year: number
  readonly cents: number
}

export interface YearAmounts {
  readonly planned: number
  readonly revised: number
  /** Undefined where nothing says it. */
  readonly actual: number | undefined
}

/** A line of a budget, year by year: each column adds up to that of the line, to the cent. */
export interface YearLine {
  readonly line: BalanceLine
  /** In the order of the years of the plan. */
  readonly years: readonly YearAmounts[]
  /** Done, and nobody said when. */
  readonly undatedCents: number | undefined
  /** What is planned today, in the order of the months of the plan. */
  readonly months: readonly number[]
}

export interface YearPlan {
  readonly years: readonly number[]
  /** `2027-03`: every month of every year. */
  readonly months: readonly string[]
  readonly lines: readonly YearLine[]
}

/** A phase of the experiment that the project pays for. */
export interface Step {
  readonly title: string
  readonly startsOn: Day
  readonly endsOn: Day
}

export interface PlanGiven {
  readonly project: Pick<Project, 'startsOn' | 'endsOn'>
  readonly plan: YearPlan
  readonly steps: readonly Step[]
  readonly grants: readonly Grant[]
  readonly funds: readonly DedicatedFund[]
}

const yearOf = (day: string) => Number(day.slice(0, 4))

/**
 * The years of a budget. A line that says its year stands in it; one that says none is spread evenly over the months of the
 * project, as the curve of cash is.
 */
export function yearPlan(
  { project, lines }: Pick<Budget, 'project' | 'lines'>,
  dated: readonly DatedAmount[],
): YearPlan {
  const inProject = monthsBetween(project.startsOn, project.endsOn)
  const known = [
    ...inProject.map(yearOf),
    ...lines.flatMap(({ year }) => year ?? []),
    ...dated.map(({ year }) => year),
  ]
  const [first, last] = [Math.min(...known), Math.max(...known)]
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const months = years.flatMap(monthsOf)
  return {
    ...{ years, months },
    lines: lines.map((line) => {
      const own = ownMonths(line, inProject)
      const [planned, revised] = [line.plannedCents, line.revisedCents].map((cents) =>
        over(months, own, cents),
      )
      const done = doneOf(line, dated, years)
      return {
        ...{ line, months: revised ?? [], undatedCents: done.undatedCents },
        years: years.map((year, at) => ({
          planned: inYear(months, planned ?? [], year),
          revised: inYear(months, revised ?? [], year),
          actual: done.years[at],
        })),
      }
    }),
  }
}

const monthsOf = (year: number) => monthsBetween(`${year}-01-01`, `${year}-12-31`)

/** Those of its year in which the project is, or all of them. */
function ownMonths({ year }: BalanceLine, inProject: readonly string[]): readonly string[] {
  if (year === undefined) return inProject
  const within = inProject.filter((month) => yearOf(month) === year)
  return within.length > 0 ? within : monthsOf(year)
}

function over(months: readonly string[], own: readonly string[], cents: number) {
  const parts = spread(cents, own.length)
  return months.map((month) => parts[own.indexOf(month)] ?? 0)
}

function inYear(months: readonly string[], cents: readonly number[], year: number): number {
  return cents.reduce((sum, part, at) => (yearOf(months[at] ?? '') === year ? sum + part : sum), 0)
}

function doneOf(line: BalanceLine, dated: readonly DatedAmount[], years: readonly number[]) {
  if (line.actualCents === undefined)
    return { years: years.map(() => undefined), undatedCents: undefined }
  const own = dated.filter(({ lineId }) => lineId === line.id)
  const sums = years.map((year) =>
    own.reduce((sum, part) => (part.year === year ? sum + part.cents : sum), 0),
  )
  const undatedCents = line.actualCents - sums.reduce((all, cents) => all + cents, 0)
  return { years: sums, undatedCents: undatedCents === 0 ? undefined : undatedCents }
}
