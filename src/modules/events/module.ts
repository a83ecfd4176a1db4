import { dayOf } from '#kit/dates.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Db } from '#platform/context.ts'
import type { Module } from '#platform/module.ts'
import { eventSubjects } from './actions/name-subjects.ts'
import { searchEvents } from './actions/search-events.ts'
import { eventChangeUndo, eventMoveUndo } from './actions/undo-edit.ts'
import { eventCancelUndo, seatUndo } from './actions/undo-event.ts'
import { participantUndo } from './actions/undo-participant.ts'
import { placesUndo } from './actions/undo-places.ts'
import { correctionUndo, sessionCancelUndo } from './actions/undo-session.ts'
import { columns } from './columns.ts'
import { loadDemoEvents, removeDemoEvents } from './demo/load-events.ts'
import { loadDemoProgramme, removeDemoProgramme } from './demo/load-programme.ts'
import {
  eventMoments,
  eventNews,
  eventPages,
  eventTimetable,
  presenceMoments,
  visitMoments,
} from './jobs/event-days.ts'
import { purgePresences } from './jobs/purge-presences.ts'
import { managePaths, myPaths, paths } from './paths.ts'
import { mayManageEvents } from './permissions.ts'
import { agendaRoutes } from './routes/agenda.tsx'
import { attendanceRoutes } from './routes/attendance.tsx'
import { certificateRoutes } from './routes/certificates.tsx'
import { checkInRoutes } from './routes/check-in.tsx'
import { eventRoutes } from './routes/event.tsx'
import { manageRoutes } from './routes/manage.tsx'
import { manageLetterRoutes } from './routes/manage-letters.tsx'
import { managePeopleRoutes } from './routes/manage-people.tsx'
import { managePersonRoutes } from './routes/manage-person.tsx'
import { manageSeriesRoutes } from './routes/manage-series.tsx'
import { materialRoutes } from './routes/materials.tsx'
import { mineRoutes } from './routes/mine.tsx'
import { myAgendaRoutes } from './routes/my-agenda.tsx'
import { opinionRoutes } from './routes/opinions.tsx'
import { ownEventRoutes } from './routes/own-event.tsx'
import { ownPresenceRoutes } from './routes/own-presence.tsx'
import { presenceImportRoutes } from './routes/presence-imports.tsx'
import { presenceRoutes } from './routes/presences.tsx'
import { programmeRoutes } from './routes/programme.tsx'
import { contributionRoutes } from './routes/programme-contributions.tsx'
import { decisionRoutes } from './routes/programme-decisions.tsx'
import { gridRoutes } from './routes/programme-grid.tsx'
import { prepareRoutes } from './routes/programme-prepare.tsx'
import { reviewRoutes } from './routes/programme-review.tsx'
import { registerRoutes } from './routes/register.tsx'
import { sessionRoutes } from './routes/sessions.tsx'
import { setRoutes } from './routes/sets.tsx'
import { visitRoutes } from './routes/visit.tsx'
import { sessionsKind } from './sessions-kind.ts'
import { eraseParticipant, exportParticipant, purgeIdentities } from './store/participants.ts'
import { erasePresences, exportPresences } from './store/presence-people.ts'
import { eraseProgramme, exportProgramme, purgeProgramme } from './store/programme-person.ts'
import { purgeAnswers } from './store/questions.ts'
import { eraseRegistrant, exportRegistrant, purgeRegistrants } from './store/registrants.ts'
import { hideSets, renameExperimentOfSets } from './store/sets.ts'
import { eraseVisitor, exportVisitor, purgeJourneys } from './store/visits.ts'
import { manageTexts } from './texts/manage.ts'
import { openAgendaTexts } from './texts/open-data.ts'
import { processing } from './texts/processing.ts'
import { registrationTexts } from './texts/registration.ts'
import { eventTexts } from './texts/texts.ts'

