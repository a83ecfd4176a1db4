import type { Route } from '#platform/routes.ts'
import { communeRoutes } from '../invitations/routes/communes.tsx'
import { fileRoutes } from '../invitations/routes/files.tsx'
import { followRoutes } from '../invitations/routes/follow.tsx'
import { forecastRoutes } from '../invitations/routes/forecast.tsx'
import { letterListRoutes } from '../invitations/routes/letter-lists.ts'
import { recruitRoutes } from '../invitations/routes/recruit.tsx'
import { panelRoutes } from '../panel/routes/panel.tsx'
import { seatRoutes } from '../panel/routes/seat.tsx'
import { tableRoutes } from '../panel/routes/tables.tsx'
import { callSheetRoutes } from '../phone-and-paper/routes/call-sheets.tsx'
import { callRoutes } from '../phone-and-paper/routes/calls.tsx'
import { paperRoutes } from '../phone-and-paper/routes/paper.tsx'
import { peopleRoutes } from '../record/routes/people.tsx'
import { codeRoutes } from '../registration/routes/codes.tsx'
import { ownPlaceRoutes } from '../registration/routes/own-place.tsx'
import { questionRoutes } from '../registration/routes/questions.tsx'

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
