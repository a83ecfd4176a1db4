import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayFollowMandates } from '../../permissions.ts'
import type { Ahead } from '../election.ts'
import { readMandates } from './read-mandates.ts'

type Mandates = Awaited<ReturnType<typeof readMandates>>

/** Mandates as they are listed. Names leave the house: the memory keeps who took how many, and when. */
export async function exportMandates(
  ctx: Ctx,
  ahead: Ahead,
): Promise<Result<Mandates, 'forbidden'>> {
  if (!mayFollowMandates(ctx.person)) return refused('forbidden')

  const mandates = await readMandates(ctx, ahead)

  const detail = { count: mandates.ending.length + mandates.toReplace.length }
  ctx.audit({ act: 'mandates.exported', subject: 'mandates', public: false, detail })
  return done(mandates)
}
