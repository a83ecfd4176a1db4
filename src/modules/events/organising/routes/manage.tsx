import { dayOf } from '#kit/dates.ts'
import { withinDays } from '#kit/day-range.ts'
import { emptyForm, type FormState, formRefused, parseForm, type RawForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { formOvertaken } from '#kit/seen.ts'
import {
  findTerritory,
  resolveTerritoryField,
  type TerritoryAnswer,
  withTerritoryProblem,
} from '#modules/territories/index.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { NetworkEvent } from '../../event.ts'
import { managePath, managePaths } from '../../paths.ts'
import { listSeries } from '../../registering/index.ts'
import { countStates } from '../../registration.ts'
import { listRegistrations, listSeatClasses } from '../../seating/index.ts'
import { findEvent } from '../../store/events.ts'
import { planEdit } from '../actions/effects-of-edit.ts'
import {
  callOff,
  createEvent,
  duplicateEvent,
  type EventRefusal,
  editEvent,
  openEvent,
} from '../actions/save-event.ts'
import type { ChangeEffect } from '../change-effects.ts'
import { cancelEventShape, eventDays, eventShape, typedEvent } from '../event-form.ts'
import { EventFormPage } from '../pages/EventFormPage.tsx'
import { ManageListPage } from '../pages/ManageListPage.tsx'
import { ManagePage } from '../pages/ManagePage.tsx'
import { listAllEvents } from '../store/agenda.ts'
import { manageTexts } from '../texts/manage.ts'

const listLength = 300

export const manageRoutes: readonly Route[] = [
  get(managePaths.list, 'staff', showList),
  get(managePaths.create, 'staff', async (c) => page(c, await drawForm(c, undefined, emptyForm))),
  post(managePaths.create, 'staff', create),
  get(managePaths.manage, 'staff', show),
  get(managePaths.edit, 'staff', showEdit),
  post(managePaths.edit, 'staff', edit),
  post(managePaths.duplicate, 'staff', duplicate),
  post(managePaths.publish, 'staff', publish),
  post(managePaths.cancelEvent, 'staff', cancel),
]

/** The event whose key is in the address. */
export async function managedEvent(c: HttpContext): Promise<NetworkEvent | undefined> {
  const id = c.req.param('id') ?? ''
  return isId(id) ? findEvent(c.var.ctx.db, id) : undefined
}

async function showList(c: HttpContext) {
  const { ctx, frame } = c.var
  const events = await listAllEvents(ctx.db, listLength)
  return page(c, <ManageListPage frame={frame} events={events} series={await listSeries(ctx.db)} />)
}

const newEvent: Readonly<Record<string, string>> = {
  timeZone: 'Europe/Paris',
  audience: 'public',
  waitingList: 'yes',
  waitingRule: 'seat',
  offerHours: '24',
  video: 'link',
}

async function drawForm(
  c: HttpContext,
  event: NetworkEvent | undefined,
  form: FormState,
  answer?: TerritoryAnswer,
  effects: readonly ChangeEffect[] = [],
) {
  const { ctx, frame } = c.var
  const values = event
    ? typedEvent(event, await listSeatClasses(ctx.db, event.id))
    : {
        ...newEvent,
        ...(isId(c.req.query('serie') ?? '') ? { series: c.req.query('serie') ?? '' } : {}),
      }
  return (
    <EventFormPage
      frame={frame}
      form={form}
      event={event}
      values={values}
      series={(await listSeries(ctx.db)).filter(({ state }) => state !== 'cancelled')}
      territory={event?.territoryId ? await findTerritory(ctx.db, event.territoryId) : undefined}
      answer={answer}
      effects={effects}
    />
  )
}

/** All that was typed, without a refusal: what it changes is shown first. */
const formAgain = (raw: RawForm): FormState => ({ ...formRefused(raw, ''), problems: {} })

/** What was typed, read; or the form to show again. */
async function readEvent(c: HttpContext, raw: RawForm) {
  const { ctx } = c.var
  const read = withinDays(parseForm(eventShape, raw, ctx.locale), {
    raw,
    ranges: eventDays,
    today: dayOf(ctx.now),
    locale: ctx.locale,
  })
  const answer = await resolveTerritoryField(ctx.db, raw, 'territory')
  if (read.ok && answer.kind !== 'choices') {
    const territoryId = answer.kind === 'chosen' ? answer.territory.id : undefined
    return { value: { ...read.value, territoryId } }
  }
  const form = read.ok ? formAgain(raw) : read.form
  const doubtful = answer.kind === 'choices'
  return {
    answer,
    form: doubtful ? withTerritoryProblem(form, 'territory', answer, ctx.locale) : form,
  }
}

async function create(c: HttpContext) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const read = await readEvent(c, raw)
  if (!read.value) return again(c, await drawForm(c, undefined, read.form, read.answer))
  const done = await createEvent(ctx, read.value)
  const texts = manageTexts[ctx.locale]
  if (done.ok) return seeOther(c, managePath('manage', done.value.id), texts.created)
  return again(c, await drawForm(c, undefined, formRefused(raw, texts.refusals[done.refusal])))
}

