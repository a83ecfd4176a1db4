import type { Module } from '#platform/module.ts'
import { columns } from './columns.ts'
import { type Contributor, noPlaces, type PlaceBook } from './contributions.ts'
import { listeners } from './jobs.ts'
import { accountRoutes } from './routes/account.tsx'
import { secondFactorRoutes } from './routes/second-factor.tsx'
import { securityRoutes } from './routes/security.tsx'
import { signInRoutes } from './routes/sign-in.tsx'

/** The plate of this room. `all` is asked late: the list of rooms is not complete yet. */
export function peopleModule(
  all: () => readonly Contributor[],
  places: PlaceBook = noPlaces,
): Module {
  const rooms = { all, places }
  return {
    name: 'people',
    routes: [
      ...signInRoutes(rooms),
      ...secondFactorRoutes,
      ...accountRoutes(rooms),
      ...securityRoutes,
    ],
    listeners,
    columns,
  }
}
