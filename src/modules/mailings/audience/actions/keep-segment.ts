import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayRunMailings } from '../../permissions.ts'
import type { Segment } from '../segment.ts'
import { countLettersTo, deleteSegment, saveSegment } from '../store/segments.ts'

/** Writes a segment, new or changed; the letters that are for it follow its rules when they leave. */
export async function keepSegment(
  ctx: Ctx,
  segment: Segment,
): Promise<Result<undefined, 'forbidden'>> {
  if (!mayRunMailings(ctx.person)) return refused('forbidden')
  await saveSegment(ctx.db, segment, ctx.now)
  ctx.audit({ act: 'segment.kept', subject: `segment:${segment.id}`, public: false })
  return done()
}

/** A letter would go to the whole list without it: it stays as long as one is for it. */
export async function removeSegment(
  ctx: Ctx,
  id: string,
): Promise<Result<undefined, 'forbidden' | 'still-used'>> {
  if (!mayRunMailings(ctx.person)) return refused('forbidden')
  if ((await countLettersTo(ctx.db, id)) > 0) return refused('still-used')
  await deleteSegment(ctx.db, id)
  ctx.audit({ act: 'segment.removed', subject: `segment:${id}`, public: false })
  return done()
}
