import type { HttpContext } from '#platform/routes.ts'
import { mayReadFamily } from '../../permissions.ts'
import type { Family } from '../family.ts'
import { findFamily } from '../store/families.ts'

/** The family at this address, when this person may read it: to others, there is nothing here. */
export async function familyAt(c: HttpContext): Promise<Family | undefined> {
  const { ctx } = c.var
  const family = await findFamily(ctx.db, c.req.param('slug') ?? '')
  return family && mayReadFamily(ctx.person, family) ? family : undefined
}
