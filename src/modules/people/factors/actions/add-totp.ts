import { generateURI, verifySync } from 'otplib'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import {
  type FactorRefusal,
  stepAt,
  stepSeconds,
  stepsOfGrace,
  writtenSecret,
} from '../../second-factor.ts'
import {
  askProofElsewhere,
  confirmTotp,
  countRecoveryCodes,
  findFreshSession,
  findTotp,
  markProven,
  saveTotpDraft,
  takeStep,
} from '../../sign-in/index.ts'
import { makeRecoveryCodes } from './make-recovery-codes.ts'
import { tellFactorChange } from './tell-factor-change.ts'

/** A new secret, shown until a first code proves that an application holds it. */
export async function prepareTotp(
  ctx: Ctx,
  sessionHash: string | undefined,
): Promise<Result<undefined, FactorRefusal>> {
  const session = await findFreshSession(ctx, sessionHash)
  if (!session) return refused('sign-in-again')

  await saveTotpDraft(ctx.db, session.personId, writtenSecret(ctx.chance.bytes(20)), ctx.now)
  return done()
}

/** What an application reads from the picture: otpauth://totp/… */
export function totpAddress(houseName: string, account: string, secret: string): string {
  return generateURI({ issuer: houseName, label: account, secret })
}

/** The first code is right: from now on the person proves itself with it. */
export async function addTotp(
  ctx: Ctx,
  sessionHash: string | undefined,
  code: string | undefined,
): Promise<Result<{ recoveryCodes: readonly string[] | undefined }, FactorRefusal>> {
  const session = await findFreshSession(ctx, sessionHash)
  if (!session) return refused('sign-in-again')
  const totp = await findTotp(ctx.db, session.personId)
  if (!totp || totp.confirmedAt) return refused('nothing-prepared')

  const step = code ? stepOfCode(ctx, totp.secret, code) : undefined
  if (step === undefined) return refused('code-wrong')
  if (!(await takeStep(ctx.db, session.personId, step))) return refused('code-wrong')

  await confirmTotp(ctx.db, session.personId, ctx.now)
  return done({ recoveryCodes: await settleFirstFactor(ctx, session) })
}

/** A factor was just shown to work: this door is proven, the others have to be. */
export async function settleFirstFactor(
  ctx: Ctx,
  session: { readonly tokenHash: string; readonly personId: string },
): Promise<readonly string[] | undefined> {
  await markProven(ctx.db, session.tokenHash, ctx.now)
  await askProofElsewhere(ctx.db, session.personId, session.tokenHash)
  await tellFactorChange(ctx, session.personId, 'added')
  const kept = await countRecoveryCodes(ctx.db, session.personId)
  return kept > 0 ? undefined : makeRecoveryCodes(ctx, session.personId)
}

/** The 30-second step this code belongs to, one step of grace on each side; undefined when wrong. */
export function stepOfCode(ctx: Ctx, secret: string, code: string): number | undefined {
  const read = verifySync({
    secret,
    token: code,
    epoch: Math.floor(ctx.now.getTime() / 1000),
    epochTolerance: stepSeconds * stepsOfGrace,
  })
  return read.valid ? stepAt(ctx.now) + read.delta : undefined
}
