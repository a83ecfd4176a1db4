import { done, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { findStanding, lockProtocol } from '../../protocol/index.ts'
import type { AmendRefusal } from '../../protocol/nouns.ts'
import { mayAmendProtocol } from '../../protocol-permissions.ts'
import { findExperiment } from '../../store/experiments.ts'

export type AmendProtocolRefusal = 'not-found' | 'forbidden' | AmendRefusal

/** A protocol held by someone who may amend it. */
export async function holdForAmending(ctx: Ctx, experimentId: string) {
  const experiment = await findExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')
  if (!mayAmendProtocol(ctx.person, experiment)) return refused('forbidden')
  const protocol = await lockProtocol(ctx.db, experimentId)
  if (!protocol) return refused('not-frozen')
  return done({ experiment, protocol, standing: await findStanding(ctx.db, experimentId) })
}
