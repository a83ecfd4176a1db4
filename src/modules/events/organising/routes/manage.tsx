import { copyTexts } from '#kit/copies/texts.ts'
import {
  emptyForm,
  type FormState,
  formRefused,
  type Parsed,
  parseForm,
  type RawForm,
  typedValues,
} from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { reopenReasonField, reopenReasonIn } from '#kit/reopenings/reopening.ts'
import { refused } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { toldReopenings } from '#modules/people/index.ts'
import {
  findTerritory,
  resolveTerritoryField,
  withTerritoryProblem,
} from '#modules/territories/index.ts'
import { notFound, page } from '#platform/answers.ts'
import { isLeftUnread, readCopy } from '#platform/copies/copies.ts'
import { actRoute, buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { NetworkEvent } from '../../event.ts'
import { managePath, managePaths } from '../../paths.ts'
import { mayManageEvents } from '../../permissions.ts'
import { listSeries } from '../../registering/index.ts'
import { countStates } from '../../registration.ts'
import { listRegistrations, listSeatClasses } from '../../seating/index.ts'
import { findEvent } from '../../store/events.ts'
import { planEdit } from '../actions/effects-of-edit.ts'
import { copiedEvent } from '../actions/event-copied.ts'
import { reopenRegistration } from '../actions/reopen-registration.ts'
import {
  callOff,
  createEvent,
  type EventGiven,
  editEvent,
  openEvent,
} from '../actions/save-event.ts'
import { type ChangeEffect, effectsKey } from '../change-effects.ts'
import {
  cancelEventShape,
  eventDays,
  eventShape,
  registrationReopenDays,
  registrationReopenShape,
  reopensRegistration,
  typedEvent,
  wordsOf,
} from '../event-form.ts'
import { EventFormPage } from '../pages/EventFormPage.tsx'
import { ManagePage } from '../pages/ManagePage.tsx'
import { manageTexts } from '../texts/manage.ts'
import { registrationReopening } from '../texts/reopening.ts'
import { manageListRoutes } from './manage-list.tsx'

/** What all acts of the team on an event share. */
const onManaged = {
  audience: 'staff',
  on: managedEvent,
  may: mayManageEvents,
  refusals: (locale: Locale) => manageTexts[locale].refusals,
  next: ({ id }: NetworkEvent) => managePath('manage', id),
} as const

export const manageRoutes: readonly Route[] = [
  ...manageListRoutes,
  ...formRoutes({
    ...onManaged,
    path: managePaths.create,
    on: () => ({}),
    fresh: true,
    shape: readEvent,
    days: eventDays,
    draw: (c, _, form) => drawForm(c, undefined, form),
    act: (c, _, event) => createEvent(c.var.ctx, event),
    next: (_, { id }) => managePath('manage', id),
    notice: (locale) => manageTexts[locale].created,
  }),
  get(managePaths.manage, 'staff', show),
  ...formRoutes({
    ...onManaged,
    path: managePaths.edit,
    shape: readChange,
    days: eventDays,
    draw: drawForm,
    saved: ({ id }) => ({ act: ['event.changed', 'event.moved'], subject: `event:${id}` }),
    preview: effectsUnseen,
    act: (c, { id }, event, raw) => editEvent(c.var.ctx, id, event, effectsSeen(raw), raw),
    under: { 'reopen-reason': reopenReasonField },
    notice: (locale) => manageTexts[locale].saved,
  }),
  buttonRoute({
    ...onManaged,
    path: managePaths.publish,
    draw: drawManaged,
    act: async (c, { id }, _, raw) =>
      (await isLeftUnread(c.var.ctx, copiedEvent, id, raw))
        ? refused('to-rewrite')
        : openEvent(c.var.ctx, id),
    refusals: (locale) => ({
      ...manageTexts[locale].refusals,
      'to-rewrite': copyTexts[locale].unread,
    }),
    notice: (locale) => manageTexts[locale].published,
  }),
  actRoute({
    ...onManaged,
    path: managePaths.cancelEvent,
    fresh: true,
    shape: cancelEventShape,
    draw: drawManaged,
    act: (c, { id }, { reason }) => callOff(c.var.ctx, id, reason),
    under: { 'already-cancelled': 'reason', 'is-over': 'reason', 'is-draft': 'reason' },
    notice: (locale) => manageTexts[locale].cancelled,
  }),
  actRoute({
    ...onManaged,
    path: managePaths.reopenEvent,
    fresh: true,
    shape: registrationReopenShape,
    days: registrationReopenDays,
    draw: (c, event, form) => drawManaged(c, event, emptyForm, form),
    act: (c, { id }, input) => reopenRegistration(c.var.ctx, id, input),
    refusals: (locale) => ({
      ...manageTexts[locale].refusals,
      ...registrationReopening[locale].refusals,
    }),
    under: { 'not-closed': 'reason' },
    notice: (locale) => registrationReopening[locale].reopened,
  }),
]

/** The event whose key is in the address. */
export async function managedEvent(c: HttpContext): Promise<NetworkEvent | undefined> {
  const id = c.req.param('id') ?? ''
  return isId(id) ? findEvent(c.var.ctx.db, id) : undefined
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
      answer={
        form === emptyForm
          ? undefined
          : await resolveTerritoryField(ctx.db, form.values, 'territory')
      }
      effects={effects}
    />
  )
}

