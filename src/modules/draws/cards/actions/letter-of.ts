import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import { findByCodeHash, findRecruitment, keyed } from '../../recruits/index.ts'
import { readCode } from '../../recruits/nouns.ts'

export type CodeRefusal = 'code-unread' | 'code-unknown' | 'code-used'

/** Whose letter the code is. A code that was misread is not taken for none: the letter would go on opening a second chance. */
export async function letterOf(
  ctx: Pick<Ctx, 'db'>,
  draw: Pick<Draw, 'id'>,
  typed: string,
): Promise<Result<string | undefined, CodeRefusal>> {
  if (typed.trim() === '') return done(undefined)
  const code = readCode(typed)
  if (code === undefined) return refused('code-unread')
  const secret = (await findRecruitment(ctx.db, draw.id))?.secret ?? ''
  const recruit = await findByCodeHash(ctx.db, [
    { drawId: draw.id, hash: keyed(secret, 'code', code) },
  ])
  if (!recruit) return refused('code-unknown')
  const isFree = recruit.status === 'invited' || recruit.status === 'refused'
  return isFree ? done(recruit.id) : refused('code-used')
}
