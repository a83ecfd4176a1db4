import { z } from 'zod'
import { emptyForm, type FormState } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { refused } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { notFound } from '#platform/answers.ts'
import { actRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { isOver, type NetworkEvent } from '../../event.ts'
import { listAllEvents, managedEvent } from '../../organising/index.ts'
import { managePath, managePaths } from '../../paths.ts'
import { mayManageEvents } from '../../permissions.ts'
import { correctRegistration, moveRegistration, planMove } from '../../registering/index.ts'
import type { NamedRegistration } from '../../registration.ts'
import {
  findRegistration,
  listAnswersOf,
  listQuestions,
  listSeatClasses,
} from '../../seating/index.ts'
import { correctionShape, type MoveEffects, readAnswers } from '../../seating/nouns.ts'
import { findEvent } from '../../store/events.ts'
import { EventPersonPage } from '../pages/EventPersonPage.tsx'
import { personTexts } from '../texts/person.ts'

const listLength = 300

interface OnPerson {
  readonly event: NetworkEvent
  readonly registration: NamedRegistration
}

async function personAt(c: HttpContext): Promise<OnPerson | undefined> {
  const event = await managedEvent(c)
  const id = c.req.param('registration') ?? ''
  const registration = isId(id) ? await findRegistration(c.var.ctx.db, id) : undefined
  const holds = registration?.identity && registration.state !== 'cancelled'
  return event && registration?.eventId === event.id && holds ? { event, registration } : undefined
}

const onPerson = {
  audience: 'staff',
  on: personAt,
  may: mayManageEvents,
  refusals: (locale: Locale) => personTexts[locale].refusals,
} as const

/** What is moved where; with the effects that were read, it is done. */
const moveShape = z.object({ to: z.string().default(''), effects: z.string().optional() })

export const managePersonRoutes: readonly Route[] = [
  ...[managePaths.oldPeopleCsv, managePaths.oldPeopleXlsx].map((path) =>
    get(path, 'staff', toList),
  ),
  ...formRoutes({
    ...onPerson,
    path: managePaths.person,
    shape: correctionShape,
    draw: (c, on, form) => draw(c, on, { form }),
    act: async (c, { event, registration }, words, raw) => {
      const questions = await listQuestions(c.var.ctx.db, { eventId: event.id })
      const { answers } = readAnswers(questions, raw)
      return correctRegistration(c.var.ctx, event.id, registration.id, words, answers, raw)
    },
    under: { 'already-there': 'name', 'no-such-seat': 'seatClass', 'class-full': 'seatClass' },
    next: ({ event, registration }) =>
      managePath('person', event.id, { registration: registration.id }),
    notice: (locale, { told }) =>
      told ? personTexts[locale].savedTold : personTexts[locale].saved,
  }),
  actRoute({
    ...onPerson,
    path: managePaths.movePerson,
    fresh: true,
    shape: moveShape,
    draw: async (c, on, form) =>
      draw(c, on, { moving: form, effects: await effectsOf(c, on, form.values['to']) }),
    preview: async (c, on, { to, effects: seen }) => {
      const effects = seen === undefined ? await effectsOf(c, on, to) : undefined
      return effects && draw(c, on, { effects })
    },
    act: async (c, { event, registration }, { to, effects = '' }) => {
      const { ctx } = c.var
      const target = isId(to) ? await findEvent(ctx.db, to) : undefined
      if (!target) return refused('target-closed')
      const moved = await moveRegistration(ctx, event.id, registration.id, to, effects)
      return moved.ok ? { ...moved, value: to } : moved
    },
    under: {
      'same-event': 'to',
      'target-closed': 'to',
      'target-full': 'to',
      'already-there': 'to',
      'was-there': 'to',
    },
    next: (_, to) => managePath('people', to),
    notice: (locale) => personTexts[locale].moved,
  }),
]

interface Shown {
  readonly form?: FormState
  readonly moving?: FormState
  readonly cancelling?: FormState
  readonly effects?: { readonly to: NetworkEvent; readonly of: MoveEffects } | undefined
}

/** Their page, with what was refused of one of its forms. */
export async function draw(c: HttpContext, { event, registration }: OnPerson, shown: Shown = {}) {
  const { db, now } = c.var.ctx
  const others = (await listAllEvents(db, listLength)).filter(
    (item) => item.id !== event.id && item.state === 'published' && !isOver(item, now),
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

/** What the move would do, when it may be done: it is read before. */
async function effectsOf(c: HttpContext, { event, registration }: OnPerson, to = '') {
  const { ctx } = c.var
  const target = isId(to) ? await findEvent(ctx.db, to) : undefined
  const planned = target && (await planMove(ctx, event.id, registration.id, target.id))
  return target && planned?.ok ? { to: target, of: planned.value.effects } : undefined
}

/** An address that was kept leads to the list, where the file is asked. */
async function toList(c: HttpContext) {
  const event = await managedEvent(c)
  return event ? c.redirect(managePath('people', event.id), 303) : notFound(c)
}
