import type { Route } from '#platform/routes.ts'
import { dumpRoutes } from './dump.ts'
import { feedRoutes } from './feed.ts'
import { importRoutes } from './imports.tsx'
import { oaiRoutes } from './oai.ts'
import { zenodoRoutes } from './zenodo.ts'

/** What other programs take from the centre: before the addresses of its sheets, which are as long. */
export const exchangeRoutes: readonly Route[] = [
  ...oaiRoutes,
  ...feedRoutes,
  ...dumpRoutes,
  ...importRoutes,
  ...zenodoRoutes,
]
