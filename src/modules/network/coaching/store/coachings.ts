import type { Kysely, Selectable } from 'kysely'
import type { Language, Skill } from '../../skills/nouns.ts'
import { hashOf } from '../../store/tokens.ts'
import type { CoachingRow } from '../../tables/coaching.ts'
import type { NetworkTables } from '../../tables.ts'
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

export async function insertCoaching(db: Db, given: NewCoaching, now: Date): Promise<void> {
  await db
    .insertInto('network_coachings')
    .values({
      id: given.id,
      territory_id: given.territoryId,
      coached_id: given.coachedId,
      coached_title: given.coachedTitle,
      coach_id: null,
      themes: [...given.themes],
      need: given.need,
      how: given.how,
      languages: [...given.languages],
      availability: given.availability,
      state: 'asked',
      asked_by: given.askedBy ?? null,
      asked_at: now,
      token_hash: hashOf(given.token),
      source: given.source ?? 'house',
      ...never,
    })
    .execute()
}

/** What has not happened yet. */
const never = {
  proposed_at: null,
  accepted_at: null,
  closed_at: null,
  outcome: null,
  consent_given_at: null,
  consent_withdrawn_at: null,
  resource_id: null,
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
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst()
  return row && coachingOf(row)
}

export async function saveCoaching(db: Db, coaching: Coaching): Promise<void> {
  await db
    .updateTable('network_coachings')
    .set({
      coach_id: coaching.coachId ?? null,
      state: coaching.state,
      proposed_at: coaching.proposedAt ?? null,
      accepted_at: coaching.acceptedAt ?? null,
      closed_at: coaching.closedAt ?? null,
      outcome: coaching.outcome ?? null,
      outcome_text: coaching.outcomeText,
      resource_id: coaching.resourceId ?? null,
    })
    .where('id', '=', coaching.id)
    .execute()
}

/** The coach received their badge: by a letter that left at once. */
export async function isThanked(db: Db, id: string): Promise<boolean> {
  const badge = await db
    .selectFrom('network_badges')
    .select('id')
    .where('coaching_id', '=', id)
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
      consent_given_at: consent.givenAt ?? null,
      consent_withdrawn_at: consent.withdrawnAt ?? null,
      consent_text: consent.text,
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
          : [where('coach_id', '=', personId), where('coached_id', '=', personId)]),
        ...(territoryIds.length > 0 ? [where('territory_id', 'in', [...territoryIds])] : []),
      ]),
    )
  }
  const rows = await query
    .orderBy((order) => order.case().when('state', '=', 'asked').then(0).else(1).end())
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
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
      coaching_id: decline.coachingId,
      coach_id: decline.coachId,
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
    .select(['coach_id', 'word'])
    .where('coaching_id', '=', coachingId)
    .orderBy('at')
    .orderBy('coach_id')
    .execute()
  return rows.map((row) => ({ coachId: row.coach_id, word: row.word }))
}

export async function insertSession(
  db: Db,
  session: CoachingSession & { coachingId: string; recordedBy: string | undefined; at: Date },
): Promise<void> {
  await db
    .insertInto('network_coaching_sessions')
    .values({
      id: session.id,
      coaching_id: session.coachingId,
      day: session.day,
      minutes: session.minutes,
      how: session.how,
      recorded_by: session.recordedBy ?? null,
      recorded_at: session.at,
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
    .where('coaching_id', 'in', [...coachingIds])
    .orderBy('day')
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    coachingId: row.coaching_id,
    day: row.day,
    minutes: row.minutes,
    how: row.how as CoachingSession['how'],
  }))
}

/** How many each of these people have under way. */
export async function countUnderWay(
  db: Db,
  coachIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (coachIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('network_coachings')
    .select(['coach_id', (of) => of.fn.countAll<number>().as('count')])
    .where('coach_id', 'in', [...coachIds])
    .where('state', 'in', ['proposed', 'under-way'])
    .groupBy('coach_id')
    .execute()
  return new Map(rows.map((row) => [row.coach_id ?? '', Number(row.count)]))
}

function coachingOf(row: Selectable<CoachingRow>): Coaching {
  return {
    id: row.id,
    territoryId: row.territory_id,
    coachedId: row.coached_id ?? undefined,
    coachedTitle: row.coached_title,
    coachId: row.coach_id ?? undefined,
    themes: row.themes as Skill[],
    need: row.need,
    how: row.how as Coaching['how'],
    languages: row.languages as Language[],
    availability: row.availability,
    state: row.state as Coaching['state'],
    askedAt: row.asked_at,
    proposedAt: row.proposed_at ?? undefined,
    acceptedAt: row.accepted_at ?? undefined,
    closedAt: row.closed_at ?? undefined,
    outcome: (row.outcome ?? undefined) as Coaching['outcome'],
    outcomeText: row.outcome_text,
    consentGivenAt: row.consent_given_at ?? undefined,
    consentWithdrawnAt: row.consent_withdrawn_at ?? undefined,
    resourceId: row.resource_id ?? undefined,
  }
}
