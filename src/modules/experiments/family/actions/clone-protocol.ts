import type { Ctx } from '#platform/context.ts'
import type { Experiment } from '../../experiment.ts'
import { addLineage, beginProtocol, findLineage, findProtocolAt } from '../../protocol/index.ts'
import { cloneContent, type ProtocolFreeze, rootOf } from '../../protocol/nouns.ts'
import type { ProtocolContent } from '../../template/nouns.ts'

/** What is cloned: an experiment anyone may read, and its latest frozen protocol. */
export interface ProtocolSource {
  readonly experiment: Experiment
  readonly freeze: ProtocolFreeze
  readonly content: ProtocolContent
}

export async function readSource(
  ctx: Ctx,
  experiment: Experiment,
  freeze: ProtocolFreeze,
): Promise<ProtocolSource> {
  const protocol = await findProtocolAt(ctx.db, experiment.id, freeze.version)
  return { experiment, freeze, content: protocol?.content ?? {} }
}

/** The protocol of a new experiment, from another's: its first version, and where it comes from. */
export async function cloneProtocol(
  ctx: Ctx,
  source: ProtocolSource,
  to: { readonly id: string; readonly title: string; readonly changes: string },
): Promise<void> {
  const begun = await beginProtocol(ctx.db, to.id, {
    act: 'cloned',
    authorId: ctx.person?.id,
    at: ctx.now,
    answers: { ...cloneContent(source.content), title: { answer: to.title } },
  })
  if (!begun.ok) throw new Error('a new experiment already had a protocol')
  await addLineage(ctx.db, {
    experimentId: to.id,
    fromExperimentId: source.experiment.id,
    fromVersion: source.freeze.version,
    rootId: rootOf(source.experiment.id, await findLineage(ctx.db, source.experiment.id)),
    changes: to.changes,
    at: ctx.now,
  })

  ctx.audit({
    act: 'protocol.cloned',
    subject: `experiment:${to.id}`,
    public: false,
    detail: { from: source.experiment.id, version: source.freeze.version },
  })
  ctx.announce('protocol.cloned', { id: to.id, from: source.experiment.id })
  ctx.changed(`experiment:${source.experiment.id}`)
}
