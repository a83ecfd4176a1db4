import type { Route } from '#platform/routes.ts'
import { importRoutes } from '../../imports/index.ts'
import { zenodoRoutes } from '../../papers/index.ts'
import { dumpRoutes } from './dump.ts'
import { feedRoutes } from './feed.ts'
import { oaiRoutes } from './oai.ts'

/** What other programs take from the centre: before the addresses of its sheets, which are as long. */
export const exchangeRoutes: readonly Route[] = [
  ...oaiRoutes,
  ...feedRoutes,
  ...dumpRoutes,
  ...importRoutes,
  ...zenodoRoutes,
]
