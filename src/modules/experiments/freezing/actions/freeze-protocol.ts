import { settle } from '#kit/fixing-act.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { findTerritory } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type Experiment, isOpenToAll } from '../../experiment.ts'
import { fixingActs } from '../../fixing-acts.ts'
import { sha256Hex } from '../../freeze-verification.ts'
import {
  addFreeze,
  findLineage,
  findStanding,
  lockProtocol,
  protocolWaits,
} from '../../protocol/index.ts'
import {
  completeness,
  type FreezeRefusal,
  type FrozenAmendment,
  freezable,
  frozenBytes,
  type Protocol,
  type ProtocolAdoption,
  type ProtocolFreeze,
} from '../../protocol/nouns.ts'
import { mayFreezeProtocol } from '../../protocol-permissions.ts'
import { findExperiment } from '../../store/experiments.ts'
import { findHiddenReason } from '../../store/gate-record.ts'
import type { KnownKind } from '../../template/nouns.ts'

export type FreezeProtocolRefusal = 'not-found' | 'forbidden' | 'unsettled' | FreezeRefusal

/** Freezes the protocol before recruitment: its exact bytes, their hash, a public timestamp. */
export async function freezeProtocol(
  ctx: Ctx,
  experimentId: string,
  kinds: readonly KnownKind[],
): Promise<Result<ProtocolFreeze, FreezeProtocolRefusal>> {
  const experiment = await findExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayFreezeProtocol(ctx.person, experiment)) return refused('forbidden')

  const protocol = await lockProtocol(ctx.db, experiment.id)
  if (!protocol) return refused('nothing-written')
  const standing = await findStanding(ctx.db, experiment.id)
  const hidden = await findHiddenReason(ctx.db, experiment.id)
  const mayBeRead = isOpenToAll(experiment) || hidden !== undefined
  const { stage } = experiment
  const decided = freezable(standing, completeness(protocol.content, kinds), { stage, mayBeRead })
  if (!decided.ok) return decided
  if (!standing.adoption) return refused('not-adopted')
  const waits = await protocolWaits(ctx.db, experiment.id)
  if (settle(fixingActs['freeze-protocol'], waits, '').kind !== 'free') return refused('unsettled')

  return done(await writeFreeze(ctx, experiment, protocol, standing.adoption, undefined))
}

/** Writes the frozen bytes and tells the world: the first freeze and amendments alike. */
export async function writeFreeze(
  ctx: Ctx,
  experiment: Experiment,
  protocol: Protocol,
  adoption: ProtocolAdoption,
  amendment: FrozenAmendment | undefined,
): Promise<ProtocolFreeze> {
  const bytes = frozenBytes({
    experiment: { id: experiment.id, slug: experiment.slug, title: experiment.title },
    territory: await territoryOf(ctx, experiment),
    version: protocol.version,
    frozenAt: ctx.now,
    adoption: { circle: adoption.circle, on: adoption.adoptedOn, version: adoption.version },
    amendment,
    adoptedFrom: await originOf(ctx, experiment),
    content: protocol.content,
  })
  const freeze: ProtocolFreeze = {
    version: protocol.version,
    sha256: await sha256Hex(bytes),
    frozenAt: ctx.now,
    frozenBy: ctx.person?.id,
    amends: amendment?.amends.version,
    reason: amendment?.reason ?? '',
  }
  await addFreeze(ctx.db, experiment.id, freeze, bytes)

  ctx.audit({
    act: amendment ? 'protocol.amended' : 'protocol.frozen',
    subject: `experiment:${experiment.id}`,
    public: experiment.visibility === 'published',
    detail: { version: freeze.version, sha256: freeze.sha256, bytes: bytes.length },
  })
  ctx.announce(amendment ? 'protocol.amended' : 'protocol.frozen', {
    id: experiment.id,
    version: freeze.version,
    sha256: freeze.sha256,
  })
  ctx.changed(`experiment:${experiment.id}`)
  return freeze
}

async function territoryOf(ctx: Ctx, experiment: Experiment) {
  if (!experiment.territoryId) return undefined
  const territory = await findTerritory(ctx.db, experiment.territoryId)
  return territory && { id: territory.id, name: territory.name }
}

async function originOf(ctx: Ctx, experiment: Experiment) {
  const lineage = await findLineage(ctx.db, experiment.id)
  return lineage && { experiment: lineage.fromExperimentId, version: lineage.fromVersion }
}
