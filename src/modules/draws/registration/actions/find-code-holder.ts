import type { Ctx } from '#platform/context.ts'
import { findByCodeHash, keyed, listOpenRecruitments } from '../../recruits/index.ts'
import { findDraw, keepDrawStill } from '../../store/draws.ts'
import type { Holder } from './register-recruit.ts'

/**
 * Whose letter a code is, if any: one keyed look-up for all the draws that still have a key. An act holds the person, then the
 * draw: a second click waits here, and a pool is not frozen in the middle.
 */
export async function findCodeHolder(
  ctx: Pick<Ctx, 'db'>,
  code: string,
  lock = false,
): Promise<Holder | undefined> {
  const open = await listOpenRecruitments(ctx.db)
  const hashes = open.map(({ drawId, secret = '' }) => ({
    drawId,
    hash: keyed(secret, 'code', code),
  }))
  const recruit = await findByCodeHash(ctx.db, hashes, { lock })
  const draw = recruit && (await (lock ? keepDrawStill : findDraw)(ctx.db, recruit.drawId))
  const recruitment = open.find(({ drawId }) => drawId === recruit?.drawId)
  return draw && recruitment ? { recruit, draw, recruitment } : undefined
}