async function showEdit(c: HttpContext) {
  const event = await managedEvent(c)
  return event ? page(c, await drawForm(c, event, emptyForm)) : notFound(c)
}

async function edit(c: HttpContext) {
  const { ctx } = c.var
  const event = await managedEvent(c)
  if (!event) return notFound(c)
  const saved = { act: ['event.changed', 'event.moved'], subject: `event:${event.id}` }
  const sent = await readEdit(c, () => drawForm(c, event, emptyForm), saved)
  if (!sent.ok) return overtake(c, event, sent.form)
  const { raw } = sent
  const read = await readEvent(c, raw)
  if (!read.value) return again(c, await drawForm(c, event, read.form, read.answer))
  const seen = typeof raw['effects'] === 'string' ? raw['effects'] : ''
  const done = await editEvent(ctx, event.id, read.value, seen, raw)
  const texts = manageTexts[ctx.locale]
  if (done.ok) return seeOther(c, managePath('manage', event.id), texts.saved)
  if (done.refusal === 'effects-unseen') {
    const { effects } = await planEdit(ctx, event, read.value)
    return page(c, await drawForm(c, event, formAgain(raw), read.answer, effects))
  }
  if (done.refusal === 'changed-meanwhile') {
    const now = (await managedEvent(c)) ?? event
    return overtake(c, now, formOvertaken(raw, done.fields, ctx.locale))
  }
  return again(c, await drawForm(c, event, formRefused(raw, texts.refusals[done.refusal])))
}

/** Somebody else saved meanwhile: what stands now, with all that this writer typed. */
async function overtake(c: HttpContext, event: NetworkEvent, form: FormState) {
  const answer = await resolveTerritoryField(c.var.ctx.db, form.values, 'territory')
  return again(c, await drawForm(c, event, form, answer))
}

async function drawManaged(c: HttpContext, event: NetworkEvent, form: FormState) {
  const { ctx, frame } = c.var
  const counts = countStates(await listRegistrations(ctx.db, event.id))
  return <ManagePage frame={frame} event={event} now={ctx.now} counts={counts} form={form} />
}

async function show(c: HttpContext) {
  const event = await managedEvent(c)
  return event ? page(c, await drawManaged(c, event, emptyForm)) : notFound(c)
}

async function refuse(c: HttpContext, event: NetworkEvent, refusal: EventRefusal, raw: RawForm) {
  if (refusal === 'forbidden') return forbidden(c)
  const sentence = manageTexts[c.var.ctx.locale].refusals[refusal]
  return again(c, await drawManaged(c, event, formRefused(raw, sentence, 'reason')))
}

async function publish(c: HttpContext) {
  const event = await managedEvent(c)
  if (!event) return notFound(c)
  const done = await openEvent(c.var.ctx, event.id)
  if (!done.ok) return refuse(c, event, done.refusal, {})
  const { published } = manageTexts[c.var.ctx.locale]
  return seeOther(c, managePath('manage', event.id), published)
}

async function duplicate(c: HttpContext) {
  const event = await managedEvent(c)
  if (!event) return notFound(c)
  const done = await duplicateEvent(c.var.ctx, event.id)
  if (!done.ok) return refuse(c, event, done.refusal, {})
  const { duplicated } = manageTexts[c.var.ctx.locale]
  return seeOther(c, managePath('edit', done.value.id), duplicated)
}

async function cancel(c: HttpContext) {
  const { ctx } = c.var
  const event = await managedEvent(c)
  if (!event) return notFound(c)
  const raw = await readForm(c)
  const read = parseForm(cancelEventShape, raw, ctx.locale)
  if (!read.ok) return again(c, await drawManaged(c, event, read.form))
  const done = await callOff(ctx, event.id, read.value.reason)
  if (!done.ok) return refuse(c, event, done.refusal, raw)
  return seeOther(c, managePath('manage', event.id), manageTexts[ctx.locale].cancelled)
}
