import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { keepTextVersion, type StillShown } from '#platform/histories/text-versions.ts'
import type { EventSeries } from '../../event.ts'
import { mayManageEvents } from '../../permissions.ts'
import { lockSeries, updateSeries } from '../../registering/index.ts'
import { type EventText, eventText } from './event-versions.ts'

export async function keepSeriesText(
  ctx: Ctx,
  before: EventSeries,
  after: EventText,
  isApart = false,
): Promise<void> {
  await keepTextVersion(ctx, {
    subject: `series:${before.id}`,
    before: { kept: eventText(before), at: before.updatedAt },
    after: eventText(after),
    isApart,
  })
}

/** An earlier presentation again: its name, its events and who sees it stay. */
export async function restoreSeriesText(
  ctx: Ctx,
  id: string,
  { summary, description }: EventText,
  stillShown: StillShown,
): Promise<Result<undefined, 'not-found' | 'forbidden' | 'already-cancelled' | 'present-changed'>> {
  const series = await lockSeries(ctx.db, id)
  if (!mayManageEvents(ctx.person)) return refused('forbidden')
  if (!series) return refused('not-found')
  if (series.state === 'cancelled') return refused('already-cancelled')
  if (!stillShown(eventText(series))) return refused('present-changed')

  await updateSeries(ctx.db, { ...series, summary, description, updatedAt: ctx.now })
  await keepSeriesText(ctx, series, { summary, description }, true)

  ctx.audit({ act: 'series.changed', subject: `series:${id}`, public: false })
  return done()
}
