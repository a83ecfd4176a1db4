import type { Ctx } from '#platform/context.ts'
import { firstDeclaration } from '../declaration.ts'
import { findDeclaration, insertDeclaration } from '../store/declarations.ts'

/** A new house has a text to sign from its first day; it is never written again. */
export async function seedDeclaration(ctx: Ctx): Promise<number> {
  if (await findDeclaration(ctx.db)) return 0
  const first = { number: 1, ...firstDeclaration, changes: '' }
  const written = await insertDeclaration(ctx.db, first, { personId: undefined, at: ctx.now })
  return written ? 1 : 0
}
