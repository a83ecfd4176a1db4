import { settle } from '#kit/fixing-act.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { isOpenToAll } from '../../experiment.ts'
import { fixingActs } from '../../fixing-acts.ts'
import { endAmendment, findProtocolAt, protocolWaits, saveVersion } from '../../protocol/index.ts'
import { answersBack } from '../../protocol/nouns.ts'
import { type AmendProtocolRefusal, holdForAmending } from './hold-protocol-for-amending.ts'
import { abandonUndo } from './undo-abandonment.ts'

/** Given up: the frozen text is put back, as one more version. */
export async function abandonProtocolAmendment(
  ctx: Ctx,
  experimentId: string,
): Promise<Result<undefined, AmendProtocolRefusal | 'unsettled'>> {
  const held = await holdForAmending(ctx, experimentId)
  if (!held.ok) return held
  const { experiment, protocol, standing } = held.value

  if (!standing.amendment || !standing.frozen) return refused('not-open')
  const waits = await protocolWaits(ctx.db, experimentId)
  if (settle(fixingActs['abandon-amendment'], waits, '').kind !== 'free')
    return refused('unsettled')
  const before = await findProtocolAt(ctx.db, experimentId, standing.frozen.version)
  const answers = answersBack(protocol, before)
  const undo = await undoable(ctx, abandonUndo, experimentId)

  if (Object.keys(answers).length > 0) {
    await saveVersion(ctx.db, protocol, {
      act: 'restored',
      authorId: ctx.person?.id,
      at: ctx.now,
      answers,
    })
  }
  await endAmendment(ctx.db, standing.amendment.id, 'abandoned', ctx.now)

  const told = { subject: `experiment:${experimentId}`, public: isOpenToAll(experiment) }
  const { version } = standing.frozen
  ctx.audit({ act: 'protocol-amendment.abandoned', ...told, detail: { amends: version } })
  ctx.changed(`experiment:${experimentId}`)
  // A circle adopts one version: put back, the words would be another, which nobody adopted.
  const wasAdopted = standing.adoption !== undefined && standing.adoption.version > version
  if (!wasAdopted || Object.keys(answers).length === 0) await undo(told)
  return done()
}
