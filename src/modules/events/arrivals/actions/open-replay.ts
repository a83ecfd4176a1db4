import { dayOf } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import type { NetworkEvent } from '../../event.ts'
import { countReplayView, recordPresences } from '../../presence/index.ts'

/**
 * Somebody opens the replay: one more view, of nobody. Only the person who came by their own link, and
 * left the box ticked, has it written beside their registration.
 */
export async function openReplay(
  ctx: Ctx,
  event: NetworkEvent,
  registrationId: string | undefined,
): Promise<void> {
  const day = dayOf(ctx.now)
  await countReplayView(ctx.db, event.id, day)
  if (!registrationId) return
  await recordPresences(
    ctx.db,
    event.id,
    [
      {
        registrationId,
        day,
        how: 'replay',
        medium: 'link',
        morning: true,
        afternoon: true,
        at: ctx.now,
      },
    ],
    undefined,
  )
}
