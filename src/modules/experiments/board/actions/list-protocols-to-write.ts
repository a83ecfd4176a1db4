import type { Viewer } from '#kit/viewer.ts'
import type { WaitingAsked } from '#platform/module.ts'
import type { Experiment } from '../../experiment.ts'
import { findStanding } from '../../protocol/index.ts'
import { isOpenToWriting } from '../../protocol/nouns.ts'
import { mayAmendProtocol, mayWriteProtocol } from '../../protocol-permissions.ts'
import { listOwnExperiments } from './list-own-experiments.ts'

/** Their own experiments whose protocol is begun and takes a line today: not frozen, or with an amendment open. */
export async function listProtocolsToWrite(
  ctx: Pick<WaitingAsked, 'db' | 'now'>,
  viewer: Viewer,
): Promise<readonly Experiment[]> {
  const own = await listOwnExperiments(ctx, viewer)
  const standings = await Promise.all(own.map(({ id }) => findStanding(ctx.db, id)))
  return own.filter((experiment, at) => {
    const standing = standings[at]
    if (!standing || standing.version === 0 || !isOpenToWriting(standing)) return false
    const may = standing.frozen ? mayAmendProtocol : mayWriteProtocol
    return may(viewer, experiment)
  })
}
