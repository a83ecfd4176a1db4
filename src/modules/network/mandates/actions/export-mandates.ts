import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayFollowMandates } from '../../permissions.ts'
import type { Ahead } from '../election.ts'
import { readMandates } from './read-mandates.ts'

type Mandates = Awaited<ReturnType<typeof readMandates>>

/** Those that `asked` leaves of the mandates. Names leave the house: the memory keeps who took how many, and when. */
export async function exportMandates<Line>(
  ctx: Ctx,
  ahead: Ahead,
  asked: (all: Mandates) => readonly Line[],
): Promise<Result<readonly Line[], 'forbidden'>> {
  if (!mayFollowMandates(ctx.person)) return refused('forbidden')

  const mandates = asked(await readMandates(ctx, ahead))

  const detail = { count: mandates.length }
  ctx.audit({ act: 'mandates.exported', subject: 'mandates', public: false, detail })
  return done(mandates)
}
