import { type Kysely, sql } from 'kysely'
import type { Method } from '../method.ts'
import type { VoteRow, VoteTables } from '../tables.ts'
import type { Vote, VoteOption, VoteState } from '../vote.ts'

type Db = Kysely<VoteTables>

export async function insertVote(db: Db, vote: Vote): Promise<void> {
  await db
    .insertInto('votes')
    .values({ ...columnsOf(vote), id: vote.id, slug: vote.slug, created_at: vote.createdAt })
    .execute()
  await insertOptions(db, vote)
}

/** A draft is written whole again; the database refuses it for any other vote. */
export async function saveDraft(db: Db, vote: Vote): Promise<void> {
  await db.updateTable('votes').set(columnsOf(vote)).where('id', '=', vote.id).execute()
  await db.deleteFrom('vote_options').where('vote_id', '=', vote.id).execute()
  await insertOptions(db, vote)
}

async function insertOptions(db: Db, { id, options }: Vote) {
  if (options.length === 0) return
  await db
    .insertInto('vote_options')
    .values(
      options.map(({ label, details }, position) => ({ vote_id: id, position, label, details })),
    )
    .execute()
}

function columnsOf(vote: Vote): Omit<VoteRow, 'id' | 'slug' | 'created_at'> {
  return {
    title: vote.title,
    question: vote.question,
    details: vote.details,
    territory_id: vote.territoryId ?? null,
    experiment_id: vote.experimentId ?? null,
    phase_id: vote.phaseId ?? null,
    protocol_version: vote.protocolVersion ?? null,
    series: vote.series,
    method: vote.method,
    learning: [...vote.learning],
    grades: [...vote.grades],
    approval_from: vote.approvalFrom,
    seats: vote.seats,
    tier: vote.tier,
    weight_rule: vote.weightRule,
    proxies: vote.proxies,
    planned_voters: vote.plannedVoters ?? null,
    tie_order: [...vote.tieOrder],
    closes_at: vote.closesAt,
    state: vote.state,
    hidden: vote.hidden,
    invented: vote.invented,
    opened_at: vote.openedAt ?? null,
    ended_at: vote.endedAt ?? null,
    board_height: vote.board.height,
    board_hash: vote.board.hash,
    shown_ballots: vote.shown.ballots,
    shown_at: vote.shown.at ?? null,
    result: vote.result ?? null,
  }
}

export async function findVote(db: Db, slug: string): Promise<Vote | undefined> {
  return one(
    db,
    await db.selectFrom('votes').selectAll().where('slug', '=', slug).executeTakeFirst(),
  )
}

export async function findVoteById(db: Db, id: string): Promise<Vote | undefined> {
  return one(db, await db.selectFrom('votes').selectAll().where('id', '=', id).executeTakeFirst())
}

/** Whoever changes a vote, or puts a ballot in its box, holds it first: one at a time. */
export async function lockVote(db: Db, slug: string): Promise<Vote | undefined> {
  const row = await db
    .selectFrom('votes')
    .selectAll()
    .where('slug', '=', slug)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return one(db, row)
}

async function one(db: Db, row: VoteRow | undefined): Promise<Vote | undefined> {
  if (!row) return undefined
  const options = await db
    .selectFrom('vote_options')
    .select(['label', 'details'])
    .where('vote_id', '=', row.id)
    .orderBy('position')
    .execute()
  return toVote(row, options)
}

/** The latest first; drafts and hidden ones for the team only. */
export async function listVotes(db: Db, all: boolean): Promise<readonly Vote[]> {
  const rows = await db
    .selectFrom('votes')
    .selectAll()
    .$if(!all, (query) => query.where('state', '<>', 'draft').where('hidden', '=', false))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(300)
    .execute()
  return rows.map((row) => toVote(row, []))
}

export async function listDue(db: Db, now: Date): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('votes')
    .select('slug')
    .where('state', '=', 'open')
    .where('closes_at', '<=', now)
    .execute()
  return rows.map(({ slug }) => slug)
}

export async function moveVote(
  db: Db,
  id: string,
  change: {
    state: VoteState
    openedAt?: Date
    endedAt?: Date
    closesAt?: Date
    tieOrder?: readonly number[]
    result?: unknown
  },
): Promise<void> {
  await db
    .updateTable('votes')
    .set({
      state: change.state,
      ...(change.openedAt ? { opened_at: change.openedAt } : {}),
      ...(change.endedAt ? { ended_at: change.endedAt } : {}),
      ...(change.closesAt ? { closes_at: change.closesAt } : {}),
      ...(change.tieOrder ? { tie_order: [...change.tieOrder] } : {}),
      ...(change.result ? { result: sql`${JSON.stringify(change.result)}::jsonb` } : {}),
    })
    .where('id', '=', id)
    .execute()
}

/** Votes whose address ends with this mark; those that are open come first. */
export async function listByMark(db: Db, mark: string): Promise<readonly Vote[]> {
  const rows = await db
    .selectFrom('votes')
    .selectAll()
    .where('slug', 'like', `%-${mark}`)
    .orderBy(sql`state <> 'open'`)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => toVote(row, []))
}

/** Votes whose board moves at the fixed hours. */
export async function listOpen(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('votes')
    .select('slug')
    .where('state', '=', 'open')
    .orderBy('id')
    .execute()
  return rows.map(({ slug }) => slug)
}

export async function showTurnout(db: Db, id: string, ballots: number, at: Date): Promise<void> {
  await db
    .updateTable('votes')
    .set({ shown_ballots: ballots, shown_at: at })
    .where('id', '=', id)
    .execute()
}

export async function hideVotesOf(db: Db, experimentId: string, hidden: boolean): Promise<void> {
  await db
    .updateTable('votes')
    .set({ hidden })
    .where('experiment_id', '=', experimentId)
    .where('hidden', '<>', hidden)
    .execute()
}

export async function deleteInvented(db: Db): Promise<void> {
  await db.deleteFrom('votes').where('invented', '=', true).execute()
}

export async function hasInvented(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('votes')
    .select('id')
    .where('invented', '=', true)
    .executeTakeFirst()
  return row !== undefined
}

function toVote(row: VoteRow, options: readonly VoteOption[]): Vote {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    question: row.question,
    details: row.details,
    options,
    territoryId: row.territory_id ?? undefined,
    experimentId: row.experiment_id ?? undefined,
    phaseId: row.phase_id ?? undefined,
    protocolVersion: row.protocol_version ?? undefined,
    series: row.series,
    method: row.method as Method,
    learning: row.learning as Method[],
    grades: row.grades,
    approvalFrom: row.approval_from,
    seats: row.seats,
    tier: row.tier,
    weightRule: row.weight_rule,
    proxies: row.proxies,
    plannedVoters: row.planned_voters ?? undefined,
    tieOrder: row.tie_order,
    closesAt: row.closes_at,
    state: row.state,
    hidden: row.hidden,
    invented: row.invented,
    createdAt: row.created_at,
    openedAt: row.opened_at ?? undefined,
    endedAt: row.ended_at ?? undefined,
    board: { height: row.board_height, hash: row.board_hash },
    shown: { ballots: row.shown_ballots, at: row.shown_at ?? undefined },
    result: row.result ?? undefined,
  }
}
