import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { maySeeExperiment } from '../../permissions.ts'
import type { PlacedTerritory } from '../../placed-territory.ts'
import { proposeExperiment } from '../../proposals/index.ts'
import { findStanding } from '../../protocol/index.ts'
import type { ProtocolRequest } from '../../protocol/nouns.ts'
import { findExperiment } from '../../store/experiments.ts'
import { textIn } from '../../template/nouns.ts'
import { cloneProtocol, readSource } from './clone-protocol.ts'

export type RequestProtocolRefusal = 'not-found' | 'not-published' | 'not-frozen'

/**
 * A territory asks to redo an experiment, without an account: a proposal like any other, read before
 * it shows, that already bears the cloned protocol and its lineage.
 */
export async function requestProtocol(
  ctx: Ctx,
  experimentId: string,
  input: ProtocolRequest & { readonly territory: PlacedTerritory | undefined },
): Promise<Result<{ id: string; token: string }, RequestProtocolRefusal>> {
  const experiment = await findExperiment(ctx.db, experimentId)
  if (!experiment || !maySeeExperiment(ctx.person, experiment)) return refused('not-found')

  if (experiment.visibility !== 'published') return refused('not-published')
  const { frozen } = await findStanding(ctx.db, experiment.id)
  if (!frozen) return refused('not-frozen')
  const source = await readSource(ctx, experiment, frozen)
  const title = input.title || experiment.title

  const proposed = await proposeExperiment(ctx, {
    title,
    summary: input.changes,
    challenges: [...experiment.challenges],
    question: textIn(source.content['question']) || experiment.question,
    hypothesis: textIn(source.content['hypothesis']) || experiment.hypothesis,
    name: input.name,
    email: input.email,
    organisation: input.organisation,
    territory: input.territory,
  })
  if (!proposed.ok) return proposed
  await cloneProtocol(ctx, source, { id: proposed.value.id, title, changes: input.changes })
  return done(proposed.value)
}
