import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { formOvertaken } from '#kit/seen.ts'
import {
  again,
  download,
  forbidden,
  notFound,
  page,
  readForm,
  seeOther,
} from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { isOver, type NetworkEvent } from '../../event.ts'
import { listAllEvents, managedEvent } from '../../organising/index.ts'
import { managePath, managePaths } from '../../paths.ts'
import { correctRegistration, moveRegistration, planMove } from '../../registering/index.ts'
import type { NamedRegistration } from '../../registration.ts'
import {
  findRegistration,
  listAnswersOf,
  listQuestions,
  listRegistrations,
  listSeatClasses,
} from '../../seating/index.ts'
import { correctionShape, type MoveEffects, readAnswers } from '../../seating/nouns.ts'
import { findEvent } from '../../store/events.ts'
import { listedPeople, registrationsSheet } from '../documents/registrations-sheet.ts'
import { EventPersonPage } from '../pages/EventPersonPage.tsx'
import { personTexts } from '../texts/person.ts'

const listLength = 300

export const managePersonRoutes: readonly Route[] = [
  get(managePaths.peopleCsv, 'staff', (c) => sendList(c, 'csv')),
  get(managePaths.peopleXlsx, 'staff', (c) => sendList(c, 'xlsx')),
  get(managePaths.person, 'staff', onPerson(show)),
  post(managePaths.person, 'staff', onPerson(correct)),
  post(managePaths.movePerson, 'staff', onPerson(move)),
]

interface OnPerson {
  readonly event: NetworkEvent
  readonly registration: NamedRegistration
}

function onPerson(then: (c: HttpContext, on: OnPerson) => Promise<Response>) {
  return async (c: HttpContext) => {
    const event = await managedEvent(c)
    const id = c.req.param('registration') ?? ''
    const registration = isId(id) ? await findRegistration(c.var.ctx.db, id) : undefined
    const holds = registration?.identity && registration.state !== 'cancelled'
    if (!event || registration?.eventId !== event.id || !holds) return notFound(c)
    return then(c, { event, registration })
  }
}

interface Shown {
  readonly form?: FormState
  readonly moving?: FormState
  readonly cancelling?: FormState
  readonly effects?: { readonly to: NetworkEvent; readonly of: MoveEffects }
}

/** Their page, with what was refused of one of its forms. */
export async function draw(c: HttpContext, { event, registration }: OnPerson, shown: Shown = {}) {
  const { db, now } = c.var.ctx
  const others = (await listAllEvents(db, listLength)).filter(
    (one) => one.id !== event.id && one.state === 'published' && !isOver(one, now),
  )
  return (
    <EventPersonPage
      frame={c.var.frame}
      event={event}
      registration={registration}
      classes={await listSeatClasses(db, event.id)}
      questions={await listQuestions(db, { eventId: event.id })}
      answers={await listAnswersOf(db, registration.id)}
      others={others.toReversed()}
      form={shown.form ?? emptyForm}
      moving={shown.moving ?? emptyForm}
      cancelling={shown.cancelling ?? emptyForm}
      effects={shown.effects}
    />
  )
}

async function show(c: HttpContext, on: OnPerson) {
  return page(c, await draw(c, on))
}

async function correct(c: HttpContext, on: OnPerson) {
  const { ctx } = c.var
  const sent = await readEdit(c, () => draw(c, on))
  if (!sent.ok) return again(c, await draw(c, on, { form: sent.form }))
  const { raw } = sent
  const read = parseForm(correctionShape, raw, ctx.locale)
  if (!read.ok) return again(c, await draw(c, on, { form: read.form }))
  const { answers } = readAnswers(await listQuestions(ctx.db, { eventId: on.event.id }), raw)
  const { event, registration } = on
  const done = await correctRegistration(ctx, event.id, registration.id, read.value, answers, raw)
  const texts = personTexts[ctx.locale]
  if (done.ok) {
    const path = managePath('person', event.id, { registration: registration.id })
    return seeOther(c, path, done.value.told ? texts.savedTold : texts.saved)
  }
  if (done.refusal === 'forbidden') return forbidden(c)
  if (done.refusal === 'not-found') return notFound(c)
  const form =
    done.refusal === 'changed-meanwhile'
      ? formOvertaken(raw, done.fields, ctx.locale)
      : formRefused(
          raw,
          texts.refusals[done.refusal],
          done.refusal === 'already-there' ? 'name' : 'seatClass',
        )
  const now = (await findRegistration(ctx.db, registration.id)) ?? registration
  return again(c, await draw(c, { event, registration: now }, { form }))
}

/** The first time, what it does; with the effects that were read, it is done. */
async function move(c: HttpContext, on: OnPerson) {
  const { ctx } = c.var
  const { event, registration } = on
  const raw = await readForm(c)
  const to = typeof raw['to'] === 'string' && isId(raw['to']) ? raw['to'] : ''
  const seen = typeof raw['effects'] === 'string' ? raw['effects'] : undefined
  const texts = personTexts[ctx.locale]
  const done =
    seen === undefined || !to
      ? undefined
      : await moveRegistration(ctx, event.id, registration.id, to, seen)
  if (done?.ok) return seeOther(c, managePath('people', to), texts.moved)
  if (done?.refusal === 'forbidden') return forbidden(c)
  const target = to ? await findEvent(ctx.db, to) : undefined
  const planned = target && (await planMove(ctx, event.id, registration.id, target.id))
  if (target && planned?.ok) {
    const changed = done?.refusal === 'effects-unseen'
    const moving = changed ? formRefused({}, texts.refusals['effects-unseen']) : emptyForm
    const drawn = await draw(c, on, { moving, effects: { to: target, of: planned.value.effects } })
    return changed ? again(c, drawn) : page(c, drawn)
  }
  const refusal = planned && !planned.ok ? planned.refusal : 'target-closed'
  return again(c, await draw(c, on, { moving: formRefused(raw, texts.refusals[refusal], 'to') }))
}

async function sendList(c: HttpContext, kind: 'csv' | 'xlsx') {
  const event = await managedEvent(c)
  if (!event) return notFound(c)
  const { db, locale } = c.var.ctx
  const people = listedPeople(
    await listRegistrations(db, event.id),
    await listSeatClasses(db, event.id),
    locale,
  )
  const sheet = registrationsSheet(people, locale)
  const name = `inscriptions-${event.slug}.${kind}`
  if (kind === 'csv') {
    return download(c, writeCsv(sheet), { name, mediaType: 'text/csv; charset=utf-8' })
  }
  return download(c, await writeXlsx(sheet), {
    name,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
}
