import type { Route } from '#platform/routes.ts'
import type { DecidingTogether } from '../deciding-together.ts'
import type { KindsNow } from '../instrument-kinds.ts'
import { agreementRoutes } from './agreement.tsx'
import { budgetRoutes } from './budget.tsx'
import { callRoutes } from './call.tsx'
import { criteriaRoutes } from './criteria.tsx'
import { experimentRoutes } from './experiment.tsx'
import { fileRoutes } from './files.ts'
import { listRoutes } from './list.tsx'
import { openCallRoutes } from './open-calls.tsx'
import { portfolioRoutes } from './portfolio.tsx'
import { prepareRoutes } from './prepare.tsx'
import { proposalRoutes } from './proposal.tsx'
import { reviewRoutes } from './review.tsx'
import { riskRoutes } from './risks.tsx'
import { stageRoutes } from './stages.tsx'
import { teamRoutes } from './team.tsx'

/** The core's addresses. The fixed ones come first: `/experiences/:slug` would take them for names. */
export function coreRoutes(
  kinds: KindsNow,
  together: DecidingTogether = () => [],
): readonly Route[] {
  return [
    ...listRoutes,
    ...openCallRoutes,
    ...proposalRoutes,
    ...reviewRoutes,
    ...portfolioRoutes,
    ...experimentRoutes(kinds),
    ...prepareRoutes,
    ...callRoutes,
    ...stageRoutes(together),
    ...criteriaRoutes,
    ...agreementRoutes,
    ...teamRoutes,
    ...budgetRoutes,
    ...riskRoutes,
    ...fileRoutes,
  ]
}
