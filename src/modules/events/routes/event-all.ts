import type { Route } from '#platform/routes.ts'
import { agendaRoutes } from './agenda.tsx'
import { eventRoutes } from './event.tsx'
import { manageRoutes } from './manage.tsx'
import { manageLetterRoutes } from './manage-letters.tsx'
import { managePeopleRoutes } from './manage-people.tsx'
import { managePersonRoutes } from './manage-person.tsx'
import { manageSeriesRoutes } from './manage-series.tsx'
import { mineRoutes } from './mine.tsx'
import { myAgendaRoutes } from './my-agenda.tsx'
import { ownEventRoutes } from './own-event.tsx'
import { registerRoutes } from './register.tsx'

/** Events, registration and calendars. Fixed addresses come before those with a key in them. */
export const allEventRoutes: readonly Route[] = [
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
]
