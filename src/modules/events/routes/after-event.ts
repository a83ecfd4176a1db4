import type { Route } from '#platform/routes.ts'
import { certificateRoutes } from './certificates.tsx'
import { checkInRoutes } from './check-in.tsx'
import { materialRoutes } from './materials.tsx'
import { opinionRoutes } from './opinions.tsx'
import { ownPresenceRoutes } from './own-presence.tsx'
import { presenceImportRoutes } from './presence-imports.tsx'
import { presenceRoutes } from './presences.tsx'

/** The door of an event, who was there, and what comes after. */
export const afterEventRoutes: readonly Route[] = [
  ...checkInRoutes,
  ...presenceRoutes,
  ...presenceImportRoutes,
  ...certificateRoutes,
  ...opinionRoutes,
  ...ownPresenceRoutes,
  ...materialRoutes,
]
