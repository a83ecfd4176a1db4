import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { formOvertaken } from '#kit/seen.ts'
import { again, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { EventSeries } from '../../event.ts'
import { managePath, managePaths } from '../../paths.ts'
import { findSeries } from '../../registering/index.ts'
import { listEventsOfSeries } from '../../store/events.ts'
import { cancelSeries, createSeries, editSeries, publishSeries } from '../actions/save-series.ts'
import { cancelEventShape, seriesShape } from '../event-form.ts'
import { SeriesFormPage } from '../pages/SeriesFormPage.tsx'
import { manageTexts } from '../texts/manage.ts'

export const manageSeriesRoutes: readonly Route[] = [
  get(managePaths.createSeries, 'staff', async (c) => page(c, await draw(c, undefined, {}))),
  post(managePaths.createSeries, 'staff', create),
  get(managePaths.editSeries, 'staff', show),
  post(managePaths.editSeries, 'staff', edit),
  post(managePaths.publishSeries, 'staff', publish),
  post(managePaths.cancelSeries, 'staff', cancel),
]

async function managed(c: HttpContext): Promise<EventSeries | undefined> {
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

async function create(c: HttpContext) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const read = parseForm(seriesShape, raw, ctx.locale)
  if (!read.ok) return again(c, await draw(c, undefined, { form: read.form }))
  const done = await createSeries(ctx, read.value)
  const texts = manageTexts[ctx.locale]
  if (done.ok) return seeOther(c, managePath('editSeries', done.value.id), texts.created)
  const form = formRefused(raw, texts.refusals[done.refusal])
  return again(c, await draw(c, undefined, { form }))
}

async function show(c: HttpContext) {
  const series = await managed(c)
  return series ? page(c, await draw(c, series, {})) : notFound(c)
}

async function edit(c: HttpContext) {
  const { ctx } = c.var
  const series = await managed(c)
  if (!series) return notFound(c)
  const saved = { act: 'series.changed', subject: `series:${series.id}` }
  const sent = await readEdit(c, () => draw(c, series, {}), saved)
  if (!sent.ok) return again(c, await draw(c, series, { form: sent.form }))
  const { raw } = sent
  const read = parseForm(seriesShape, raw, ctx.locale)
  if (!read.ok) return again(c, await draw(c, series, { form: read.form }))
  const done = await editSeries(ctx, series.id, read.value, raw)
  const texts = manageTexts[ctx.locale]
  if (done.ok) return seeOther(c, managePath('editSeries', series.id), texts.saved)
  if (done.refusal === 'changed-meanwhile') {
    const form = formOvertaken(raw, done.fields, ctx.locale)
    return again(c, await draw(c, await managed(c), { form }))
  }
  const form = formRefused(raw, texts.refusals[done.refusal])
  return again(c, await draw(c, series, { form }))
}

async function publish(c: HttpContext) {
  const { ctx } = c.var
  const series = await managed(c)
  if (!series) return notFound(c)
  const done = await publishSeries(ctx, series.id)
  const texts = manageTexts[ctx.locale]
  if (done.ok) return seeOther(c, managePath('editSeries', series.id), texts.published)
  const form = formRefused({}, texts.refusals[done.refusal])
  return again(c, await draw(c, series, { form }))
}

async function cancel(c: HttpContext) {
  const { ctx } = c.var
  const series = await managed(c)
  if (!series) return notFound(c)
  const raw = await readForm(c)
  const read = parseForm(cancelEventShape, raw, ctx.locale)
  if (!read.ok) return again(c, await draw(c, series, { cancelForm: read.form }))
  const done = await cancelSeries(ctx, series.id, read.value.reason)
  const texts = manageTexts[ctx.locale]
  if (done.ok) return seeOther(c, managePath('editSeries', series.id), texts.seriesCancelled)
  const cancelForm = formRefused(raw, texts.refusals[done.refusal], 'reason')
  return again(c, await draw(c, series, { cancelForm }))
}
