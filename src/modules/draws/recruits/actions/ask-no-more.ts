import { newToken } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import type { RecruitIdentity } from '../recruit.ts'
import { addOptOuts, hashesOf, keepOptOutSecret } from '../store/opt-outs.ts'

/** « Ne plus me solliciter » : keyed hashes alone stay, and no later draw of this house writes to them. */
export async function askNoMore(ctx: Ctx, identity: RecruitIdentity): Promise<void> {
  const secret = await keepOptOutSecret(ctx.db, newToken(ctx.chance))
  await addOptOuts(ctx.db, hashesOf(secret, identity), ctx.now)
}
