import type { Route } from '#platform/routes.ts'
import { programmeRoutes } from './programme.tsx'
import { contributionRoutes } from './programme-contributions.tsx'
import { decisionRoutes } from './programme-decisions.tsx'
import { gridRoutes } from './programme-grid.tsx'
import { prepareRoutes } from './programme-prepare.tsx'
import { reviewRoutes } from './programme-review.tsx'

/** From the call for contributions to the programme that everybody reads. */
export const allProgrammeRoutes: readonly Route[] = [
  ...contributionRoutes,
  ...reviewRoutes,
  ...prepareRoutes,
  ...decisionRoutes,
  ...gridRoutes,
  ...programmeRoutes,
]
