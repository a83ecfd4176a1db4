import type { Route } from '#platform/routes.ts'
import type { DecidingTogether } from '../deciding-together.ts'
import type { KindsNow } from '../instrument-kinds.ts'
import { protocolFamilyRoutes } from './protocol-family.tsx'
import { protocolFreezingRoutes } from './protocol-freezing.tsx'
import { protocolHistoryRoutes } from './protocol-history.tsx'
import { protocolPhasePartRoutes } from './protocol-phase-parts.tsx'
import { protocolReadingRoutes } from './protocol-reading.tsx'
import { protocolRowRoutes } from './protocol-rows.tsx'
import { protocolWritingRoutes } from './protocol-writing.tsx'

/** The protocol: read, written, compared, frozen, adopted elsewhere. */
export function protocolRoutes(
  kinds: KindsNow,
  together: DecidingTogether = () => [],
): readonly Route[] {
  return [
    ...protocolReadingRoutes(kinds),
    ...protocolHistoryRoutes,
    ...protocolFreezingRoutes(kinds, together),
    ...protocolWritingRoutes(kinds),
    ...protocolRowRoutes(kinds),
    ...protocolPhasePartRoutes(kinds),
    ...protocolFamilyRoutes,
  ]
}
