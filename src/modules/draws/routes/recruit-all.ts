import type { Route } from '#platform/routes.ts'
import { callSheetRoutes } from './call-sheets.tsx'
import { callRoutes } from './calls.tsx'
import { codeRoutes } from './codes.tsx'
import { communeRoutes } from './communes.tsx'
import { fileRoutes } from './files.tsx'
import { followRoutes } from './follow.tsx'
import { forecastRoutes } from './forecast.tsx'
import { letterListRoutes } from './letter-lists.ts'
import { ownPlaceRoutes } from './own-place.tsx'
import { panelRoutes } from './panel.tsx'
import { paperRoutes } from './paper.tsx'
import { peopleRoutes } from './people.tsx'
import { questionRoutes } from './questions.tsx'
import { recruitRoutes } from './recruit.tsx'
import { seatRoutes } from './seat.tsx'
import { tableRoutes } from './tables.tsx'

/** Every address of the recruitment. */
export const allRecruitRoutes: readonly Route[] = [
  ...codeRoutes,
  ...ownPlaceRoutes,
  ...questionRoutes,
  ...recruitRoutes,
  ...forecastRoutes,
  ...fileRoutes,
  ...letterListRoutes,
  ...communeRoutes,
  ...callSheetRoutes,
  ...callRoutes,
  ...peopleRoutes,
  ...paperRoutes,
  ...followRoutes,
  ...tableRoutes,
  ...panelRoutes,
  ...seatRoutes,
]
