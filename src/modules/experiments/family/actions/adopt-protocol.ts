import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Experiment } from '../../experiment.ts'
import type { PlacedTerritory } from '../../placed-territory.ts'
import { createExperiment } from '../../proposals/index.ts'
import { findStanding } from '../../protocol/index.ts'
import { mayAdoptProtocol } from '../../protocol-permissions.ts'
import { findExperiment } from '../../store/experiments.ts'
import { textIn } from '../../template/nouns.ts'
import { cloneProtocol, readSource } from './clone-protocol.ts'

export type AdoptProtocolRefusal = 'not-found' | 'forbidden' | 'not-published' | 'not-frozen'

export interface ProtocolToAdopt {
  readonly title: string
  readonly territory: PlacedTerritory | undefined
  readonly changes: string
}

/** One act clones the protocol of a published experiment for another territory, and keeps the lineage. */
export async function adoptProtocol(
  ctx: Ctx,
  experimentId: string,
  protocol: ProtocolToAdopt,
): Promise<Result<Experiment, AdoptProtocolRefusal>> {
  const experiment = await findExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayAdoptProtocol(ctx.person)) return refused('forbidden')

  if (experiment.visibility !== 'published') return refused('not-published')
  const { frozen } = await findStanding(ctx.db, experiment.id)
  if (!frozen) return refused('not-frozen')
  const source = await readSource(ctx, experiment, frozen)

  const created = await createExperiment(ctx, {
    title: protocol.title,
    summary: protocol.changes,
    challenges: [...experiment.challenges],
    question: textIn(source.content['question']) || experiment.question,
    hypothesis: textIn(source.content['hypothesis']) || experiment.hypothesis,
    open: '',
    territory: protocol.territory,
  })
  if (!created.ok) return created
  await cloneProtocol(ctx, source, { ...created.value, changes: protocol.changes })
  return done(created.value)
}
