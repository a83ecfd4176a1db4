import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Experiment } from '../../experiment.ts'
import { mayAmendProtocol, mayWriteProtocol } from '../../protocol-permissions.ts'
import { findExperiment } from '../../store/experiments.ts'
import { isOpenToWriting, type Protocol, type ProtocolStanding } from '../protocol.ts'
import { findStanding } from '../store/freezes.ts'
import { lockProtocol } from '../store/versions.ts'

export type WriteProtocolRefusal = 'not-found' | 'forbidden' | 'not-begun' | 'frozen'

export interface OpenProtocol {
  readonly experiment: Experiment
  readonly protocol: Protocol
  readonly standing: ProtocolStanding
}

/** A protocol held for writing: by those who may, while it may be written. */
export async function openProtocol(
  ctx: Ctx,
  experimentId: string,
): Promise<Result<OpenProtocol, WriteProtocolRefusal>> {
  const experiment = await findExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')
  if (!mayWriteProtocol(ctx.person, experiment)) return refused('forbidden')
  const protocol = await lockProtocol(ctx.db, experiment.id)
  if (!protocol) return refused('not-begun')
  const standing = await findStanding(ctx.db, experiment.id)
  if (!isOpenToWriting(standing)) return refused('frozen')
  if (standing.frozen && !mayAmendProtocol(ctx.person, experiment)) return refused('forbidden')
  return done({ experiment, protocol, standing })
}
