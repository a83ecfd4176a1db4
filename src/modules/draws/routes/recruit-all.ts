import type { Route } from '#platform/routes.ts'
import { codeRoutes } from './codes.tsx'
import { fileRoutes } from './files.tsx'
import { recruitRoutes } from './recruit.tsx'

/** Every address of the recruitment. */
export const allRecruitRoutes: readonly Route[] = [...codeRoutes, ...recruitRoutes, ...fileRoutes]
