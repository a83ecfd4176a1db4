import { z } from 'zod'
import { optionalText } from '#kit/fields.ts'
import type { FormState, RawForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { refused } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { actRoute, buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import type { NetworkEvent } from '../../event.ts'
import { managedEvent } from '../../organising/index.ts'
import { manageTexts } from '../../organising/nouns.ts'
import { managePath, managePaths } from '../../paths.ts'
import { mayManageEvents } from '../../permissions.ts'
import { cancelRegistration, findSeries, registerPerson } from '../../registering/index.ts'
import {
  type Asker,
  findRegistration,
  listAnswerCounts,
  listAnswers,
  listQuestions,
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
import { QuestionsPage } from '../pages/QuestionsPage.tsx'
import { questionsTexts } from '../texts/questions.ts'
import { drawPeople, peopleListRoutes } from './people-list.tsx'
import { draw as drawPerson } from './person.tsx'

const onPeople = {
  audience: 'staff',
  on: managedEvent,
  may: mayManageEvents,
  next: ({ id }: NetworkEvent) => managePath('people', id),
} as const

const onQuestions = {
  audience: 'staff',
  on: askerOf,
  may: mayManageEvents,
  refusals: () => ({}),
  next: ({ action }: Asking) => action,
} as const

const moreQuestions = {
  ...onQuestions,
  fresh: true,
  shape: questionShape,
  draw: drawQuestions,
  act: (c: HttpContext, { asker }: Asking, words: z.infer<typeof questionShape>) =>
    addQuestion(c.var.ctx, asker, { ...words, choices: choicesOf(words.choices) }),
  notice: (locale: Locale) => questionsTexts[locale].questionAdded,
} as const

const lessQuestions = {
  ...onQuestions,
  act: (c: HttpContext, { asker }: Asking) =>
    removeQuestion(c.var.ctx, asker, c.req.param('question') ?? ''),
  back: onQuestions.next,
  notice: (locale: Locale) => questionsTexts[locale].questionRemoved,
} as const

export const managePeopleRoutes: readonly Route[] = [
  ...peopleListRoutes,
  actRoute({
    ...onPeople,
    path: managePaths.people,
    fresh: true,
    shape: staffRegistrationShape,
    draw: drawPeople,
    act: addPerson,
    refusals: (locale) => ({
      ...registrationTexts[locale].refusals,
      'kind-full': seatKindTexts[locale].chooseOther,
    }),
    under: { 'kind-full': 'seatClass', 'no-such-seat': 'seatClass' },
    notice: (locale, { became }) => manageTexts[locale].added[became],
  }),
  actRoute({
    ...onPeople,
    path: managePaths.cancelPerson,
    fresh: true,
    shape: z.object({ reason: optionalText(500) }),
    draw: drawCancelling,
    act: (c, { id }, { reason }) =>
      cancelRegistration(c.var.ctx, id, c.req.param('registration') ?? '', reason),
    refusals: (locale) => registrationTexts[locale].refusals,
    notice: (locale) => manageTexts[locale].personCancelled,
  }),
  ...formRoutes({ ...moreQuestions, path: managePaths.questions }),
  buttonRoute({ ...lessQuestions, path: managePaths.removeQuestion }),
  ...formRoutes({ ...moreQuestions, path: managePaths.seriesQuestions }),
  buttonRoute({ ...lessQuestions, path: managePaths.removeSeriesQuestion }),
]

async function addPerson(
  c: HttpContext,
  { id }: NetworkEvent,
  { seatClass, role, medium, ...identity }: z.infer<typeof staffRegistrationShape>,
  raw: RawForm,
) {
  const { ctx } = c.var
  const questions = await listQuestions(ctx.db, { eventId: id })
  const added = await registerPerson(ctx, id, {
    identity: { ...identity, territoryId: undefined, personId: undefined },
    seatClassId: seatClass,
    role,
    medium,
    answers: readAnswers(questions, raw).answers,
    byTeam: true,
  })
  const kindFull = !added.ok && added.refusal === 'full' && seatClass !== undefined
  return kindFull ? refused('kind-full') : added
}

/** On the page of the person, whose form it is. */
async function drawCancelling(c: HttpContext, event: NetworkEvent, form: FormState) {
  const id = c.req.param('registration') ?? ''
  const registration = isId(id) ? await findRegistration(c.var.ctx.db, id) : undefined
  if (registration?.eventId !== event.id) return undefined
  return drawPerson(c, { event, registration }, { cancelling: form })
}

interface Asking {
  readonly asker: Asker
  readonly title: string
  readonly href: string
  readonly action: string
  readonly removeAction: (question: string) => string
}

/** Who asks: the event or the series named in the address, with its addresses. */
async function askerOf(c: HttpContext): Promise<Asking | undefined> {
  const id = c.req.param('id') ?? ''
  if (c.req.path.startsWith('/evenements/series/')) {
    const series = await findSeries(c.var.ctx.db, id)
    if (!series) return undefined
    return {
      asker: { seriesId: id },
      title: series.title,
      href: managePath('editSeries', id),
      action: managePath('seriesQuestions', id),
      removeAction: (question: string) => managePath('removeSeriesQuestion', id, { question }),
    }
  }
  const event = await managedEvent(c)
  if (!event) return undefined
  return {
    asker: { eventId: id },
    title: event.title,
    href: managePath('manage', id),
    action: managePath('questions', id),
    removeAction: (question: string) => managePath('removeQuestion', id, { question }),
  }
}

async function drawQuestions(c: HttpContext, asking: Asking, form: FormState) {
  const { ctx, frame } = c.var
  const { asker, title, href, action, removeAction } = asking
  return (
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
}
