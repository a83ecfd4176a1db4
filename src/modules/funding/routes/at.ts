import { isId } from '#kit/ids.ts'
import type { HttpContext } from '#platform/routes.ts'
import { listShownApplications } from '../actions/read-applications.ts'
import type { Opportunity } from '../opportunity.ts'
import type { ShownApplication } from '../pages/ApplicationPages.tsx'
import { mayKeepFunding } from '../permissions.ts'
import { findOpportunity } from '../store/opportunities.ts'

/** The grant at this address: to whoever may not, there is nothing here. */
export async function opportunityAt(c: HttpContext): Promise<Opportunity | undefined> {
  const { ctx } = c.var
  const id = c.req.param('id') ?? ''
  return mayKeepFunding(ctx.person) && isId(id) ? findOpportunity(ctx.db, id) : undefined
}

export async function applicationAt(c: HttpContext): Promise<ShownApplication | undefined> {
  const { ctx } = c.var
  const id = c.req.param('id') ?? ''
  if (!mayKeepFunding(ctx.person) || !isId(id)) return undefined
  const [application] = await listShownApplications(ctx, { id })
  return application
}
