import type { HttpContext } from '#platform/routes.ts'
import { readBudget } from '../actions/read-budget.ts'
import type { Budget } from '../balance.ts'
import { isYear } from '../fields.ts'
import { mayKeepEconomics } from '../permissions.ts'
import { findProject } from '../store/projects.ts'

/** The project at this address with its budget: to whoever may not, there is nothing here. */
export async function budgetAt(c: HttpContext): Promise<Budget | undefined> {
  const { ctx } = c.var
  if (!mayKeepEconomics(ctx.person)) return undefined
  const project = await findProject(ctx.db, c.req.param('slug') ?? '')
  return project && readBudget(ctx.db, project)
}

/** The year of this address. */
export function yearAt(c: HttpContext): { readonly year: number } | undefined {
  const year = c.req.param('year') ?? ''
  return isYear(year) ? { year: Number(year) } : undefined
}