export const eventsModule: Module = {
  name: 'events',
  routes: [
    ...setRoutes,
    ...sessionRoutes,
    ...attendanceRoutes,
    // Fixed addresses come before those with a key in them.
    ...agendaRoutes,
    ...eventRoutes,
    ...registerRoutes,
    ...mineRoutes,
    ...ownEventRoutes,
    ...myAgendaRoutes,
    ...manageSeriesRoutes,
    ...manageRoutes,
    ...managePeopleRoutes,
    ...managePersonRoutes,
    ...manageLetterRoutes,
    ...contributionRoutes,
    ...reviewRoutes,
    ...prepareRoutes,
    ...decisionRoutes,
    ...gridRoutes,
    ...programmeRoutes,
    ...checkInRoutes,
    ...presenceRoutes,
    ...presenceImportRoutes,
    ...certificateRoutes,
    ...opinionRoutes,
    ...ownPresenceRoutes,
    ...materialRoutes,
    ...visitRoutes,
  ],
  undos: [
    correctionUndo,
    sessionCancelUndo,
    participantUndo,
    eventCancelUndo,
    eventMoveUndo,
    eventChangeUndo,
    seatUndo,
    placesUndo,
  ],
  columns,
  processing,
  timetable: eventTimetable,
  territoryMoments: async (...asked) => [
    ...(await eventMoments(...asked)),
    ...(await visitMoments(...asked)),
    ...(await presenceMoments(...asked)),
  ],
  newsletterItems: eventNews,
  publicPages: eventPages,
  search: searchEvents,
  subjects: eventSubjects,
  openData: (locale) => [
    {
      key: 'agenda',
      ...openAgendaTexts[locale],
      licence: { name: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' },
      files: [{ href: myPaths.agendaIcs, format: 'ICS', mediaType: 'text/calendar' }],
    },
  ],
  instruments: [sessionsKind],
  listeners: [
    {
      on: 'experiment.published',
      name: 'events.show-sessions',
      run: (ctx, { id }) => hideSets(ctx.db, String(id), false),
    },
    {
      on: 'experiment.withdrawn',
      name: 'events.hide-sessions',
      run: (ctx, { id }) => hideSets(ctx.db, String(id), true),
    },
    {
      on: 'experiment.edited',
      name: 'events.rename-sessions',
      run: (ctx, { id, title }) =>
        typeof title === 'string'
          ? renameExperimentOfSets(ctx.db, String(id), title)
          : Promise.resolve(),
    },
  ],
  navigation: (viewer, locale) => {
    const texts = eventTexts[locale]
    return [
      {
        key: 'network',
        title: texts.group,
        links: [
          { label: texts.agenda, href: paths.agenda, public: true },
          ...(viewer
            ? [
                {
                  label: registrationTexts[locale].myTitle,
                  href: myPaths.myAgenda,
                  public: false,
                  own: true,
                },
              ]
            : []),
          ...(mayManageEvents(viewer)
            ? [{ label: manageTexts[locale].events, href: managePaths.list, public: false }]
            : []),
        ],
      },
    ]
  },
  purge: async (ctx) => {
    const today = dayOf(ctx.now)
    return (
      (await purgeIdentities(ctx.db, today)) +
      (await purgeAnswers(ctx.db, today)) +
      (await purgeRegistrants(ctx.db, today)) +
      (await purgeProgramme(ctx.db, today)) +
      (await purgePresences(ctx)) +
      (await purgeJourneys(ctx.db, new Date(ctx.now.getTime() - 30 * 86_400_000)))
    )
  },
  personExport: async (db, personId) => ({
    sessions: await exportParticipant(db, personId),
    programme: await exportProgramme(db, personId),
    presences: await exportPresences(db, personId, await emailOf(db, personId)),
    visits: await exportVisitor(db, personId),
    events: await exportRegistrant(db, personId, await emailOf(db, personId)),
  }),
  personErase: async (ctx, personId) => {
    // Before names go: it is by them that what is a person's own is found.
    await erasePresences(ctx.db, personId, await emailOf(ctx.db, personId))
    await eraseRegistrant(ctx.db, personId, await emailOf(ctx.db, personId))
    await eraseParticipant(ctx.db, personId)
    await eraseProgramme(ctx.db, personId)
    await eraseVisitor(ctx.db, personId)
  },
  demo: {
    load: async (ctx) => {
      await loadDemoEvents(ctx)
      await loadDemoProgramme(ctx)
    },
    remove: async (ctx) => {
      await removeDemoProgramme(ctx)
      await removeDemoEvents(ctx)
    },
  },
}

/** Many register before they have an account: their address tells that it is them. */
async function emailOf(db: Db, personId: string): Promise<string | undefined> {
  return (await findContacts(db, [personId])).get(personId)?.email
}
