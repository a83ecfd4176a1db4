import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import { requiredText } from '../help-fields.ts'
import { badgePaths } from '../paths/badge.ts'

/** What the house recognises; each has its name, its description and its criteria. */
export const badgeKinds = ['mission', 'coaching'] as const
export type BadgeKind = (typeof badgeKinds)[number]

export interface Badge {
  readonly id: string
  readonly kind: BadgeKind
  /** Gone once the person is erased, with what was signed. */
  readonly personId: string | undefined
  readonly words: string
  readonly awardedOn: Day
  readonly kid: string
  /** The signed credential, as a compact JWS. */
  readonly credential: string | undefined
  /** Shown to anyone: the person decides. */
  readonly shown: boolean
  readonly revokedAt: Date | undefined
  readonly revokedReason: string
}

export const revokeShape = z.object({ reason: requiredText(600, 10) })

/** A button: shown to anyone, or to its person alone. */
export const shownShape = z.object({ shown: z.enum(['yes', 'no']) })

export const verifyShape = z.object({
  badge: requiredText(60_000, 20),
  email: z.string().trim().toLowerCase().max(200).default(''),
})

export interface BadgeWorld {
  readonly baseUrl: string
  readonly houseName: string
  readonly language: 'fr' | 'en'
}

export interface Achievement {
  readonly name: string
  readonly description: string
  readonly criteria: string
}

const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
] as const

/** Who issues: a profile that anyone can read, with the address of its keys. */
export function issuerProfile(world: BadgeWorld, email: string) {
  return {
    '@context': contexts,
    id: world.baseUrl + badgePaths.issuer,
    type: ['Profile'],
    name: world.houseName,
    url: world.baseUrl,
    email,
  }
}

export function achievementOf(world: BadgeWorld, kind: BadgeKind, achievement: Achievement) {
  return {
    id: world.baseUrl + badgePaths.achievement(kind),
    type: ['Achievement'],
    name: achievement.name,
    description: achievement.description,
    criteria: { narrative: achievement.criteria },
    inLanguage: world.language,
  }
}

export interface CredentialGiven {
  readonly id: string
  readonly kind: BadgeKind
  readonly achievement: Achievement
  readonly awardedOn: Day
  readonly words: string
  /** A key made for this badge alone: two badges of one person cannot be put together. */
  readonly subjectId: string
  /** SHA-256 of the address followed by the salt, in hexadecimal. */
  readonly identityHash: string
  readonly salt: string
}

/**
 * An OpenBadgeCredential of Open Badges 3.0 (1EdTech): who received it is told by a salted hash of the
 * address only, so that the one who holds the address can prove it and nobody else can guess it.
 */
export function credentialOf(world: BadgeWorld, input: CredentialGiven) {
  const { baseUrl, houseName } = world
  return {
    '@context': contexts,
    id: baseUrl + badgePaths.show(input.id),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: input.achievement.name,
    issuer: { id: baseUrl + badgePaths.issuer, type: ['Profile'], name: houseName, url: baseUrl },
    validFrom: `${input.awardedOn}T00:00:00Z`,
    credentialSubject: {
      id: `urn:uuid:${input.subjectId}`,
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          hashed: true,
          identityHash: `sha256$${input.identityHash}`,
          identityType: 'emailAddress',
          salt: input.salt,
        },
      ],
      achievement: achievementOf(world, input.kind, input.achievement),
      ...(input.words === '' ? {} : { narrative: input.words }),
    },
    credentialStatus: { id: baseUrl + badgePaths.revocations, type: '1EdTechRevocationList' },
    credentialSchema: [
      {
        id: 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json',
        type: '1EdTechJsonSchemaValidator2019',
      },
    ],
  }
}

export type Credential = ReturnType<typeof credentialOf>

/** Those that no longer count, for any verifier: keys and reasons, never a person. */
export function revocationList(
  world: BadgeWorld,
  revoked: readonly { readonly id: string; readonly reason: string }[],
) {
  return {
    id: world.baseUrl + badgePaths.revocations,
    issuer: world.baseUrl + badgePaths.issuer,
    revokedCredentials: revoked.map(({ id, reason }) => ({
      id: world.baseUrl + badgePaths.show(id),
      revoked: true,
      revocationReason: reason,
    })),
  }
}

/** The signed text inside what people paste or drop: the text itself, or an image that carries it. */
export function signedTextIn(value: string): string | undefined {
  const text = value.trim()
  const baked = /<openbadges:credential\b[^>]*\bverify="([^"]+)"/.exec(text)?.[1]
  const found = baked ?? text.replace(/\s+/g, '')
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(found) ? found : undefined
}
