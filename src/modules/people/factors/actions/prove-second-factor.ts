import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { lockPerson } from '../../persons/index.ts'
import {
  type FactorRefusal,
  readCode,
  readRecoveryCode,
  triesAllowed,
  triesWindow,
} from '../../second-factor.ts'
import {
  countTries,
  deleteSession,
  findLiveSession,
  findTotp,
  insertTry,
  type OpenedSession,
  type OpenSession,
  openSession,
  takeRecoveryCode,
  takeStep,
} from '../../sign-in/index.ts'
import { stepOfCode } from './add-totp.ts'
import { recoveryHash } from './make-recovery-codes.ts'
import { passkeyAnswers } from './passkey-challenge.ts'
import { tellFactorChange } from './tell-factor-change.ts'

export type Proof =
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'recovery'; readonly text: string }
  | { readonly kind: 'passkey'; readonly text: string }

/**
 * Proves the second factor. The session gets a new token (ASVS 7.2.4); what was tried is counted,
 * also when it failed, so the route that calls this must not roll back.
 */
export async function proveSecondFactor(
  ctx: Ctx,
  sessionHash: string | undefined,
  proof: Proof,
): Promise<Result<OpenedSession, FactorRefusal>> {
  const session = await findLiveSession(ctx, sessionHash)
  if (!session || !(await lockPerson(ctx.db, session.personId))) return refused('sign-in-again')

  if (await triedEnough(ctx, session.personId)) return refused('too-many-tries')
  if (!(await proves(ctx, session, proof))) {
    await insertTry(ctx.db, newId(ctx.now, ctx.chance), session.personId, ctx.now)
    ctx.audit({ act: 'second-factor.refused', subject: subjectOf(session), public: false })
    return refused(proof.kind === 'passkey' ? 'key-refused' : 'code-wrong')
  }

  await deleteSession(ctx.db, session.tokenHash)
  const opened = await openSession(ctx, session.personId, session.device, ctx.now)
  if (!opened) return refused('sign-in-again')

  ctx.audit({ act: 'second-factor.proven', subject: subjectOf(session), public: false })
  if (proof.kind === 'recovery') await tellFactorChange(ctx, session.personId, 'recovered')
  return done(opened)
}

async function proves(ctx: Ctx, session: OpenSession, proof: Proof): Promise<boolean> {
  if (proof.kind === 'passkey') return passkeyAnswers(ctx, session, proof.text)
  if (proof.kind === 'recovery') {
    const code = readRecoveryCode(proof.text)
    const { personId } = session
    return (
      code !== undefined &&
      takeRecoveryCode(ctx.db, personId, recoveryHash(personId, code), ctx.now)
    )
  }
  return codeAnswers(ctx, session.personId, proof.text)
}

/** A code is right once: its step is taken with it (RFC 6238 §5.2). */
async function codeAnswers(ctx: Ctx, personId: string, text: string): Promise<boolean> {
  const code = readCode(text)
  const totp = await findTotp(ctx.db, personId)
  if (!code || !totp?.confirmedAt) return false
  const step = stepOfCode(ctx, totp.secret, code)
  return step !== undefined && takeStep(ctx.db, personId, step)
}

async function triedEnough(ctx: Ctx, personId: string): Promise<boolean> {
  const since = new Date(ctx.now.getTime() - triesWindow)
  return (await countTries(ctx.db, personId, since)) >= triesAllowed
}

function subjectOf(session: OpenSession): string {
  return `person:${session.personId}`
}
