import type { Kysely, Selectable } from 'kysely'
import type { Day } from '#kit/dates.ts'
import { nounOf } from '#kit/noun-of.ts'
import type { GovernanceTables } from '../../tables.ts'
import type { Decision } from '../decision.ts'

export { dropReopenings, recordReopening } from '#platform/reopenings/reopenings.ts'

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

export async function findDecision(db: Db, id: string): Promise<Decision | undefined> {
  const row = await db.selectFrom('decisions').selectAll().where('id', '=', id).executeTakeFirst()
  return row && decisionOf(row)
}

/** The proposal that takes it up again. */
export async function findFollowing(db: Db, id: string): Promise<Decision | undefined> {
  const row = await db
    .selectFrom('decisions')
    .selectAll()
    .where('followsId', '=', id)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row && decisionOf(row)
}

/** Of these decisions, those that are still there. */
export async function standingDecisions(
  db: Db,
  ids: readonly string[],
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('decisions')
    .select('id')
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(({ id }) => id)
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

export async function insertDecision(
  db: Db,
  decision: Decision,
  by: string | undefined,
): Promise<void> {
  await db
    .insertInto('decisions')
    .values({
      id: decision.id,
      slug: decision.slug,
      kind: decision.kind,
      circleId: decision.circleId,
      roleId: decision.roleId ?? null,
      mode: decision.mode,
      facilitatorId: decision.facilitatorId,
      secretaryId: decision.secretaryId ?? null,
      carrierId: decision.carrierId ?? null,
      followsId: decision.followsId ?? null,
      experimentId: decision.experimentId ?? null,
      serves: decision.serves ?? null,
      createdBy: by ?? null,
      createdAt: decision.createdAt,
      ...changing(decision),
      updatedAt: decision.createdAt,
    })
    .execute()
}

export async function saveDecision(db: Db, decision: Decision, now: Date): Promise<void> {
  await db
    .updateTable('decisions')
    .set({ ...changing(decision), updatedAt: now })
    .where('id', '=', decision.id)
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
    .set({ facilitatorId: personId, updatedAt: now })
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
  /** Every one when it is left out. */
  readonly limit?: number
}

/** The latest first. */
export async function listDecisions(db: Db, asked: DecisionsAsked): Promise<readonly Decision[]> {
  if (asked.circleIds?.length === 0) return []
  let rows = db.selectFrom('decisions').selectAll()
  if (asked.circleIds) rows = rows.where('circleId', 'in', [...asked.circleIds])
  if (asked.publicOnly) {
    rows = rows.where('isPublic', '=', true).where('outcome', 'in', ['adopted', 'elected'])
  }
  rows = rows.where('step', asked.closed ? '=' : '<>', 'closed')
  const found = await rows
    .orderBy(asked.closed ? 'closedAt' : 'createdAt', 'desc')
    .orderBy('id')
    .$if(asked.limit !== undefined, (query) => query.limit(asked.limit ?? 0))
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
    .where((where) => where.or([where('reviewOn', '<=', today), where('endsOn', '<=', today)]))
    .where((where) =>
      where.or([where('reviewOutcome', 'is', null), where('reviewOutcome', '=', 'kept')]),
    )
  if (circleId) rows = rows.where('circleId', '=', circleId)
  return (await rows.orderBy('reviewOn').orderBy('id').execute()).map(decisionOf)
}

/** Decisions over days whose step is past its time. */
export async function listPastDeadline(db: Db, now: Date): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('decisions')
    .select('slug')
    .where('deadlineAt', '<=', now)
    .where('step', '<>', 'closed')
    .orderBy('deadlineAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.slug)
}

/** Closed, and with words that are past their time. */
export async function listToPurge(db: Db, today: Day): Promise<readonly Decision[]> {
  const rows = await db
    .selectFrom('decisions')
    .selectAll()
    .where('purgeOn', '<=', today)
    .where('purgedAt', 'is', null)
    .execute()
  return rows.map(decisionOf)
}

/** Of circles that are about to go: nothing of theirs is left. */
export async function deleteDecisionsOf(db: Db, circleIds: readonly string[]): Promise<void> {
  if (circleIds.length === 0) return
  await db
    .deleteFrom('decisions')
    .where('circleId', 'in', [...circleIds])
    .execute()
}

function changing(decision: Decision) {
  return {
    title: decision.title,
    context: decision.context,
    rules: JSON.stringify(decision.rules),
    step: decision.step,
    version: decision.version,
    outcome: decision.outcome ?? null,
    outcomeNote: decision.outcomeNote,
    deadlineAt: decision.deadlineAt ?? null,
    isPublic: decision.isPublic,
    servesVersion: decision.servesVersion ?? null,
    reviewOn: decision.reviewOn ?? null,
    endsOn: decision.endsOn ?? null,
    reviewOutcome: decision.reviewOutcome ?? null,
    reviewedOn: decision.reviewedOn ?? null,
    electedId: decision.electedId ?? null,
    startsOn: decision.startsOn ?? null,
    termEndsOn: decision.termEndsOn ?? null,
    keyFileId: decision.keyFileId ?? null,
    purgeOn: decision.purgeOn ?? null,
    purgedAt: decision.purgedAt ?? null,
    openedAt: decision.openedAt ?? null,
    closedAt: decision.closedAt ?? null,
  }
}

function decisionOf(row: Row): Decision {
  return nounOf(row, {}, 'createdBy', 'updatedAt')
}
