import { emptyForm, type FormState } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import type { Locale } from '#kit/texts.ts'
import { actRoute, buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import type { EventSeries } from '../../event.ts'
import { managePath, managePaths } from '../../paths.ts'
import { mayManageEvents } from '../../permissions.ts'
import { findSeries } from '../../registering/index.ts'
import { listEventsOfSeries } from '../../store/events.ts'
import { cancelSeries, createSeries, editSeries, publishSeries } from '../actions/save-series.ts'
import { cancelEventShape, seriesShape } from '../event-form.ts'
import { SeriesFormPage } from '../pages/SeriesFormPage.tsx'
import { manageTexts } from '../texts/manage.ts'

const onSeries = {
  audience: 'staff',
  on: managedSeries,
  may: mayManageEvents,
  refusals: (locale: Locale) => manageTexts[locale].refusals,
  next: ({ id }: EventSeries) => managePath('editSeries', id),
} as const

export const manageSeriesRoutes: readonly Route[] = [
  ...formRoutes({
    ...onSeries,
    path: managePaths.createSeries,
    on: () => ({}),
    fresh: true,
    shape: seriesShape,
    draw: (c, _, form) => draw(c, undefined, { form }),
    act: (c, _, words) => createSeries(c.var.ctx, words),
    next: (_, { id }) => managePath('editSeries', id),
    notice: (locale) => manageTexts[locale].created,
  }),
  ...formRoutes({
    ...onSeries,
    path: managePaths.editSeries,
    shape: seriesShape,
    draw: (c, series, form) => draw(c, series, { form }),
    saved: ({ id }) => ({ act: 'series.changed', subject: `series:${id}` }),
    act: (c, { id }, words, raw) => editSeries(c.var.ctx, id, words, raw),
    notice: (locale) => manageTexts[locale].saved,
  }),
  buttonRoute({
    ...onSeries,
    path: managePaths.publishSeries,
    draw: (c, series, form) => draw(c, series, { form }),
    act: (c, { id }) => publishSeries(c.var.ctx, id),
    notice: (locale) => manageTexts[locale].published,
  }),
  actRoute({
    ...onSeries,
    path: managePaths.cancelSeries,
    fresh: true,
    shape: cancelEventShape,
    draw: (c, series, form) => draw(c, series, { cancelForm: form }),
    act: (c, { id }, { reason }) => cancelSeries(c.var.ctx, id, reason),
    under: { 'already-cancelled': 'reason', 'is-draft': 'reason' },
    notice: (locale) => manageTexts[locale].seriesCancelled,
  }),
]

export async function managedSeries(c: HttpContext): Promise<EventSeries | undefined> {
  const id = c.req.param('id') ?? ''
  return isId(id) ? findSeries(c.var.ctx.db, id) : undefined
}

interface Forms {
  readonly form?: FormState
  readonly cancelForm?: FormState
}

async function draw(c: HttpContext, series: EventSeries | undefined, forms: Forms) {
  const { ctx, frame } = c.var
  return (
    <SeriesFormPage
      frame={frame}
      form={forms.form ?? emptyForm}
      cancelForm={forms.cancelForm ?? emptyForm}
      series={series}
      events={series ? await listEventsOfSeries(ctx.db, series.id) : []}
    />
  )
}
