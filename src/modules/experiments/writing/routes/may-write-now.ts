import type { HttpContext } from '#platform/routes.ts'
import type { Experiment } from '../../experiment.ts'
import { findStanding } from '../../protocol/index.ts'
import { isOpenToWriting } from '../../protocol/nouns.ts'
import { mayAmendProtocol, mayWriteProtocol } from '../../protocol-permissions.ts'

/** May this person write in this protocol now? */
export async function mayWriteNow(c: HttpContext, experiment: Experiment): Promise<boolean> {
  const { ctx } = c.var
  const standing = await findStanding(ctx.db, experiment.id)
  if (!isOpenToWriting(standing)) return false
  return standing.frozen
    ? mayAmendProtocol(ctx.person, experiment)
    : mayWriteProtocol(ctx.person, experiment)
}
