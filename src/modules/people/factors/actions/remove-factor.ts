import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { listRolesHeld } from '../../roles/index.ts'
import { type FactorRefusal, mustHaveFactor } from '../../second-factor.ts'
import {
  deletePasskey,
  deleteRecoveryCodes,
  deleteTotp,
  findFreshSession,
  findTotp,
  listPasskeys,
} from '../../sign-in/index.ts'
import { tellFactorChange } from './tell-factor-change.ts'

export type Factor = { readonly kind: 'totp' } | { readonly kind: 'passkey'; readonly id: string }

/** Takes one proof away. Whoever must have one, on a public instance, keeps at least one. */
export async function removeFactor(
  ctx: Ctx,
  sessionHash: string | undefined,
  factor: Factor,
): Promise<Result<undefined, FactorRefusal>> {
  const session = await findFreshSession(ctx, sessionHash)
  if (!session) return refused('sign-in-again')
  const { personId } = session
  const keys = await listPasskeys(ctx.db, personId)
  const totp = await findTotp(ctx.db, personId)

  const left =
    factor.kind === 'totp'
      ? keys.length
      : keys.filter(({ id }) => id !== factor.id).length + (totp?.confirmedAt ? 1 : 0)
  if (left === 0 && (await mustKeepOne(ctx, personId))) return refused('last-factor')

  const gone =
    factor.kind === 'passkey'
      ? await deletePasskey(ctx.db, personId, factor.id)
      : totp !== undefined
  if (!gone) return refused('not-found')
  if (factor.kind === 'totp') await deleteTotp(ctx.db, personId)
  if (left === 0) await deleteRecoveryCodes(ctx.db, personId)

  await tellFactorChange(ctx, personId, 'removed')
  return done()
}

async function mustKeepOne(ctx: Ctx, personId: string): Promise<boolean> {
  return mustHaveFactor(await listRolesHeld(ctx.db, personId, dayOf(ctx.now)), ctx.settings)
}
