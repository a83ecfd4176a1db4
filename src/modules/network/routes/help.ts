import type { Route } from '#platform/routes.ts'
import { coachingRoutes } from './coaching.tsx'
import { skillRoutes } from './skills.tsx'

/** People of the network who help: coaching, skills, missions, badges. */
export const helpRoutes: readonly Route[] = [...coachingRoutes, ...skillRoutes]
