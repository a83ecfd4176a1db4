import { type Insertable, type Kysely, sql } from 'kysely'
import type { Method } from '../method.ts'
import type { VoteRow, VoteTables } from '../tables.ts'
import type { Vote, VoteOption, VoteState } from '../vote.ts'

type Db = Kysely<VoteTables>

export async function insertVote(db: Db, vote: Vote): Promise<void> {
  await db
    .insertInto('votes')
    .values({ ...columnsOf(vote), id: vote.id, slug: vote.slug, createdAt: vote.createdAt })
    .execute()
  await insertOptions(db, vote)
}

/** A draft is written whole again; the database refuses it for any other vote. */
export async function saveDraft(db: Db, vote: Vote): Promise<void> {
  await db.updateTable('votes').set(columnsOf(vote)).where('id', '=', vote.id).execute()
  await db.deleteFrom('vote_options').where('voteId', '=', vote.id).execute()
  await insertOptions(db, vote)
}

async function insertOptions(db: Db, { id, options }: Vote) {
  if (options.length === 0) return
  await db
    .insertInto('vote_options')
    .values(
      options.map(({ label, details }, position) => ({ voteId: id, position, label, details })),
    )
    .execute()
}

function columnsOf(vote: Vote): Omit<Insertable<VoteTables['votes']>, 'id' | 'slug' | 'createdAt'> {
  return {
    title: vote.title,
    question: vote.question,
    details: vote.details,
    territoryId: vote.territoryId ?? null,
    experimentId: vote.experimentId ?? null,
    phaseId: vote.phaseId ?? null,
    protocolVersion: vote.protocolVersion ?? null,
    series: vote.series,
    method: vote.method,
    learning: [...vote.learning],
    grades: [...vote.grades],
    approvalFrom: vote.approvalFrom,
    seats: vote.seats,
    tier: vote.tier,
    weightRule: vote.weightRule,
    proxies: vote.proxies,
    plannedVoters: vote.plannedVoters ?? null,
    tieOrder: [...vote.tieOrder],
    closesAt: vote.closesAt,
    state: vote.state,
    hidden: vote.hidden,
    invented: vote.invented,
    purse: vote.purse === undefined ? null : JSON.stringify(vote.purse),
    openedAt: vote.openedAt ?? null,
    endedAt: vote.endedAt ?? null,
    boardHeight: vote.board.height,
    boardHash: vote.board.hash,
    shownBallots: vote.shown.ballots,
    shownAt: vote.shown.at ?? null,
    result: vote.result === undefined ? null : JSON.stringify(vote.result),
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
    .where('voteId', '=', row.id)
    .orderBy('position')
    .execute()
  return toVote(row, options)
}

/** Every one, the latest first: open data and the map of the site say them all. Drafts and hidden ones for the team only. */
export async function listVotes(db: Db, all: boolean): Promise<readonly Vote[]> {
  const rows = await db
    .selectFrom('votes')
    .selectAll()
    .$if(!all, (query) => query.where('state', '<>', 'draft').where('hidden', '=', false))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => toVote(row, []))
}

export async function listDue(db: Db, now: Date): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('votes')
    .select('slug')
    .where('state', '=', 'open')
    .where('closesAt', '<=', now)
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
      ...(change.openedAt ? { openedAt: change.openedAt } : {}),
      ...(change.endedAt ? { endedAt: change.endedAt } : {}),
      ...(change.closesAt ? { closesAt: change.closesAt } : {}),
      ...(change.tieOrder ? { tieOrder: [...change.tieOrder] } : {}),
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
    .orderBy('createdAt', 'desc')
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
    .set({ shownBallots: ballots, shownAt: at })
    .where('id', '=', id)
    .execute()
}

export async function hideVotesOf(db: Db, experimentId: string, hidden: boolean): Promise<void> {
  await db
    .updateTable('votes')
    .set({ hidden })
    .where('experimentId', '=', experimentId)
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
    territoryId: row.territoryId ?? undefined,
    experimentId: row.experimentId ?? undefined,
    phaseId: row.phaseId ?? undefined,
    protocolVersion: row.protocolVersion ?? undefined,
    series: row.series,
    method: row.method as Method,
    learning: row.learning as Method[],
    grades: row.grades,
    approvalFrom: row.approvalFrom,
    seats: row.seats,
    tier: row.tier,
    weightRule: row.weightRule,
    proxies: row.proxies,
    plannedVoters: row.plannedVoters ?? undefined,
    tieOrder: row.tieOrder,
    closesAt: row.closesAt,
    state: row.state,
    hidden: row.hidden,
    invented: row.invented,
    purse: row.purse ?? undefined,
    createdAt: row.createdAt,
    openedAt: row.openedAt ?? undefined,
    endedAt: row.endedAt ?? undefined,
    board: { height: row.boardHeight, hash: row.boardHash },
    shown: { ballots: row.shownBallots, at: row.shownAt ?? undefined },
    result: row.result ?? undefined,
  }
}
