import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { findVersion, listFreezes, lockProtocol, putVersionName } from '../../protocol/index.ts'
import { mayWriteProtocol } from '../../protocol-permissions.ts'
import { findExperiment } from '../../store/experiments.ts'

export type NameVersionRefusal = 'not-found' | 'forbidden' | 'no-version' | 'frozen'

/** A version is found again by its name; one that was frozen keeps the name it was frozen with. */
export async function nameProtocolVersion(
  ctx: Ctx,
  experimentId: string,
  input: { readonly number: number; readonly name: string },
): Promise<Result<undefined, NameVersionRefusal>> {
  const experiment = await findExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayWriteProtocol(ctx.person, experiment)) return refused('forbidden')
  // A freeze holds the protocol too: a name is not changed at the very moment it is fixed.
  await lockProtocol(ctx.db, experiment.id)
  if (!(await findVersion(ctx.db, experiment.id, input.number))) return refused('no-version')
  const freezes = await listFreezes(ctx.db, experiment.id)
  if (freezes.some(({ version }) => version === input.number)) return refused('frozen')

  await putVersionName(ctx.db, experiment.id, input.number, input.name)

  ctx.audit({
    act: 'protocol.version-named',
    subject: `experiment:${experiment.id}`,
    public: false,
    detail: { version: input.number },
  })
  ctx.changed(`experiment:${experiment.id}`)
  return done()
}
