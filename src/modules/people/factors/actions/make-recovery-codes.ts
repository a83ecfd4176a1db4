import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import { type FactorRefusal, recoveryCodeCount, recoveryCodeOf } from '../../second-factor.ts'
import { findFreshSession, hasSecondFactor, saveRecoveryCodes } from '../../sign-in/index.ts'

/** New codes for the day the telephone is lost; the former ones open nothing any more. */
export async function renewRecoveryCodes(
  ctx: Ctx,
  sessionHash: string | undefined,
): Promise<Result<{ recoveryCodes: readonly string[] }, FactorRefusal>> {
  const session = await findFreshSession(ctx, sessionHash)
  if (!session) return refused('sign-in-again')
  if (!(await hasSecondFactor(ctx.db, session.personId))) return refused('nothing-prepared')

  const recoveryCodes = await makeRecoveryCodes(ctx, session.personId)
  ctx.audit({
    act: 'second-factor.codes-renewed',
    subject: `person:${session.personId}`,
    public: false,
  })
  return done({ recoveryCodes })
}

/** Shown once, kept as hashes: the person in the hash keeps equal codes of two people apart. */
export async function makeRecoveryCodes(ctx: Ctx, personId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, () =>
    recoveryCodeOf(ctx.chance.bytes(10)),
  )
  const hashes = codes.map((code) => recoveryHash(personId, code))
  await saveRecoveryCodes(ctx.db, personId, hashes, ctx.now)
  return codes
}

export function recoveryHash(personId: string, code: string): string {
  return sha256Of(`recovery:${personId}:${code}`)
}
