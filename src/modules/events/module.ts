import { atOnce } from '#kit/at-once.ts'
import { dayOf } from '#kit/dates.ts'
import { tellOthers } from '#kit/own-address.ts'
import { findOwnAddress } from '#modules/people/index.ts'
import type { Db } from '#platform/context.ts'
import { dropTextVersions } from '#platform/histories/text-versions.ts'
import type { Module } from '#platform/module.ts'
import { dropReopenings } from '#platform/reopenings/reopenings.ts'
import { listWaitingEvents } from './actions/list-waiting.ts'
import { eventSubjects } from './actions/name-subjects.ts'
import { searchEvents } from './agenda/index.ts'
import { agendaRoutes, eventRoutes, framedAgenda } from './agenda/part.ts'
import { doorUndo } from './arrivals/index.ts'
import {
  checkInRoutes,
  eventRollRoutes,
  ownPresenceRoutes,
  presenceRoutes,
} from './arrivals/part.ts'
import { placesUndo } from './calls/index.ts'
import { prepareRoutes } from './calls/part.ts'
import { certificateRoutes } from './certificates/part.ts'
import { columns } from './columns.ts'
import { contributionRoutes, decisionRoutes, reviewRoutes } from './contributions/part.ts'
import { eventCopy } from './copying/index.ts'
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
import { materialRemovedUndo, materialRoutes } from './materials/part.ts'
import { opinionRoutes } from './opinions/part.ts'
import { eventChangeUndo, eventMoveUndo, seriesCancelUndo } from './organising/index.ts'
import { manageTexts } from './organising/nouns.ts'
import {
  eventVersionRoutes,
  manageRoutes,
  manageSeriesRoutes,
  seriesVersionRoutes,
} from './organising/part.ts'
import { mineRoutes, myAgendaRoutes, ownEventRoutes } from './own/part.ts'
import { managePaths, myPaths, paths } from './paths.ts'
import {
  manageLetterRoutes,
  managePeopleRoutes,
  managePersonRoutes,
  questionRemovedUndo,
} from './people/part.ts'
import { mayManageEvents } from './permissions.ts'
import { erasePresences, exportPresences } from './presence/index.ts'
import { eraseProgramme, exportProgramme, purgeProgramme } from './programme/index.ts'
import { gridRoutes, programmeRoutes } from './programme/part.ts'
import { eventCancelUndo, seatsUndo, seatUndo, standingSeries } from './registering/index.ts'
import { registerRoutes } from './registering/part.ts'
import { presenceImportRoutes } from './reports/part.ts'
import {
  eraseRegistrant,
  exportRegistrant,
  findOwnRegistrations,
  purgeAnswers,
  purgeRegistrants,
} from './seating/index.ts'
import { registrationTexts } from './seating/nouns.ts'
import {
  correctionUndo,
  eraseParticipant,
  eventDiscussed,
  exportParticipant,
  hideSets,
  participantUndo,
  purgeIdentities,
  renameExperimentOfSets,
  sessionCancelUndo,
  sessionsKind,
} from './sessions/index.ts'
import { eventTexts } from './sessions/nouns.ts'
import { attendanceRoutes, sessionRollRoutes, sessionRoutes, setRoutes } from './sessions/part.ts'
import { standingEvents } from './store/events.ts'
import { doorwayTexts } from './texts/doorway.ts'
import { exportWords } from './texts/export-words.ts'
import { openAgendaTexts } from './texts/open-data.ts'
import { processing } from './texts/processing.ts'
import { eraseVisitor, exportVisitor, purgeJourneys } from './visits/index.ts'
import { visitRoutes } from './visits/part.ts'

export const eventsModule: Module = {
  name: 'events',
  routes: [
    ...setRoutes,
    ...sessionRoutes,
    ...attendanceRoutes,
    ...sessionRollRoutes,
    // Fixed addresses come before those with a key in them.
    ...agendaRoutes,
    ...eventRoutes,
    ...registerRoutes,
    ...mineRoutes,
    ...ownEventRoutes,
    ...myAgendaRoutes,
    ...manageSeriesRoutes,
    ...manageRoutes,
    ...eventVersionRoutes,
    ...seriesVersionRoutes,
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
    ...eventRollRoutes,
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
    seriesCancelUndo,
    doorUndo,
    eventMoveUndo,
    eventChangeUndo,
    seatUndo,
    seatsUndo,
    questionRemovedUndo,
    materialRemovedUndo,
    placesUndo,
  ],
  copies: [eventCopy],
  columns,
  processing,
  framed: [framedAgenda],
  exportWords,
  timetable: eventTimetable,
  territoryMoments: async (...asked) => [
    ...(await eventMoments(...asked)),
    ...(await visitMoments(...asked)),
    ...(await presenceMoments(...asked)),
  ],
  newsletterItems: eventNews,
  publicPages: eventPages,
  search: searchEvents,
  discussed: eventDiscussed,
  waiting: listWaitingEvents,
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
        key: 'gatherings',
        links: [
          {
            label: texts.agenda,
            href: paths.agenda,
            tabs: mayManageEvents(viewer)
              ? [{ label: manageTexts[locale].events, href: managePaths.list }]
              : [],
          },
          ...(viewer
            ? [
                {
                  label: registrationTexts[locale].myTitle,
                  href: myPaths.myAgenda,
                  own: true,
                  near: ['territory-referent', 'innovator', 'researcher', 'volunteer'] as const,
                },
              ]
            : []),
        ],
      },
    ]
  },
  doorways: (locale) => [{ family: 'agenda', href: paths.agenda, ...doorwayTexts[locale].agenda }],
  creations: (viewer, locale) =>
    mayManageEvents(viewer)
      ? [{ label: manageTexts[locale].create, href: managePaths.create }]
      : [],
  purge: async (ctx) => {
    const today = dayOf(ctx.now)
    return (
      (await purgeIdentities(ctx.db, today)) +
      (await purgeAnswers(ctx.db, today)) +
      (await purgeRegistrants(ctx.db, today)) +
      (await purgeProgramme(ctx.db, today)) +
      (await purgePresences(ctx)) +
      (await purgeJourneys(ctx.db, new Date(ctx.now.getTime() - 30 * 86_400_000))) +
      (await dropTextVersions(ctx.db, 'event', (ids) => standingEvents(ctx.db, ids))) +
      (await dropTextVersions(ctx.db, 'series', (ids) => standingSeries(ctx.db, ids))) +
      (await dropReopenings(ctx.db, 'event', (ids) => standingEvents(ctx.db, ids))) +
      (await dropReopenings(ctx.db, 'programme-call', (ids) => standingEvents(ctx.db, ids)))
    )
  },
  personExport: async (db, personId) => {
    const { ids, others } = await ownRegistrations(db, personId)
    const own = await atOnce({
      sessions: exportParticipant(db, personId),
      programme: exportProgramme(db, personId),
      presences: exportPresences(db, ids),
      visits: exportVisitor(db, personId),
      events: exportRegistrant(db, personId, ids),
    })
    return { ...own, ...tellOthers(others) }
  },
  personErase: async (ctx, personId) => {
    // Before names go: it is by them that what is a person's own is found.
    const { ids } = await ownRegistrations(ctx.db, personId)
    await erasePresences(ctx.db, personId, ids)
    await eraseRegistrant(ctx.db, personId, ids)
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

async function ownRegistrations(db: Db, personId: string) {
  return findOwnRegistrations(db, personId, await findOwnAddress(db, personId))
}
