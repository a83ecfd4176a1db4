import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import {
  findProtocolToDecide,
  mayDecideForTheLab,
  mayRecordAdoption,
  recordCircleAdoption,
  recordCircleFraming,
} from '#modules/experiments/index.ts'
import type { Ctx } from '#platform/context.ts'
import { decisionPaths } from '../../paths/decisions.ts'
import type { HeldDecision, Serves } from '../../procedure/nouns.ts'

type Served = Result<number | undefined, 'experiment-unknown' | 'protocol-not-begun'>

/** The version of the protocol that the circle has before its eyes, when it decides on one. */
export async function servedNow(
  ctx: Ctx,
  serves: Serves | undefined,
  experimentId: string | undefined,
): Promise<Served> {
  if (!serves || !experimentId) return done(undefined)
  const found = await findProtocolToDecide(ctx, experimentId)
  if (!found) return refused('experiment-unknown')
  if (serves === 'framing') return done(undefined)
  return found.version === 0 ? refused('protocol-not-begun') : done(found.version)
}

/** Entrusting a circle with a decision is for whoever could have recorded it alone. */
export async function mayEntrust(
  ctx: Ctx,
  serves: Serves | undefined,
  experimentId: string | undefined,
): Promise<boolean> {
  if (!serves || !experimentId) return true
  const found = await findProtocolToDecide(ctx, experimentId)
  if (!found) return false
  return serves === 'framing'
    ? mayDecideForTheLab(ctx.person)
    : mayRecordAdoption(ctx.person, found.experiment)
}

/** What was decided is written where it was awaited, in the same act. */
export async function serveExperiment(
  ctx: Ctx,
  { decision, circle }: HeldDecision,
  minutes: string,
): Promise<Result<undefined, 'experiment-unknown' | 'protocol-not-begun' | 'protocol-moved-on'>> {
  if (!decision.serves || !decision.experimentId) return done()
  const input = {
    circle: circle.name,
    decidedOn: dayOf(ctx.now),
    minutes,
    link: `${ctx.settings.baseUrl}${decisionPaths.decision(decision.slug)}`,
  }
  if (decision.serves === 'framing') {
    const recorded = await recordCircleFraming(ctx, decision.experimentId, input)
    return recorded.ok ? recorded : refused('experiment-unknown')
  }
  const version = decision.servesVersion ?? 0
  const recorded = await recordCircleAdoption(ctx, decision.experimentId, { ...input, version })
  if (recorded.ok) return recorded
  return refused(
    recorded.refusal === 'moved-on'
      ? 'protocol-moved-on'
      : recorded.refusal === 'not-begun'
        ? 'protocol-not-begun'
        : 'experiment-unknown',
  )
}
