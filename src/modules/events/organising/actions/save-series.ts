import type { RawForm } from '#kit/form.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { type ChangedMeanwhile, changedMeanwhile } from '#kit/seen.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayManageEvents } from '../../permissions.ts'
import { insertSeries, lockSeries, updateSeries } from '../../registering/index.ts'
import { listEventsOfSeries } from '../../store/events.ts'
import { type SeriesForm, typedSeries } from '../event-form.ts'
import { eventText } from './event-versions.ts'
import { callOff } from './save-event.ts'
import { keepSeriesText } from './series-versions.ts'
import { seriesCancelUndo } from './undo-series.ts'

export type SaveSeriesRefusal = 'forbidden' | 'not-found' | 'already-cancelled' | 'is-draft'

export async function createSeries(
  ctx: Ctx,
  words: SeriesForm,
): Promise<Result<{ id: string; slug: string }, SaveSeriesRefusal>> {
  if (!mayManageEvents(ctx.person)) return refused('forbidden')

  const id = newId(ctx.now, ctx.chance)
  const series = { id, ...words, state: 'draft' as const, createdAt: ctx.now, updatedAt: ctx.now }
  const slug = await insertSeries(ctx.db, series, ctx.person?.id)

  ctx.audit({ act: 'series.created', subject: `series:${id}`, public: false })
  return done({ id, slug })
}

export async function editSeries(
  ctx: Ctx,
  id: string,
  words: SeriesForm,
  sent: RawForm = {},
): Promise<Result<undefined, SaveSeriesRefusal> | ChangedMeanwhile> {
  const series = await lockSeries(ctx.db, id)
  if (!mayManageEvents(ctx.person)) return refused('forbidden')
  if (!series) return refused('not-found')
  const meanwhile = changedMeanwhile(sent, typedSeries(series))
  if (meanwhile) return meanwhile

  await updateSeries(ctx.db, { ...series, ...words, updatedAt: ctx.now })
  await keepSeriesText(ctx, series, eventText(words))

  ctx.audit({ act: 'series.changed', subject: `series:${id}`, public: false })
  return done()
}

export async function publishSeries(
  ctx: Ctx,
  id: string,
): Promise<Result<undefined, SaveSeriesRefusal>> {
  const series = await lockSeries(ctx.db, id)
  if (!mayManageEvents(ctx.person)) return refused('forbidden')
  if (!series) return refused('not-found')
  if (series.state === 'cancelled') return refused('already-cancelled')

  await updateSeries(ctx.db, { ...series, state: 'published', updatedAt: ctx.now })

  ctx.audit({
    act: 'series.published',
    subject: `series:${id}`,
    public: series.audience === 'public',
  })
  return done()
}

/** All that is still to come is cancelled with it, for the same reason. */
export async function cancelSeries(
  ctx: Ctx,
  id: string,
  reason: string,
): Promise<Result<undefined, SaveSeriesRefusal>> {
  const series = await lockSeries(ctx.db, id)
  if (!mayManageEvents(ctx.person)) return refused('forbidden')
  if (!series) return refused('not-found')
  if (series.state === 'cancelled') return refused('already-cancelled')
  // Its page would open, with its title, to people who never knew of it.
  if (series.state === 'draft') return refused('is-draft')

  const undo = await undoable(ctx, seriesCancelUndo, id)
  await updateSeries(ctx.db, { ...series, state: 'cancelled', updatedAt: ctx.now })
  const events = await listEventsOfSeries(ctx.db, id)
  for (const event of events) await callOff(ctx, event.id, reason, true)

  const told = { subject: `series:${id}`, public: series.audience === 'public' }
  ctx.audit({ act: 'series.cancelled', ...told })
  await undo(told)
  return done()
}
