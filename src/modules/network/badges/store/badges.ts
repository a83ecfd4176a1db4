import type { Kysely } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import type { BadgeRow, NetworkTables } from '../../tables.ts'
import type { Badge, BadgeKind } from '../badge.ts'

type Db = Kysely<NetworkTables>

export interface SigningKey {
  readonly number: number
  readonly kid: string
  readonly publicJwk: Readonly<Record<string, unknown>>
  readonly privateJwk: Readonly<Record<string, unknown>>
}

/** The newest key: the one that signs. Its private half leaves this room for nobody. */
export async function findSigningKey(db: Db): Promise<SigningKey | undefined> {
  const row = await db
    .selectFrom('network_badge_keys')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && nounOf(row, {}, 'createdAt', 'createdBy', 'algorithm')
}

export interface PublicKey {
  readonly kid: string
  readonly jwk: Readonly<Record<string, unknown>>
  readonly createdAt: Date
}

/** Every public half, the newest first: old badges are verified by the key of their day. */
export async function listPublicKeys(db: Db): Promise<readonly PublicKey[]> {
  const rows = await db
    .selectFrom('network_badge_keys')
    .select(['kid', 'publicJwk', 'createdAt'])
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => ({ kid: row.kid, jwk: row.publicJwk, createdAt: row.createdAt }))
}

/** False when somebody else added this number first. */
export async function insertKey(
  db: Db,
  key: SigningKey,
  by: { at: Date; personId: string | undefined },
): Promise<boolean> {
  const made = await db
    .insertInto('network_badge_keys')
    .values({
      number: key.number,
      kid: key.kid,
      algorithm: 'RS256',
      publicJwk: JSON.stringify(key.publicJwk),
      privateJwk: JSON.stringify(key.privateJwk),
      createdAt: by.at,
      createdBy: by.personId ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export interface NewBadge {
  readonly id: string
  readonly kind: BadgeKind
  readonly personId: string
  readonly missionId?: string | undefined
  readonly coachingId?: string | undefined
  readonly words: string
  readonly awardedOn: string
  readonly kid: string
  readonly credential: string
  readonly token: string
  readonly issuedBy: string | undefined
  readonly source: 'house' | 'demo'
}

/** False when this person was already thanked for the same thing. */
export async function insertBadge(db: Db, badge: NewBadge, now: Date): Promise<boolean> {
  const made = await db
    .insertInto('network_badges')
    .values({
      id: badge.id,
      kind: badge.kind,
      personId: badge.personId,
      missionId: badge.missionId ?? null,
      coachingId: badge.coachingId ?? null,
      words: badge.words,
      awardedOn: badge.awardedOn,
      issuedAt: now,
      issuedBy: badge.issuedBy ?? null,
      kid: badge.kid,
      credential: badge.credential,
      tokenHash: hashToken(badge.token),
      shownAt: null,
      revokedAt: null,
      source: badge.source,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function findBadge(db: Db, id: string): Promise<Badge | undefined> {
  const row = await db
    .selectFrom('network_badges')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && badgeOf(row)
}

export async function lockBadge(db: Db, id: string): Promise<Badge | undefined> {
  const row = await db
    .selectFrom('network_badges')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && badgeOf(row)
}

export async function findBadgeByToken(db: Db, token: string): Promise<Badge | undefined> {
  const row = await db
    .selectFrom('network_badges')
    .selectAll()
    .where('tokenHash', '=', hashToken(token))
    .executeTakeFirst()
  return row && badgeOf(row)
}

/** Of one person, or all of them for the team. */
export async function listBadges(db: Db, personId?: string): Promise<readonly Badge[]> {
  let query = db.selectFrom('network_badges').selectAll()
  if (personId !== undefined) query = query.where('personId', '=', personId)
  const rows = await query.orderBy('issuedAt', 'desc').orderBy('id', 'desc').execute()
  return rows.map(badgeOf)
}

export async function listRevoked(
  db: Db,
): Promise<readonly { readonly id: string; readonly reason: string }[]> {
  const rows = await db
    .selectFrom('network_badges')
    .select(['id', 'revokedReason'])
    .where('revokedAt', 'is not', null)
    .orderBy('revokedAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ id: row.id, reason: row.revokedReason }))
}

export async function saveShown(db: Db, id: string, shown: boolean, now: Date): Promise<void> {
  await db.updateTable('network_badges').set({ shown, shownAt: now }).where('id', '=', id).execute()
}

export async function saveRevoked(
  db: Db,
  id: string,
  revoked: { reason: string; at: Date },
): Promise<void> {
  await db
    .updateTable('network_badges')
    .set({ revokedAt: revoked.at, revokedReason: revoked.reason })
    .where('id', '=', id)
    .execute()
}

export async function exportBadges(db: Db, personId: string) {
  const badges = await listBadges(db, personId)
  if (badges.length === 0) return {}
  const days = await db
    .selectFrom('network_badges')
    .select(['id', 'shownAt'])
    .where('personId', '=', personId)
    .execute()
  const shownAt = new Map(days.map((row) => [row.id, row.shownAt]))
  return {
    badges: badges.map(({ personId: _person, ...badge }) => ({
      ...badge,
      shownAt: shownAt.get(badge.id),
    })),
  }
}

/** What was signed goes with the person: a copy that they kept still verifies, and still is theirs. */
export async function emptyBadgesOf(db: Db, personId: string): Promise<void> {
  await db
    .updateTable('network_badges')
    .set({
      personId: null,
      words: '',
      credential: null,
      tokenHash: null,
      shown: false,
      shownAt: null,
    })
    .where('personId', '=', personId)
    .execute()
  await db
    .updateTable('network_badges')
    .set({ issuedBy: null })
    .where('issuedBy', '=', personId)
    .execute()
}

export async function deleteDemoBadges(db: Db): Promise<void> {
  await db.deleteFrom('network_badges').where('source', '=', 'demo').execute()
}

function badgeOf(row: BadgeRow): Badge {
  return {
    id: row.id,
    kind: row.kind,
    personId: row.personId ?? undefined,
    words: row.words,
    awardedOn: row.awardedOn,
    kid: row.kid,
    credential: row.credential ?? undefined,
    shown: row.shown,
    revokedAt: row.revokedAt ?? undefined,
    revokedReason: row.revokedReason,
  }
}
