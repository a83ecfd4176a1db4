import { budgetLinesOf } from '#modules/experiments/index.ts'
import type { Db } from '#platform/context.ts'
import { type Booked, type Budget, balanceLines, type PlanLine, planLineOf } from '../balance.ts'
import type { Project } from '../project.ts'
import { bookedOf } from '../store/imports.ts'
import { ownLinesOf, revisionsOf } from '../store/projects.ts'

/** Projects with their budgets, in a fixed number of questions; the lines of an experiment are read where it keeps them. */
export async function readBudgets(
  db: Db,
  projects: readonly Project[],
): Promise<readonly Budget[]> {
  const ids = projects.map(({ id }) => id)
  const experiments = projects.flatMap(({ experimentId }) => experimentId ?? [])
  const [own, there, revised, accounts] = [
    await ownLinesOf(db, ids),
    await budgetLinesOf(db, experiments),
    await revisionsOf(db, ids),
    await bookedOf(db, ids),
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
    return { project, revisions, booked, lines: balanceLines(lines, revisions, booked) }
  })
}

export async function readBudget(db: Db, project: Project): Promise<Budget> {
  const [budget] = await readBudgets(db, [project])
  if (!budget) throw new Error(`project ${project.id} has no budget`)
  return budget
}
