import { done, type Result, refused } from '#kit/result.ts'
import type { PlainState } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { keepTextVersion, type StillShown } from '#platform/histories/text-versions.ts'
import type { NetworkEvent } from '../../event.ts'
import { mayManageEvents } from '../../permissions.ts'
import { lockEvent, updateEvent } from '../../store/events.ts'

export interface EventText {
  readonly [name: string]: PlainState
  readonly summary: string
  readonly description: string
}

/** What several people write of an event, or of a series, and whose versions are kept: its day, its place and its seats are facts. */
export const eventText = ({
  summary,
  description,
}: Pick<NetworkEvent, 'summary' | 'description'>): EventText => ({ summary, description })

export async function keepEventText(
  ctx: Ctx,
  before: NetworkEvent,
  after: NetworkEvent,
  isApart = false,
): Promise<void> {
  await keepTextVersion(ctx, {
    subject: `event:${before.id}`,
    before: { kept: eventText(before), at: before.updatedAt },
    after: eventText(after),
    isApart,
  })
}

/** An earlier presentation again. Calendars show nothing of it: nobody is written to. */
export async function restoreEventText(
  ctx: Ctx,
  id: string,
  { summary, description }: EventText,
  stillShown: StillShown,
): Promise<Result<undefined, 'not-found' | 'forbidden' | 'already-cancelled' | 'present-changed'>> {
  if (!mayManageEvents(ctx.person)) return refused('forbidden')
  const event = await lockEvent(ctx.db, id)
  if (!event) return refused('not-found')
  if (event.state === 'cancelled') return refused('already-cancelled')
  if (!stillShown(eventText(event))) return refused('present-changed')

  const after = { ...event, summary, description, updatedAt: ctx.now }
  await updateEvent(ctx.db, after)
  await keepEventText(ctx, event, after, true)

  const isRead = event.state === 'published' && event.audience === 'public'
  ctx.audit({ act: 'event.changed', subject: `event:${id}`, public: isRead })
  ctx.changed(`event:${id}`)
  return done()
}
