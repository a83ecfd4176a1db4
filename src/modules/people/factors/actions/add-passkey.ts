import { verifyRegistrationResponse } from '@simplewebauthn/server'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { FactorRefusal } from '../../second-factor.ts'
import { findFreshSession, insertPasskey, type OpenSession } from '../../sign-in/index.ts'
import { addedKeyShape, keySite, readKeyAnswer } from '../passkey.ts'
import { settleFirstFactor } from './add-totp.ts'
import { take } from './passkey-challenge.ts'

/** Keeps the public half of a key that a device has just made for this person. */
export async function addPasskey(
  ctx: Ctx,
  sessionHash: string | undefined,
  input: { readonly answer: string; readonly label: string },
): Promise<Result<{ recoveryCodes: readonly string[] | undefined }, FactorRefusal>> {
  const session = await findFreshSession(ctx, sessionHash)
  if (!session) return refused('sign-in-again')

  const key = await verifiedKey(ctx, session, input.answer)
  if (!key) return refused('key-refused')

  const added = await insertPasskey(ctx.db, {
    id: newId(ctx.now, ctx.chance),
    personId: session.personId,
    credentialId: key.id,
    publicKey: key.publicKey,
    counter: key.counter,
    transports: key.transports ?? [],
    label: input.label,
    createdAt: ctx.now,
  })
  if (!added) return refused('key-known')
  return done({ recoveryCodes: await settleFirstFactor(ctx, session) })
}

async function verifiedKey(ctx: Ctx, session: OpenSession, text: string) {
  const answer = readKeyAnswer(addedKeyShape, text)
  if (!answer) return undefined
  const { transports, ...response } = answer.response
  const site = keySite(ctx.settings.baseUrl)
  const verified = await verifyRegistrationResponse({
    response: { ...answer, response: transports ? { ...response, transports } : response },
    expectedChallenge: (challenge) => take(ctx, session, challenge, 'add'),
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    // The library throws at each kind of forgery; for us all of them are one “no”.
  }).catch(() => undefined)
  return verified?.registrationInfo?.credential
}
