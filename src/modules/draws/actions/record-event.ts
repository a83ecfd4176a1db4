import { type Happening, linkAfter } from '#engines/sortition/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type LogKind, publicMoment } from '../draw-log.ts'
import { insertDrawEvent, lastDrawEvent } from '../store/draw-events.ts'

/** One more link of the public log. Whoever calls holds the lock of the draw. */
export async function recordEvent(
  ctx: Ctx,
  drawId: string,
  kind: LogKind,
  payload: Happening['payload'] = {},
): Promise<void> {
  const last = await lastDrawEvent(ctx.db, drawId)
  const link = linkAfter(last, { at: publicMoment(kind, ctx.now), kind, payload })
  await insertDrawEvent(ctx.db, drawId, link, ctx.now)
  ctx.changed(`draw:${drawId}`)
}
