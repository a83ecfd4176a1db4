import { type Kysely, sql } from 'kysely'
import type { ArchivedBallot } from '../archive.ts'
import type { BoardLine } from '../board.ts'
import type { VoteTables } from '../tables.ts'

type Db = Kysely<VoteTables>

export interface NewBallot extends Omit<ArchivedBallot, 'voter'> {
  readonly voteId: string
  readonly credential: string | null
  readonly voterNumber: number | null
}

export async function insertBallots(db: Db, ballots: readonly NewBallot[]): Promise<void> {
  for (let at = 0; at < ballots.length; at += 1_000) {
    await db
      .insertInto('vote_ballots')
      .values(
        ballots.slice(at, at + 1_000).map((one) => ({
          vote_id: one.voteId,
          tracker: one.tracker,
          salt: one.salt,
          choice: sql`${JSON.stringify(one.choice)}::jsonb`,
          channel: one.channel,
          weight: one.weight,
          credential: one.credential,
          voter_number: one.voterNumber,
        })),
      )
      .execute()
  }
}

/** The ballot that this credential put in the box before, taken out: the last one counts. */
export async function takeOut(db: Db, voteId: string, credential: string) {
  const row = await db
    .deleteFrom('vote_ballots')
    .where('vote_id', '=', voteId)
    .where('credential', '=', credential)
    .returning('tracker')
    .executeTakeFirst()
  return row?.tracker
}

/** Sorted by receipt, which means nothing: neither the order nor the hour of anyone. */
export async function listBallots(db: Db, voteId: string): Promise<readonly ArchivedBallot[]> {
  const rows = await db
    .selectFrom('vote_ballots')
    .selectAll()
    .where('vote_id', '=', voteId)
    .orderBy(sql`tracker collate "C"`)
    .execute()
  return rows.map((row) => ({
    tracker: row.tracker,
    salt: row.salt,
    choice: row.choice,
    channel: row.channel,
    weight: row.weight,
    voter: row.voter_number,
  }))
}

export async function countBallots(db: Db, voteId: string) {
  const rows = await db
    .selectFrom('vote_ballots')
    .select('channel')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('vote_id', '=', voteId)
    .groupBy('channel')
    .execute()
  const of = (channel: 'screen' | 'paper') =>
    rows.find((row) => row.channel === channel)?.count ?? 0
  return { screen: of('screen'), paper: of('paper') }
}

/** The box written again in the order of receipts, without what told two ballots of one person. */
export async function sealBox(db: Db, voteId: string, ballots: readonly ArchivedBallot[]) {
  await db.deleteFrom('vote_ballots').where('vote_id', '=', voteId).execute()
  await insertBallots(
    db,
    ballots.map(({ voter, ...one }) => ({ ...one, voteId, credential: null, voterNumber: voter })),
  )
}

/** Its ballots are never read: a vote that was cancelled keeps none. */
export async function emptyBox(db: Db, voteId: string): Promise<void> {
  await db.deleteFrom('vote_ballots').where('vote_id', '=', voteId).execute()
}

export async function appendLine(db: Db, voteId: string, line: BoardLine): Promise<void> {
  await db
    .insertInto('vote_board')
    .values({
      vote_id: voteId,
      height: line.height,
      body: line.body,
      previous_hash: line.previousHash,
      hash: line.hash,
    })
    .execute()
  await db
    .updateTable('votes')
    .set({ board_height: line.height, board_hash: line.hash })
    .where('id', '=', voteId)
    .execute()
}

export async function listBoard(db: Db, voteId: string): Promise<readonly BoardLine[]> {
  const rows = await db
    .selectFrom('vote_board')
    .selectAll()
    .where('vote_id', '=', voteId)
    .orderBy('height')
    .execute()
  return rows.map(({ height, body, previous_hash, hash }) => ({
    height,
    body,
    previousHash: previous_hash,
    hash,
  }))
}
