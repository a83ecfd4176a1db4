import type { SubjectsOf } from '#platform/module.ts'
import { eventPath, pathTo } from '../paths.ts'
import { namedWithExperiment } from '../session.ts'
import {
  listNamedContributions,
  listNamedEvents,
  listNamedSeries,
  listNamedSessions,
  listNamedSets,
} from '../store/named.ts'

/** Events, series and sessions, for the public journal; a contribution is told by its event, since it may not be shown yet. */
export const eventSubjects: readonly SubjectsOf[] = [
  {
    kind: 'event',
    name: async (db, ids) =>
      (await listNamedEvents(db, ids)).map(({ id, title, slug }) => ({
        ...{ id, title },
        href: eventPath('event', slug),
      })),
  },
  {
    kind: 'series',
    name: async (db, ids) =>
      (await listNamedSeries(db, ids)).map(({ id, title, slug }) => ({
        ...{ id, title },
        href: eventPath('series', slug),
      })),
  },
  {
    kind: 'contribution',
    name: async (db, ids) =>
      (await listNamedContributions(db, ids)).map(({ id, title, slug }) => ({
        ...{ id, title },
        href: eventPath('event', slug),
      })),
  },
  {
    kind: 'session',
    name: async (db, ids) =>
      (await listNamedSessions(db, ids)).map(({ id, ...session }) => ({
        ...{ id, title: namedWithExperiment(session, session) },
        href: pathTo('session', id),
      })),
  },
  {
    kind: 'session-set',
    name: async (db, ids) =>
      (await listNamedSets(db, ids)).map(({ id, ...set }) => ({
        ...{ id, title: namedWithExperiment(set, set) },
        href: pathTo('set', id),
      })),
  },
]
