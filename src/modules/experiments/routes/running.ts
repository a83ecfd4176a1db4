import type { Route } from '#platform/routes.ts'
import type { KindsNow } from '../instrument-kinds.ts'
import { sheetRoutes } from './case-sheet.tsx'
import { deviationRoutes } from './deviations.tsx'
import { evaluationRoutes } from './evaluation.tsx'
import { followUpRoutes } from './follow-up.tsx'
import { logbookRoutes } from './logbook.tsx'
import { phaseRoutes } from './phases.tsx'

/** From the first phase opened to the sheet published. */
export function runningRoutes(kinds: KindsNow): readonly Route[] {
  return [
    ...phaseRoutes(kinds),
    ...logbookRoutes,
    ...followUpRoutes,
    ...deviationRoutes(kinds),
    ...evaluationRoutes,
    ...sheetRoutes(kinds),
  ]
}
