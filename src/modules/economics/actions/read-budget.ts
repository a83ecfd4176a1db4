import type { Day } from '#kit/dates.ts'
import { budgetLinesOf } from '#modules/experiments/index.ts'
import type { Db } from '#platform/context.ts'
import {
  type Booked,
  type Budget,
  balanceLines,
  balanceOf,
  type PlanLine,
  planLineOf,
} from '../balance.ts'
import { expenseBalance, weighExpenses } from '../expense-line.ts'
import { forecastOf, type PortfolioLine } from '../forecast.ts'
import type { Project } from '../project.ts'
import { decisionsOf } from '../store/grants.ts'
import { bookedOf, type YearBooked } from '../store/imports.ts'
import { listAcceptedExpenses } from '../store/notes.ts'
import { listProjects, ownLinesOf, revisionsOf } from '../store/projects.ts'

/** Lines are written in French, this one as the others. */
const expenseLabel = 'Notes de frais'

/** Projects with their budgets, in a fixed number of questions; the lines of an experiment are read where it keeps them. */
export async function readBudgets(
  db: Db,
  projects: readonly Project[],
): Promise<readonly Budget[]> {
  const ids = projects.map(({ id }) => id)
  const experiments = projects.flatMap(({ experimentId }) => experimentId ?? [])
  const [own, there, revised, accounts, expenses] = [
    await ownLinesOf(db, ids),
    await budgetLinesOf(db, experiments),
    await revisionsOf(db, ids),
    await bookedOf(db, ids),
    await listAcceptedExpenses(db, ids),
  ]
  return projects.map((project) => {
    const revisions = revised.get(project.id) ?? []
    const lines: readonly PlanLine[] =
      project.experimentId === undefined
        ? (own.get(project.id) ?? []).map((line) => ({ ...line, notedCents: undefined }))
        : (there.get(project.experimentId) ?? []).map(planLineOf)
    const entries = accounts.filter(({ projectId }) => projectId === project.id)
    const booked: Booked =
      entries.length === 0 ? undefined : entries.map(({ lineId: id, ...line }) => ({ ...line, id }))
    const weighed = weighExpenses(
      expenses.filter(({ projectId }) => projectId === project.id),
      entries,
    )
    return {
      ...{ project, revisions, booked },
      lines: [...balanceLines(lines, revisions, booked), ...expenseBalance(weighed, expenseLabel)],
    }
  })
}

export async function readBudget(db: Db, project: Project): Promise<Budget> {
  const [budget] = await readBudgets(db, [project])
  if (!budget) throw new Error(`project ${project.id} has no budget`)
  return budget
}

/** Every project, with where it stands this year and where it will end. */
export async function readPortfolio(db: Db, today: Day): Promise<readonly PortfolioLine[]> {
  const budgets = await readBudgets(db, await listProjects(db))
  const ids = budgets.map(({ project }) => project.id)
  const decisions = await decisionsOf(db, ids)
  const entries = (await bookedOf(db, ids)).filter(({ year }) => year === Number(today.slice(0, 4)))
  return budgets.map((budget) => {
    const { id } = budget.project
    const own = entries.filter(({ projectId }) => projectId === id)
    return {
      ...budget,
      yearCents: own.length === 0 ? undefined : contributionOf(own),
      forecast: forecastOf(budget, today),
      decision: decisions.find(({ projectId }) => projectId === id)?.choice,
    }
  })
}

/** How many days each project plans today, in hundredths. */
export async function listPlannedDays(
  db: Db,
): Promise<readonly { readonly project: Project; readonly hundredths: number }[]> {
  const budgets = await readBudgets(db, await listProjects(db))
  return budgets.map(({ project, lines }) => ({ project, hundredths: balanceOf(lines).hundredths }))
}

function contributionOf(entries: readonly YearBooked[]): number {
  return entries
    .filter(({ inKind, nature }) => !inKind && nature !== 'overhead')
    .reduce((sum, { side, cents }) => sum + (side === 'revenue' ? cents : -cents), 0)
}
