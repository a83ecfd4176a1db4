import type { HttpContext } from '#platform/routes.ts'
import { mayKeepFamilies } from '../../permissions.ts'
import type { Family } from '../family.ts'
import { findFamily } from '../store/families.ts'

/** The family at this address, when this person may read it: to others, there is nothing here. */
export async function familyAt(c: HttpContext): Promise<Family | undefined> {
  const { ctx } = c.var
  const family = await findFamily(ctx.db, c.req.param('slug') ?? '')
  // A draft is of whoever makes it; what was withdrawn says so to everybody.
  return family?.state === 'draft' && !mayKeepFamilies(ctx.person) ? undefined : family
}
