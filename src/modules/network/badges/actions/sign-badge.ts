import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { isAdministrator } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import { badgePaths } from '../../paths/badge.ts'
import type { Credential } from '../badge.ts'
import { findSigningKey, insertKey, type SigningKey } from '../store/badges.ts'

const algorithm = 'RS256'

/** A new pair of keys. Chance here is that of the system, as for any key. */
async function makeKey(ctx: Ctx, number: number): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, {
    extractable: true,
    modulusLength: 2048,
  })
  return {
    number,
    kid: newId(ctx.now, ctx.chance),
    publicJwk: { ...(await exportJWK(publicKey)) },
    privateJwk: { ...(await exportJWK(privateKey)) },
  }
}

/** The key that signs today; the first badge of a house makes the first key. */
async function signingKey(ctx: Ctx): Promise<SigningKey> {
  const known = await findSigningKey(ctx.db)
  if (known) return known
  await insertKey(ctx.db, await makeKey(ctx, 1), { at: ctx.now, personId: ctx.person?.id })
  const made = await findSigningKey(ctx.db)
  if (!made) throw new Error('the key of badges could not be written')
  return made
}

/** A house can sign, and its key is published, from its first day. */
export async function seedBadgeKey(ctx: Ctx): Promise<number> {
  if (await findSigningKey(ctx.db)) return 0
  await signingKey(ctx)
  return 1
}

/** A key is replaced by adding one: what was signed before stays true. */
export async function addBadgeKey(ctx: Ctx): Promise<Result<undefined, 'forbidden'>> {
  if (!isAdministrator(ctx.person)) return refused('forbidden')
  const { number } = await signingKey(ctx)
  const key = await makeKey(ctx, number + 1)
  if (await insertKey(ctx.db, key, { at: ctx.now, personId: ctx.person?.id })) {
    ctx.audit({
      act: 'badge-key.added',
      subject: 'house:badges',
      public: true,
      detail: { number: number + 1 },
    })
  }
  return done()
}

/** Signs as a compact JWS whose `kid` is an address where anyone finds the public key. */
export async function signCredential(
  ctx: Ctx,
  credential: Credential,
): Promise<{ kid: string; jws: string }> {
  const { kid, privateJwk } = await signingKey(ctx)
  const key = await importJWK(privateJwk, algorithm)
  const jws = await new SignJWT({ ...credential })
    .setProtectedHeader({
      alg: algorithm,
      kid: ctx.settings.baseUrl + badgePaths.key(kid),
      typ: 'JWT',
    })
    .setIssuer(credential.issuer.id)
    .setJti(credential.id)
    .setSubject(credential.credentialSubject.id)
    .setNotBefore(Math.floor(new Date(credential.validFrom).getTime() / 1000))
    .setIssuedAt(Math.floor(ctx.now.getTime() / 1000))
    .sign(key)
  return { kid, jws }
}

export function identityHashOf(email: string, salt: string): string {
  return sha256Of(email + salt)
}
