import type { Kysely, Selectable } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { Decision } from '../decision.ts'
import type { GovernanceTables } from '../tables.ts'

type Db = Kysely<GovernanceTables>
type Row = Selectable<GovernanceTables['decisions']>

export async function findDecisionBySlug(db: Db, slug: string): Promise<Decision | undefined> {
  const row = await db
    .selectFrom('decisions')
    .selectAll()
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row && decisionOf(row)
}

/** Nothing else happens in this decision until the act is over. */
export async function lockDecision(db: Db, slug: string): Promise<Decision | undefined> {
  const row = await db
    .selectFrom('decisions')
    .selectAll()
    .where('slug', '=', slug)
    .forUpdate()
    .executeTakeFirst()
  return row && decisionOf(row)
}

export async function insertDecision(db: Db, one: Decision, by: string | undefined): Promise<void> {
  await db
    .insertInto('decisions')
    .values({
      id: one.id,
      slug: one.slug,
      kind: one.kind,
      circle_id: one.circleId,
      role_id: one.roleId ?? null,
      mode: one.mode,
      facilitator_id: one.facilitatorId,
      secretary_id: one.secretaryId ?? null,
      carrier_id: one.carrierId ?? null,
      follows_id: one.followsId ?? null,
      experiment_id: one.experimentId ?? null,
      serves: one.serves ?? null,
      created_by: by ?? null,
      created_at: one.createdAt,
      ...changing(one),
      updated_at: one.createdAt,
    })
    .execute()
}

export async function saveDecision(db: Db, one: Decision, now: Date): Promise<void> {
  await db
    .updateTable('decisions')
    .set({ ...changing(one), updated_at: now })
    .where('id', '=', one.id)
    .execute()
}

export async function saveFacilitator(
  db: Db,
  id: string,
  personId: string,
  now: Date,
): Promise<void> {
  await db
    .updateTable('decisions')
    .set({ facilitator_id: personId, updated_at: now })
    .where('id', '=', id)
    .execute()
}

export async function listSlugsLikeDecision(db: Db, slug: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('decisions')
    .select('slug')
    .where('slug', 'like', `${slug}%`)
    .execute()
  return rows.map((row) => row.slug)
}

export interface DecisionsAsked {
  readonly circleIds?: readonly string[]
  readonly publicOnly?: boolean
  readonly closed: boolean
  readonly limit: number
}

/** The latest first. */
export async function listDecisions(db: Db, asked: DecisionsAsked): Promise<readonly Decision[]> {
  if (asked.circleIds?.length === 0) return []
  let rows = db.selectFrom('decisions').selectAll()
  if (asked.circleIds) rows = rows.where('circle_id', 'in', [...asked.circleIds])
  if (asked.publicOnly) {
    rows = rows.where('is_public', '=', true).where('outcome', 'in', ['adopted', 'elected'])
  }
  rows = rows.where('step', asked.closed ? '=' : '<>', 'closed')
  const found = await rows
    .orderBy(asked.closed ? 'closed_at' : 'created_at', 'desc')
    .orderBy('id')
    .limit(asked.limit)
    .execute()
  return found.map(decisionOf)
}

/** Adopted decisions whose review is due on this day, those of one circle when it is named. */
export async function listReviewsDue(
  db: Db,
  today: Day,
  circleId?: string,
): Promise<readonly Decision[]> {
  let rows = db
    .selectFrom('decisions')
    .selectAll()
    .where('outcome', '=', 'adopted')
    .where((where) => where.or([where('review_on', '<=', today), where('ends_on', '<=', today)]))
    .where((where) =>
      where.or([where('review_outcome', 'is', null), where('review_outcome', '=', 'kept')]),
    )
  if (circleId) rows = rows.where('circle_id', '=', circleId)
  return (await rows.orderBy('review_on').orderBy('id').execute()).map(decisionOf)
}

/** Decisions over days whose step is past its time. */
export async function listPastDeadline(db: Db, now: Date): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('decisions')
    .select('slug')
    .where('deadline_at', '<=', now)
    .where('step', '<>', 'closed')
    .orderBy('deadline_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.slug)
}

/** Closed, and with words that are past their time. */
export async function listToPurge(db: Db, today: Day): Promise<readonly Decision[]> {
  const rows = await db
    .selectFrom('decisions')
    .selectAll()
    .where('purge_on', '<=', today)
    .where('purged_at', 'is', null)
    .execute()
  return rows.map(decisionOf)
}

/** Of circles that are about to go: nothing of theirs is left. */
export async function deleteDecisionsOf(db: Db, circleIds: readonly string[]): Promise<void> {
  if (circleIds.length === 0) return
  await db
    .deleteFrom('decisions')
    .where('circle_id', 'in', [...circleIds])
    .execute()
}

function changing(one: Decision) {
  return {
    title: one.title,
    context: one.context,
    rules: JSON.stringify(one.rules),
    step: one.step,
    version: one.version,
    outcome: one.outcome ?? null,
    outcome_note: one.outcomeNote,
    deadline_at: one.deadlineAt ?? null,
    is_public: one.isPublic,
    serves_version: one.servesVersion ?? null,
    review_on: one.reviewOn ?? null,
    ends_on: one.endsOn ?? null,
    review_outcome: one.reviewOutcome ?? null,
    reviewed_on: one.reviewedOn ?? null,
    elected_id: one.electedId ?? null,
    starts_on: one.startsOn ?? null,
    term_ends_on: one.termEndsOn ?? null,
    key_file_id: one.keyFileId ?? null,
    purge_on: one.purgeOn ?? null,
    purged_at: one.purgedAt ?? null,
    opened_at: one.openedAt ?? null,
    closed_at: one.closedAt ?? null,
  }
}

function decisionOf(row: Row): Decision {
  return {
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    circleId: row.circle_id,
    roleId: row.role_id ?? undefined,
    title: row.title,
    context: row.context,
    mode: row.mode,
    rules: row.rules,
    facilitatorId: row.facilitator_id,
    secretaryId: row.secretary_id ?? undefined,
    carrierId: row.carrier_id ?? undefined,
    step: row.step,
    version: row.version,
    outcome: row.outcome ?? undefined,
    outcomeNote: row.outcome_note,
    deadlineAt: row.deadline_at ?? undefined,
    isPublic: row.is_public,
    experimentId: row.experiment_id ?? undefined,
    serves: row.serves ?? undefined,
    servesVersion: row.serves_version ?? undefined,
    reviewOn: row.review_on ?? undefined,
    endsOn: row.ends_on ?? undefined,
    reviewOutcome: row.review_outcome ?? undefined,
    reviewedOn: row.reviewed_on ?? undefined,
    followsId: row.follows_id ?? undefined,
    electedId: row.elected_id ?? undefined,
    startsOn: row.starts_on ?? undefined,
    termEndsOn: row.term_ends_on ?? undefined,
    keyFileId: row.key_file_id ?? undefined,
    purgeOn: row.purge_on ?? undefined,
    purgedAt: row.purged_at ?? undefined,
    createdAt: row.created_at,
    openedAt: row.opened_at ?? undefined,
    closedAt: row.closed_at ?? undefined,
  }
}
