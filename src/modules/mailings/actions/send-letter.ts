import { type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { lockLetter } from '../store/letters.ts'
import { drawLetter } from './draw-letter.ts'
import { gatherAudience } from './gather-audience.ts'
import { type QueueRefusal, queueMailing } from './queue-mailing.ts'

/**
 * Somebody confirms a letter that is ready: it is drawn, its readers are worked out now, and both are
 * fixed from then on.
 */
export async function sendLetter(
  ctx: Ctx,
  id: string,
): Promise<Result<{ count: number }, QueueRefusal>> {
  const letter = await lockLetter(ctx.db, id)
  if (!letter) return refused('not-found')
  if (letter.blocks.length === 0) return await queueMailing(ctx, id)
  const { html, text } = drawLetter(ctx, letter)
  const audience = await gatherAudience(ctx, letter)
  return await queueMailing(ctx, id, {
    letter: { html, text },
    subscribers: audience.map(({ subscriberId }) => subscriberId),
  })
}