/** What was typed, and the place among territories that it names. */
async function readEvent(c: HttpContext, _: unknown, raw: RawForm): Promise<Parsed<EventGiven>> {
  const { db, locale } = c.var.ctx
  const read = parseForm(eventShape, raw, locale)
  const answer = await resolveTerritoryField(db, raw, 'territory')
  if (answer.kind === 'choices') {
    const form = read.ok ? { values: typedValues(raw), problems: {} } : read.form
    return { ok: false, form: withTerritoryProblem(form, 'territory', answer, locale) }
  }
  if (!read.ok) return read
  const territoryId = answer.kind === 'chosen' ? answer.territory.id : undefined
  return { ok: true, value: { ...read.value, territoryId } }
}

/** Before anything else is asked: a last day that reopens registrations needs its reason. */
async function readChange(
  c: HttpContext,
  event: NetworkEvent,
  raw: RawForm,
): Promise<Parsed<EventGiven>> {
  const read = await readEvent(c, event, raw)
  if (!read.ok) return read
  const { locale, now } = c.var.ctx
  const reopenReason = reopenReasonIn(raw)
  const after = { ...event, ...wordsOf(read.value) }
  if (reopenReason === undefined && reopensRegistration(event, after, now)) {
    return {
      ok: false,
      form: formRefused(raw, manageTexts[locale].refusals['reopen-reason'], reopenReasonField),
    }
  }
  return { ok: true, value: { ...read.value, reopenReason } }
}

function effectsSeen(raw: RawForm): string {
  return typeof raw['effects'] === 'string' ? raw['effects'] : ''
}

/** What it changes for others is shown first, with all that was typed. */
async function effectsUnseen(c: HttpContext, event: NetworkEvent, input: EventGiven, raw: RawForm) {
  if (event.state === 'cancelled') return undefined
  const { effects } = await planEdit(c.var.ctx, event, input)
  if (effects.length === 0 || effectsKey(effects) === effectsSeen(raw)) return undefined
  return drawForm(c, event, { values: typedValues(raw), problems: {} }, effects)
}

async function drawManaged(
  c: HttpContext,
  event: NetworkEvent,
  form: FormState,
  reopening = emptyForm,
) {
  const { ctx, frame } = c.var
  const counts = countStates(await listRegistrations(ctx.db, event.id))
  const copied = await readCopy(ctx, copiedEvent, event.id)
  const reopenings = await toldReopenings(ctx, `event:${event.id}`, true)
  return (
    <ManagePage {...{ frame, event, counts, form, copied, reopening, reopenings }} now={ctx.now} />
  )
}

async function show(c: HttpContext) {
  const event = await managedEvent(c)
  return event ? page(c, await drawManaged(c, event, emptyForm)) : notFound(c)
}
