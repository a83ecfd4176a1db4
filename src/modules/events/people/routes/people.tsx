import { emptyForm, type FormState, formRefused, parseForm, tooLong } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { NetworkEvent } from '../../event.ts'
import { managedEvent } from '../../organising/index.ts'
import { manageTexts } from '../../organising/nouns.ts'
import { managePath, managePaths } from '../../paths.ts'
import { cancelRegistration, findSeries, registerPerson } from '../../registering/index.ts'
import {
  type Asker,
  findRegistration,
  fullKindsOf,
  listAnswerCounts,
  listAnswers,
  listQuestions,
  listRegistrations,
  listSeatClasses,
  seatKindTexts,
} from '../../seating/index.ts'
import {
  choicesOf,
  questionShape,
  readAnswers,
  registrationTexts,
  staffRegistrationShape,
} from '../../seating/nouns.ts'
import { addQuestion, removeQuestion } from '../actions/change-questions.ts'
import { EventPeoplePage } from '../pages/EventPeoplePage.tsx'
import { QuestionsPage } from '../pages/QuestionsPage.tsx'
import { draw as drawPerson } from './person.tsx'

export const managePeopleRoutes: readonly Route[] = [
  get(managePaths.people, 'staff', showPeople),
  post(managePaths.people, 'staff', addPerson),
  post(managePaths.cancelPerson, 'staff', cancelPerson),
  get(managePaths.questions, 'staff', (c) => showQuestions(c, emptyForm)),
  post(managePaths.questions, 'staff', askMore),
  post(managePaths.removeQuestion, 'staff', askLess),
  get(managePaths.seriesQuestions, 'staff', (c) => showQuestions(c, emptyForm)),
  post(managePaths.seriesQuestions, 'staff', askMore),
  post(managePaths.removeSeriesQuestion, 'staff', askLess),
]

async function drawPeople(c: HttpContext, event: NetworkEvent, form: FormState) {
  const { ctx, frame } = c.var
  return (
    <EventPeoplePage
      frame={frame}
      event={event}
      registrations={await listRegistrations(ctx.db, event.id)}
      classes={await listSeatClasses(ctx.db, event.id)}
      full={await fullKindsOf(ctx, event)}
      questions={await listQuestions(ctx.db, { eventId: event.id })}
      form={form}
    />
  )
}

async function showPeople(c: HttpContext) {
  const event = await managedEvent(c)
  return event ? page(c, await drawPeople(c, event, emptyForm)) : notFound(c)
}

async function addPerson(c: HttpContext) {
  const { ctx } = c.var
  const event = await managedEvent(c)
  if (!event) return notFound(c)
  const raw = await readForm(c)
  const read = parseForm(staffRegistrationShape, raw, ctx.locale)
  if (!read.ok) return again(c, await drawPeople(c, event, read.form))
  const { seatClass, role, medium, ...identity } = read.value
  const questions = await listQuestions(ctx.db, { eventId: event.id })
  const done = await registerPerson(ctx, event.id, {
    identity: { ...identity, territoryId: undefined, personId: undefined },
    seatClassId: seatClass,
    role,
    medium,
    answers: readAnswers(questions, raw).answers,
    byTeam: true,
  })
  if (done.ok) {
    return seeOther(
      c,
      managePath('people', event.id),
      manageTexts[ctx.locale].added[done.value.became],
    )
  }
  const kindFull = done.refusal === 'full' && seatClass !== undefined
  const sentence = kindFull
    ? seatKindTexts[ctx.locale].chooseOther
    : registrationTexts[ctx.locale].refusals[done.refusal]
  const field = kindFull || done.refusal === 'no-such-seat' ? 'seatClass' : 'form'
  return again(c, await drawPeople(c, event, formRefused(raw, sentence, field)))
}

async function cancelPerson(c: HttpContext) {
  const { ctx } = c.var
  const event = await managedEvent(c)
  if (!event) return notFound(c)
  const raw = await readForm(c)
  const id = c.req.param('registration') ?? ''
  const long = tooLong(raw, { reason: 500 }, ctx.locale)
  const registration = long && isId(id) ? await findRegistration(ctx.db, id) : undefined
  if (long && registration?.eventId !== event.id) return notFound(c)
  if (long && registration)
    return again(c, await drawPerson(c, { event, registration }, { cancelling: long }))
  const reason = typeof raw['reason'] === 'string' ? raw['reason'].trim() : ''
  const done = await cancelRegistration(ctx, event.id, id, reason)
  if (!done.ok) return done.refusal === 'forbidden' ? forbidden(c) : notFound(c)
  return seeOther(c, managePath('people', event.id), manageTexts[ctx.locale].personCancelled)
}

/** Who asks: the event or the series named in the address, with its addresses. */
async function askerOf(c: HttpContext) {
  const id = c.req.param('id') ?? ''
  if (c.req.path.startsWith('/evenements/series/')) {
    const series = await findSeries(c.var.ctx.db, id)
    if (!series) return undefined
    return {
      asker: { seriesId: id } as Asker,
      title: series.title,
      href: managePath('editSeries', id),
      action: managePath('seriesQuestions', id),
      removeAction: (question: string) => managePath('removeSeriesQuestion', id, { question }),
    }
  }
  const event = await managedEvent(c)
  if (!event) return undefined
  return {
    asker: { eventId: id } as Asker,
    title: event.title,
    href: managePath('manage', id),
    action: managePath('questions', id),
    removeAction: (question: string) => managePath('removeQuestion', id, { question }),
  }
}

async function showQuestions(c: HttpContext, form: FormState) {
  const { ctx, frame } = c.var
  const found = await askerOf(c)
  if (!found) return notFound(c)
  const { asker, title, href, action, removeAction } = found
  const drawn = (
    <QuestionsPage
      frame={frame}
      of={{ title, href }}
      action={action}
      removeAction={removeAction}
      questions={await listQuestions(ctx.db, asker)}
      answers={await listAnswers(ctx.db, asker)}
      counts={await listAnswerCounts(ctx.db, asker)}
      form={form}
    />
  )
  return form === emptyForm ? page(c, drawn) : again(c, drawn)
}

async function askMore(c: HttpContext) {
  const { ctx } = c.var
  const found = await askerOf(c)
  if (!found) return notFound(c)
  const read = parseForm(questionShape, await readForm(c), ctx.locale)
  if (!read.ok) return showQuestions(c, read.form)
  const choices = choicesOf(read.value.choices)
  const added = await addQuestion(ctx, found.asker, { ...read.value, choices })
  if (!added.ok) return forbidden(c)
  return seeOther(c, found.action, manageTexts[ctx.locale].questionAdded)
}

async function askLess(c: HttpContext) {
  const { ctx } = c.var
  const found = await askerOf(c)
  if (!found) return notFound(c)
  const removed = await removeQuestion(ctx, found.asker, c.req.param('question') ?? '')
  if (!removed.ok) return forbidden(c)
  return seeOther(c, found.action, manageTexts[ctx.locale].questionRemoved)
}
