import type { Kysely, Selectable } from 'kysely'
import { hashOf } from '../../store/tokens.ts'
import type { BadgeRow } from '../../tables/badge.ts'
import type { NetworkTables } from '../../tables.ts'
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
  return (
    row && {
      number: row.number,
      kid: row.kid,
      publicJwk: row.public_jwk,
      privateJwk: row.private_jwk,
    }
  )
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
    .select(['kid', 'public_jwk', 'created_at'])
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => ({ kid: row.kid, jwk: row.public_jwk, createdAt: row.created_at }))
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
      public_jwk: JSON.stringify(key.publicJwk),
      private_jwk: JSON.stringify(key.privateJwk),
      created_at: by.at,
      created_by: by.personId ?? null,
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
      person_id: badge.personId,
      mission_id: badge.missionId ?? null,
      coaching_id: badge.coachingId ?? null,
      words: badge.words,
      awarded_on: badge.awardedOn,
      issued_at: now,
      issued_by: badge.issuedBy ?? null,
      kid: badge.kid,
      credential: badge.credential,
      token_hash: hashOf(badge.token),
      shown_at: null,
      revoked_at: null,
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
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst()
  return row && badgeOf(row)
}

/** Of one person, or all of them for the team. */
export async function listBadges(db: Db, personId?: string): Promise<readonly Badge[]> {
  let query = db.selectFrom('network_badges').selectAll()
  if (personId !== undefined) query = query.where('person_id', '=', personId)
  const rows = await query.orderBy('issued_at', 'desc').orderBy('id', 'desc').limit(1000).execute()
  return rows.map(badgeOf)
}

export async function listRevoked(
  db: Db,
): Promise<readonly { readonly id: string; readonly reason: string }[]> {
  const rows = await db
    .selectFrom('network_badges')
    .select(['id', 'revoked_reason'])
    .where('revoked_at', 'is not', null)
    .orderBy('revoked_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ id: row.id, reason: row.revoked_reason }))
}

export async function saveShown(db: Db, id: string, shown: boolean, now: Date): Promise<void> {
  await db
    .updateTable('network_badges')
    .set({ shown, shown_at: now })
    .where('id', '=', id)
    .execute()
}

export async function saveRevoked(
  db: Db,
  id: string,
  revoked: { reason: string; at: Date },
): Promise<void> {
  await db
    .updateTable('network_badges')
    .set({ revoked_at: revoked.at, revoked_reason: revoked.reason })
    .where('id', '=', id)
    .execute()
}

export async function exportBadges(db: Db, personId: string) {
  const rows = await listBadges(db, personId)
  return rows.length === 0
    ? {}
    : {
        badges: rows.map(({ personId: _person, ...badge }) => badge),
      }
}

/** What was signed goes with the person: a copy that they kept still verifies, and still is theirs. */
export async function emptyBadgesOf(db: Db, personId: string): Promise<void> {
  await db
    .updateTable('network_badges')
    .set({ person_id: null, words: '', credential: null, token_hash: null, shown: false })
    .where('person_id', '=', personId)
    .execute()
  await db
    .updateTable('network_badges')
    .set({ issued_by: null })
    .where('issued_by', '=', personId)
    .execute()
}

export async function deleteDemoBadges(db: Db): Promise<void> {
  await db.deleteFrom('network_badges').where('source', '=', 'demo').execute()
}

function badgeOf(row: Selectable<BadgeRow>): Badge {
  return {
    id: row.id,
    kind: row.kind as BadgeKind,
    personId: row.person_id ?? undefined,
    words: row.words,
    awardedOn: row.awarded_on,
    kid: row.kid,
    credential: row.credential ?? undefined,
    shown: row.shown,
    revokedAt: row.revoked_at ?? undefined,
    revokedReason: row.revoked_reason,
  }
}
