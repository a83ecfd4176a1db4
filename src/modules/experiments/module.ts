import type { Module } from '#platform/module.ts'
import { columns } from './columns.ts'
import type { KindsNow } from './instrument-kinds.ts'
import { experimentRoutes } from './routes/experiment.tsx'
import { runningRoutes } from './routes/running.ts'
import { stageRoutes } from './routes/stages.tsx'

/** The plate on the door. Kinds of instrument are handed in by the house: this room knows none. */
export function experimentsModule(rooms: () => readonly Module[]): Module {
  const kinds: KindsNow = () => rooms().flatMap((room) => room.instruments ?? [])
  return {
    name: 'experiments',
    // Fixed addresses first: `/experiences/:slug` would take them for names.
    routes: [...experimentRoutes(kinds), ...stageRoutes, ...runningRoutes(kinds)],
    columns,
  }
}
