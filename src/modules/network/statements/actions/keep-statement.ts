import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayKeepAccounts } from '../../membership-permissions.ts'
import { insertImport } from '../store/payment-imports.ts'

type Read = Omit<Parameters<typeof insertImport>[1], 'id'>

/** Keeps a statement as it was read: no payment is written before a person has matched its lines. */
export async function keepStatement(
  ctx: Ctx,
  read: Read,
): Promise<Result<{ id: string }, 'forbidden'>> {
  if (!mayKeepAccounts(ctx.person)) return refused('forbidden')

  const id = newId(ctx.now, ctx.chance)
  await insertImport(ctx.db, { ...read, id }, { personId: ctx.person?.id, at: ctx.now })
  return done({ id })
}
