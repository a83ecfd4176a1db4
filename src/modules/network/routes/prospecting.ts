import type { Route } from '#platform/routes.ts'
import { contactImportRoutes } from './contact-import.tsx'
import { contactRoutes, oneContactRoutes } from './contacts.tsx'
import { needRoutes } from './needs.tsx'
import { prospectRoutes } from './prospect.tsx'
import { prospectListRoutes } from './prospects.tsx'

/** Fixed addresses first: « nouveau » is no key. */
export const prospectingRoutes: readonly Route[] = [
  ...prospectListRoutes,
  ...prospectRoutes,
  ...contactRoutes,
  ...contactImportRoutes,
  ...oneContactRoutes,
  ...needRoutes,
]
