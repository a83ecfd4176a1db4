import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose'
import type { Ctx } from '#platform/context.ts'
import { badgePaths } from '../../paths/badge.ts'
import { signedTextIn } from '../badge.ts'
import { listPublicKeys, listRevoked } from '../store/badges.ts'
import { identityHashOf } from './sign-badge.ts'

export interface VerifiedBadge {
  readonly id: string
  readonly name: string
  readonly criteria: string
  readonly validFrom: string
  readonly issuer: string
  readonly words: string
  /** Was it given to this address? Only said when one was typed. */
  readonly given: boolean | undefined
}

export type Verdict =
  | { readonly kind: 'valid'; readonly badge: VerifiedBadge }
  | { readonly kind: 'revoked'; readonly badge: VerifiedBadge; readonly reason: string }
  | { readonly kind: 'unreadable' | 'other-house' | 'altered' }

/** Checks the signature with the published keys, the issuer, the day and the revocations. */
export async function verifyBadge(
  ctx: Pick<Ctx, 'db' | 'now' | 'settings'>,
  text: string,
  email = '',
): Promise<Verdict> {
  const jws = signedTextIn(text)
  const issuer = jws && issuerIn(jws)
  if (!jws || issuer === undefined) return { kind: 'unreadable' }
  const house = ctx.settings.baseUrl + badgePaths.issuer
  if (issuer !== house) return { kind: 'other-house' }

  const payload = await payloadOf(ctx, jws, house)
  if (!payload) return { kind: 'altered' }
  const badge = badgeIn(payload, email)
  const revoked = await listRevoked(ctx.db)
  const found = revoked.find(({ id }) => badge.id === ctx.settings.baseUrl + badgePaths.show(id))
  return found ? { kind: 'revoked', badge, reason: found.reason } : { kind: 'valid', badge }
}

function issuerIn(jws: string): string | undefined {
  try {
    decodeProtectedHeader(jws)
    return decodeJwt(jws).iss
  } catch {
    return undefined
  }
}

async function payloadOf(
  ctx: Pick<Ctx, 'db' | 'now' | 'settings'>,
  jws: string,
  issuer: string,
): Promise<Record<string, unknown> | undefined> {
  const keys = await listPublicKeys(ctx.db)
  const set = createLocalJWKSet({ keys: keys.map((key) => publishedKey(ctx.settings, key)) })
  try {
    const { payload } = await jwtVerify(jws, set, {
      issuer,
      algorithms: ['RS256'],
      currentDate: ctx.now,
    })
    return payload
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined
    throw error
  }
}

/** A public key as it is published: its `kid` is its address. */
export function publishedKey(
  settings: Pick<Ctx['settings'], 'baseUrl'>,
  key: { readonly kid: string; readonly jwk: Readonly<Record<string, unknown>> },
) {
  const { n, e } = key.jwk
  return {
    kty: 'RSA',
    n: String(n),
    e: String(e),
    kid: settings.baseUrl + badgePaths.key(key.kid),
    alg: 'RS256',
    use: 'sig',
  }
}

function badgeIn(payload: Record<string, unknown>, email: string): VerifiedBadge {
  const subject = recordIn(payload, 'credentialSubject')
  const achievement = recordIn(subject, 'achievement')
  const identifier = subject['identifier']
  const identity: unknown = Array.isArray(identifier) ? identifier[0] : undefined
  const hashed = isRecord(identity) ? identity : {}
  const expected = `sha256$${identityHashOf(email, textIn(hashed, 'salt'))}`
  return {
    id: textIn(payload, 'id'),
    name: textIn(achievement, 'name'),
    criteria: textIn(recordIn(achievement, 'criteria'), 'narrative'),
    validFrom: textIn(payload, 'validFrom'),
    issuer: textIn(recordIn(payload, 'issuer'), 'name'),
    words: textIn(subject, 'narrative'),
    given: email === '' ? undefined : textIn(hashed, 'identityHash') === expected,
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function recordIn(from: Record<string, unknown>, name: string): Record<string, unknown> {
  const value = from[name]
  return isRecord(value) ? value : {}
}

function textIn(from: Record<string, unknown>, name: string): string {
  const value = from[name]
  return typeof value === 'string' ? value : ''
}
