import { z } from 'zod'
import { emptyForm, type FormState } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { mostAtOnce } from '#kit/lists/bulk.ts'
import { forbidden, notFound, readForm } from '#platform/answers.ts'
import { buttonRoute } from '#platform/forms/act-routes.ts'
import type { CellAct } from '#platform/lists/edit-routes.ts'
import { drawList, listAskedBy, routesOfList } from '#platform/lists/list-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { mostInFiles, readFileForm, sendRows } from '#platform/lists/send-rows.ts'
import { type HttpContext, post, type Route } from '#platform/routes.ts'
import type { NetworkEvent } from '../../event.ts'
import { managedEvent } from '../../organising/index.ts'
import { managePath, managePaths } from '../../paths.ts'
import { mayManageEvents } from '../../permissions.ts'
import {
  type CorrectRefusal,
  cancelRegistrations,
  correctRegistration,
} from '../../registering/index.ts'
import type { NamedRegistration } from '../../registration.ts'
import {
  findRegistration,
  fullKindsOf,
  listAnswersOf,
  listQuestions,
  listRegistrations,
  listSeatClasses,
} from '../../seating/index.ts'
import { type CorrectionForm, correctionShape, typedRegistration } from '../../seating/nouns.ts'
import { lockEvent } from '../../store/events.ts'
import { exportRegistrations } from '../actions/export-registrations.ts'
import { EventPeoplePage } from '../pages/EventPeoplePage.tsx'
import { peopleListTexts } from '../texts/people-list.ts'
import { personTexts } from '../texts/person.ts'
import { findPeople, hasPage, type PeopleGiven, peopleList } from './people-columns.ts'

const bulkShape = z.object({
  ids: z
    .string()
    .catch('')
    .transform((ids) => ids.split(' ').filter(isId).slice(0, mostAtOnce)),
})

/** One field of the form of a registration; what they answered stays. */
const written = (
  field: 'organisation' | 'function',
): CellAct<NamedRegistration, CorrectionForm, CorrectRefusal> => ({
  field,
  form: (line) => typedRegistration(line, []),
  shape: correctionShape,
  act: async (c, { id, eventId = '' }, input) => {
    const { ctx } = c.var
    return correctRegistration(ctx, eventId, id, input, await listAnswersOf(ctx.db, id))
  },
})

/** Whoever is registered to an event, for its team. Names leave by an act, and not by a link. */
export const peopleListRoutes: readonly Route[] = [
  ...routesOfList<NamedRegistration, CorrectRefusal>({
    audience: 'staff',
    page: managePaths.people,
    files: {},
    open: async (c) => {
      const event = await managedEvent(c)
      return event && openPeople(c, event, emptyForm)
    },
    edits: {
      row: lockedLine,
      columns: { organisation: written('organisation'), fonction: written('function') },
      refusals: (locale) => personTexts[locale].refusals,
      saved: ({ eventId }) => ({
        act: 'event.registration-corrected',
        subject: `event:${eventId}`,
      }),
    },
  }),
  post(managePaths.peopleFile, 'staff', send),
  buttonRoute({
    path: managePaths.cancelPeople,
    audience: 'staff',
    on: managedEvent,
    may: mayManageEvents,
    shape: bulkShape,
    act: async (c, event, { ids }) => {
      const done = await cancelRegistrations(c.var.ctx, event.id, ids)
      const list = peopleList(await peopleOf(c, event))
      return done.ok ? { ...done, value: { ...done.value, asked: listAskedBy(c, list) } } : done
    },
    refusals: () => ({}),
    back: ({ id }) => managePath('people', id),
    next: (_, { asked }) => asked,
    notice: (locale, { cancelled }) =>
      cancelled === 0
        ? peopleListTexts[locale].cancelNothing
        : peopleListTexts[locale].cancelled(cancelled),
  }),
]

/** The list, under which somebody is added by the team: that form, when it is refused, comes back there. */
export async function drawPeople(c: HttpContext, event: NetworkEvent, form: FormState) {
  return drawList(c, await openPeople(c, event, form))
}

async function openPeople(
  c: HttpContext,
  event: NetworkEvent,
  form: FormState,
): Promise<OpenedList<NamedRegistration>> {
  const { ctx, frame } = c.var
  const people = await peopleOf(c, event)
  const list = peopleList(people)
  return {
    list,
    find: (ask) => findPeople(list, people.registrations, ask),
    draw: async (shown) => (
      <EventPeoplePage
        frame={frame}
        event={event}
        shown={shown}
        classes={people.classes}
        full={await fullKindsOf(ctx, event)}
        questions={await listQuestions(ctx.db, { eventId: event.id })}
        form={form}
      />
    ),
  }
}

async function peopleOf({ var: { ctx } }: HttpContext, event: NetworkEvent): Promise<PeopleGiven> {
  const [registrations, classes] = await Promise.all([
    listRegistrations(ctx.db, event.id),
    listSeatClasses(ctx.db, event.id),
  ])
  return { event, registrations, classes, locale: ctx.locale, now: ctx.now }
}

async function lockedLine(c: HttpContext, id: string): Promise<NamedRegistration | undefined> {
  const { db } = c.var.ctx
  const event = await managedEvent(c)
  if (!event || !isId(id) || !(await lockEvent(db, event.id))) return undefined
  const line = await findRegistration(db, id)
  return line?.eventId === event.id && hasPage(line) ? line : undefined
}

/** The list as it was asked for, with its columns. */
async function send(c: HttpContext) {
  const event = await managedEvent(c)
  if (!event) return notFound(c)
  const list = peopleList(await peopleOf(c, event))
  const { view, format } = readFileForm(list, await readForm(c))
  const exported = await exportRegistrations(
    c.var.ctx,
    event.id,
    (all) => findPeople(list, all, { ...view, limit: mostInFiles, offset: 0 }).rows,
  )
  if (!exported.ok) return forbidden(c)
  return sendRows(c, { list, view }, exported.value, format)
}
