import type { Kysely } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import type { Language, Skill } from '../../skills/nouns.ts'
import type { CoachingRow, NetworkTables } from '../../tables.ts'
import type { Coaching, CoachingForm, CoachingSession } from '../coaching.ts'

type Db = Kysely<NetworkTables>

export interface NewCoaching extends Omit<CoachingForm, 'title'> {
  readonly id: string
  readonly territoryId: string
  readonly coachedId: string
  readonly coachedTitle: string
  readonly askedBy: string | undefined
  readonly token: string
  readonly source?: string
}

export async function insertCoaching(db: Db, coaching: NewCoaching, now: Date): Promise<void> {
  await db
    .insertInto('network_coachings')
    .values({
      id: coaching.id,
      territoryId: coaching.territoryId,
      coachedId: coaching.coachedId,
      coachedTitle: coaching.coachedTitle,
      coachId: null,
      themes: [...coaching.themes],
      need: coaching.need,
      how: coaching.how,
      languages: [...coaching.languages],
      availability: coaching.availability,
      state: 'asked',
      askedBy: coaching.askedBy ?? null,
      askedAt: now,
      tokenHash: hashToken(coaching.token),
      source: coaching.source ?? 'house',
      ...never,
    })
    .execute()
}

/** What has not happened yet. */
const never = {
  proposedAt: null,
  acceptedAt: null,
  closedAt: null,
  outcome: null,
  reopenedAt: null,
  consentGivenAt: null,
  consentWithdrawnAt: null,
  resourceId: null,
} as const

export async function findCoaching(db: Db, id: string): Promise<Coaching | undefined> {
  const row = await db
    .selectFrom('network_coachings')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && coachingOf(row)
}

export async function lockCoaching(db: Db, id: string): Promise<Coaching | undefined> {
  const row = await db
    .selectFrom('network_coachings')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && coachingOf(row)
}

/** Only the hash of the link is kept: a stolen copy opens nothing. */
export async function findCoachingByToken(db: Db, token: string): Promise<Coaching | undefined> {
  const row = await db
    .selectFrom('network_coachings')
    .selectAll()
    .where('tokenHash', '=', hashToken(token))
    .executeTakeFirst()
  return row && coachingOf(row)
}

export async function saveCoaching(db: Db, coaching: Coaching): Promise<void> {
  await db
    .updateTable('network_coachings')
    .set({
      coachId: coaching.coachId ?? null,
      state: coaching.state,
      proposedAt: coaching.proposedAt ?? null,
      acceptedAt: coaching.acceptedAt ?? null,
      closedAt: coaching.closedAt ?? null,
      outcome: coaching.outcome ?? null,
      outcomeText: coaching.outcomeText,
      reopenedAt: coaching.reopenedAt ?? null,
      reopenReason: coaching.reopenReason,
      resourceId: coaching.resourceId ?? null,
    })
    .where('id', '=', coaching.id)
    .execute()
}

/** The coach received their badge: by a letter that left at once. */
export async function isThanked(db: Db, id: string): Promise<boolean> {
  const badge = await db
    .selectFrom('network_badges')
    .select('id')
    .where('coachingId', '=', id)
    .executeTakeFirst()
  return badge !== undefined
}

export async function saveConsent(
  db: Db,
  id: string,
  consent: { givenAt: Date | undefined; withdrawnAt: Date | undefined; text: string },
): Promise<void> {
  await db
    .updateTable('network_coachings')
    .set({
      consentGivenAt: consent.givenAt ?? null,
      consentWithdrawnAt: consent.withdrawnAt ?? null,
      consentText: consent.text,
    })
    .where('id', '=', id)
    .execute()
}

export interface CoachingsAsked {
  /** As coach or as coached person. */
  readonly personId?: string
  readonly territoryIds?: readonly string[]
}

/** Those that wait first, then the newest; every one when nothing is asked. */
export async function listCoachings(
  db: Db,
  asked: CoachingsAsked = {},
): Promise<readonly Coaching[]> {
  const { personId, territoryIds = [] } = asked
  let query = db.selectFrom('network_coachings').selectAll()
  if (personId !== undefined || territoryIds.length > 0) {
    query = query.where((where) =>
      where.or([
        ...(personId === undefined
          ? []
          : [where('coachId', '=', personId), where('coachedId', '=', personId)]),
        ...(territoryIds.length > 0 ? [where('territoryId', 'in', [...territoryIds])] : []),
      ]),
    )
  }
  const rows = await query
    .orderBy((order) => order.case().when('state', '=', 'asked').then(0).else(1).end())
    .orderBy('askedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(coachingOf)
}

export async function addDecline(
  db: Db,
  decline: { coachingId: string; coachId: string; word: string; at: Date },
): Promise<void> {
  await db
    .insertInto('network_coaching_declines')
    .values({
      coachingId: decline.coachingId,
      coachId: decline.coachId,
      word: decline.word,
      at: decline.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function listDeclines(
  db: Db,
  coachingId: string,
): Promise<readonly { coachId: string; word: string }[]> {
  const rows = await db
    .selectFrom('network_coaching_declines')
    .select(['coachId', 'word'])
    .where('coachingId', '=', coachingId)
    .orderBy('at')
    .orderBy('coachId')
    .execute()
  return rows.map((row) => ({ coachId: row.coachId, word: row.word }))
}

export async function insertSession(
  db: Db,
  session: CoachingSession & { coachingId: string; recordedBy: string | undefined; at: Date },
): Promise<void> {
  await db
    .insertInto('network_coaching_sessions')
    .values({
      id: session.id,
      coachingId: session.coachingId,
      day: session.day,
      minutes: session.minutes,
      how: session.how,
      recordedBy: session.recordedBy ?? null,
      recordedAt: session.at,
    })
    .execute()
}

export async function listCoachingSessions(
  db: Db,
  coachingIds: readonly string[],
): Promise<readonly (CoachingSession & { coachingId: string })[]> {
  if (coachingIds.length === 0) return []
  const rows = await db
    .selectFrom('network_coaching_sessions')
    .selectAll()
    .where('coachingId', 'in', [...coachingIds])
    .orderBy('day')
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => nounOf(row, {}, 'recordedBy', 'recordedAt'))
}

/** How many each of these people have under way. */
export async function countUnderWay(
  db: Db,
  coachIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (coachIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('network_coachings')
    .select(['coachId', (of) => of.fn.countAll<number>().as('count')])
    .where('coachId', 'in', [...coachIds])
    .where('state', 'in', ['proposed', 'under-way'])
    .groupBy('coachId')
    .execute()
  return new Map(rows.map((row) => [row.coachId ?? '', Number(row.count)]))
}

function coachingOf(row: CoachingRow): Coaching {
  return nounOf(
    row,
    {
      themes: row.themes as Skill[],
      languages: row.languages as Language[],
      outcome: (row.outcome ?? undefined) as Coaching['outcome'],
    },
    'tokenHash',
    'source',
    'askedBy',
    'consentText',
  )
}
