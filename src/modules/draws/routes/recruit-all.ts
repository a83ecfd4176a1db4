import type { Route } from '#platform/routes.ts'
import { callRoutes } from './calls.tsx'
import { codeRoutes } from './codes.tsx'
import { fileRoutes } from './files.tsx'
import { panelRoutes } from './panel.tsx'
import { paperRoutes } from './paper.tsx'
import { peopleRoutes } from './people.tsx'
import { recruitRoutes } from './recruit.tsx'

/** Every address of the recruitment. */
export const allRecruitRoutes: readonly Route[] = [
  ...codeRoutes,
  ...recruitRoutes,
  ...fileRoutes,
  ...callRoutes,
  ...peopleRoutes,
  ...paperRoutes,
  ...panelRoutes,
]
