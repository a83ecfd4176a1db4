import { evaluationPaths } from '../../paths/evaluation.ts'
import { phasePaths } from '../../paths/phase.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import { paths } from '../../paths.ts'
import type { NextThing } from '../what-next.ts'

/** Where one goes to do what comes next. */
export function nextHref({ kind }: Pick<NextThing, 'kind'>, slug: string): string {
  switch (kind) {
    case 'answer-call':
      return paths.callAnswers(slug)
    case 'publish':
      return paths.prepare(slug)
    case 'plan-phases':
      return protocolPaths.freeze(slug)
    case 'open-phase':
    case 'run-phase':
    case 'close-phase':
      return phasePaths.list(slug)
    case 'tell-stop':
      return evaluationPaths.sheet(slug)
    default:
      return paths.stages(slug)
  }
}
