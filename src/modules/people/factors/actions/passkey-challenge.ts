import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import type { Ctx } from '#platform/context.ts'
import { findIdentity } from '../../persons/index.ts'
import {
  findFreshSession,
  findLiveSession,
  findPasskey,
  insertChallenge,
  listPasskeys,
  type OpenSession,
  savePasskeyUse,
  takeChallenge,
} from '../../sign-in/index.ts'
import { challengeLife, keySite, provenKeyShape, readKeyAnswer } from '../passkey.ts'

/** What the browser needs to make a new key, as JSON for `navigator.credentials.create`. */
export async function challengeToAdd(ctx: Ctx, sessionHash: string | undefined) {
  const session = await findFreshSession(ctx, sessionHash)
  if (!session) return undefined
  const identity = await findIdentity(ctx.db, session.personId)
  const known = await listPasskeys(ctx.db, session.personId)

  const options = await generateRegistrationOptions({
    rpName: ctx.settings.houseName,
    rpID: keySite(ctx.settings.baseUrl).id,
    userName: identity?.email ?? identity?.name ?? '',
    userDisplayName: identity?.name ?? '',
    userID: new TextEncoder().encode(session.personId),
    challenge: new Uint8Array(ctx.chance.bytes(32)),
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  })
  await keep(ctx, session, options.challenge, 'add')
  return options
}

/** What the browser needs to prove a known key, for `navigator.credentials.get`. */
export async function challengeToProve(ctx: Ctx, sessionHash: string | undefined) {
  const session = await findLiveSession(ctx, sessionHash)
  if (!session) return undefined
  const known = await listPasskeys(ctx.db, session.personId)

  const options = await generateAuthenticationOptions({
    rpID: keySite(ctx.settings.baseUrl).id,
    allowCredentials: known.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: [...transports],
    })),
    challenge: new Uint8Array(ctx.chance.bytes(32)),
    userVerification: 'required',
  })
  await keep(ctx, session, options.challenge, 'prove')
  return options
}

/** Did a key of this person sign a challenge of this session? A challenge serves once. */
export async function passkeyAnswers(
  ctx: Ctx,
  session: OpenSession,
  text: string,
): Promise<boolean> {
  const answer = readKeyAnswer(provenKeyShape, text)
  const key = answer && (await findPasskey(ctx.db, answer.id))
  if (!answer || key?.personId !== session.personId) return false

  const site = keySite(ctx.settings.baseUrl)
  const verified = await verifyAuthenticationResponse({
    response: { ...answer, response: withoutHandle(answer.response) },
    expectedChallenge: (challenge) => take(ctx, session, challenge, 'prove'),
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    credential: {
      id: key.credentialId,
      publicKey: key.publicKey,
      counter: key.counter,
      transports: [...key.transports],
    },
    // The library throws at each kind of forgery; for us all of them are one “no”.
  }).catch(() => undefined)
  if (!verified?.verified) return false

  await savePasskeyUse(ctx.db, key.id, verified.authenticationInfo.newCounter, ctx.now)
  return true
}

export function take(
  ctx: Ctx,
  session: OpenSession,
  challenge: string,
  purpose: 'add' | 'prove',
): Promise<boolean> {
  return takeChallenge(ctx.db, { challenge, sessionHash: session.tokenHash, purpose }, ctx.now)
}

async function keep(
  ctx: Ctx,
  session: OpenSession,
  challenge: string,
  purpose: 'add' | 'prove',
): Promise<void> {
  const expiresAt = new Date(ctx.now.getTime() + challengeLife)
  await insertChallenge(ctx.db, { challenge, sessionHash: session.tokenHash, purpose }, expiresAt)
}

function withoutHandle<T extends { userHandle?: string | undefined }>(response: T) {
  const { userHandle: _, ...rest } = response
  return rest
}
