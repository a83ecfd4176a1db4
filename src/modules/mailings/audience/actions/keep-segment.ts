import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayRunMailings } from '../../permissions.ts'
import type { Segment } from '../segment.ts'
import { countLettersTo, deleteSegment, saveSegment } from '../store/segments.ts'
import { segmentKeptUndo, segmentRemovedUndo } from './undo-segment.ts'

/** Writes a segment, new or changed; the letters that are for it follow its rules when they leave. */
export async function keepSegment(
  ctx: Ctx,
  segment: Segment,
): Promise<Result<undefined, 'forbidden'>> {
  if (!mayRunMailings(ctx.person)) return refused('forbidden')
  const undo = await undoable(ctx, segmentKeptUndo, segment.id)
  await saveSegment(ctx.db, segment, ctx.now)
  const told = { subject: `segment:${segment.id}`, public: false } as const
  ctx.audit({ act: 'segment.kept', ...told })
  await undo(told)
  return done()
}

/** A letter would go to the whole list without it: it stays as long as one is for it. */
export async function removeSegment(
  ctx: Ctx,
  id: string,
): Promise<Result<undefined, 'forbidden' | 'still-used'>> {
  if (!mayRunMailings(ctx.person)) return refused('forbidden')
  if ((await countLettersTo(ctx.db, id)) > 0) return refused('still-used')
  const undo = await undoable(ctx, segmentRemovedUndo, id)
  await deleteSegment(ctx.db, id)
  const told = { subject: `segment:${id}`, public: false } as const
  ctx.audit({ act: 'segment.removed', ...told })
  await undo(told)
  return done()
}
