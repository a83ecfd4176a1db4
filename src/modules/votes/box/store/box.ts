import { type Kysely, type Selectable, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { Choice } from '../../choice.ts'
import type { Channel, VoteTables } from '../../tables.ts'
import type { ArchivedBallot } from '../archive.ts'
import type { BoardLine } from '../board.ts'
import type { BallotGroup } from '../revealing.ts'

type Db = Kysely<VoteTables>

export interface NewBallot extends Omit<ArchivedBallot, 'voter'> {
  readonly voteId: string
  readonly credential: string | null
  readonly voterNumber: number | null
  /** Its receipt has been shown. */
  readonly onBoard: boolean
}

export async function insertBallots(db: Db, ballots: readonly NewBallot[]): Promise<void> {
  for (let at = 0; at < ballots.length; at += 1_000) {
    await db
      .insertInto('vote_ballots')
      .values(
        ballots.slice(at, at + 1_000).map((ballot) => ({
          voteId: ballot.voteId,
          tracker: ballot.tracker,
          salt: ballot.salt,
          choice: sql`${JSON.stringify(ballot.choice)}::jsonb`,
          channel: ballot.channel,
          weight: ballot.weight,
          credential: ballot.credential,
          voterNumber: ballot.voterNumber,
          onBoard: ballot.onBoard,
        })),
      )
      .execute()
  }
}

/** A ballot of another credential has this receipt. */
export async function isTaken(
  db: Db,
  voteId: string,
  tracker: string,
  credential: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('vote_ballots')
    .select('tracker')
    .where('voteId', '=', voteId)
    .where('tracker', '=', tracker)
    .where(sql<boolean>`credential is distinct from ${credential}`)
    .executeTakeFirst()
  return row !== undefined
}

/** The ballot that this credential put in the box before, taken out: the last one counts. */
export async function takeOut(db: Db, voteId: string, credential: string) {
  const row = await db
    .deleteFrom('vote_ballots')
    .where('voteId', '=', voteId)
    .where('credential', '=', credential)
    .returning(['tracker', 'onBoard'])
    .executeTakeFirst()
  return row && { tracker: row.tracker, onBoard: row.onBoard }
}

/** One ballot on paper that says this and weighs so: which of them does not matter, nothing tells them apart. */
export async function takePaperOut(db: Db, voteId: string, choice: Choice, weight: number) {
  const row = await db
    .deleteFrom('vote_ballots')
    .where('voteId', '=', voteId)
    .where('tracker', '=', (query) =>
      query
        .selectFrom('vote_ballots')
        .select('tracker')
        .where('voteId', '=', voteId)
        .where('channel', '=', 'paper')
        .where('weight', '=', weight)
        .where('onBoard', '=', false)
        .where(sql<boolean>`choice = ${JSON.stringify(choice)}::jsonb`)
        .orderBy(sql`tracker collate "C"`)
        .limit(1),
    )
    .returning('tracker')
    .executeTakeFirst()
  if (!row) throw new Error(`a sheet of a batch of ${voteId} is not in its box`)
}

/** Receipts that no line of the board has shown. */
export async function listWaiting(
  db: Db,
  voteId: string,
  channel: Channel,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('vote_ballots')
    .select('tracker')
    .where('voteId', '=', voteId)
    .where('channel', '=', channel)
    .where('onBoard', '=', false)
    .orderBy(sql`tracker collate "C"`)
    .execute()
  return rows.map(({ tracker }) => tracker)
}

export async function markShown(db: Db, voteId: string, trackers: readonly string[]) {
  await db
    .updateTable('vote_ballots')
    .set({ onBoard: true })
    .where('voteId', '=', voteId)
    .where(sql<boolean>`tracker = any(${trackers}::text[])`)
    .execute()
}

/** The receipt of the ballot that this credential has in the box, for whoever holds the code. */
export async function findReceipt(db: Db, voteId: string, credential: string) {
  const row = await db
    .selectFrom('vote_ballots')
    .select('tracker')
    .where('voteId', '=', voteId)
    .where('credential', '=', credential)
    .executeTakeFirst()
  return row?.tracker
}

/** Sorted by receipt, which means nothing: neither the order nor the hour of anyone. */
export async function listBallots(db: Db, voteId: string): Promise<readonly ArchivedBallot[]> {
  const rows = await db
    .selectFrom('vote_ballots')
    .selectAll()
    .where('voteId', '=', voteId)
    .orderBy(sql`tracker collate "C"`)
    .execute()
  return rows.map((row) =>
    nounOf(row, { voter: row.voterNumber }, 'voteId', 'credential', 'voterNumber', 'onBoard'),
  )
}

export async function countBallots(db: Db, voteId: string) {
  const rows = await db
    .selectFrom('vote_ballots')
    .select('channel')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('voteId', '=', voteId)
    .groupBy('channel')
    .execute()
  const of = (channel: 'screen' | 'paper') =>
    rows.find((row) => row.channel === channel)?.count ?? 0
  return { screen: of('screen'), paper: of('paper') }
}

/** How many ballots of each channel and weight: what they say is not read. */
export async function groupBallots(db: Db, voteId: string): Promise<readonly BallotGroup[]> {
  return db
    .selectFrom('vote_ballots')
    .select(['channel', 'weight', sql<number>`count(*)::int`.as('count')])
    .where('voteId', '=', voteId)
    .groupBy(['channel', 'weight'])
    .execute()
}

/** The box written again in the order of receipts, without what told two ballots of one person. */
export async function sealBox(db: Db, voteId: string, ballots: readonly ArchivedBallot[]) {
  await db.deleteFrom('vote_ballots').where('voteId', '=', voteId).execute()
  await insertBallots(
    db,
    ballots.map(({ voter, ...one }) => ({
      ...one,
      voteId,
      credential: null,
      voterNumber: voter,
      onBoard: true,
    })),
  )
}

/** Its ballots are never read: a vote that was cancelled keeps none. */
export async function emptyBox(db: Db, voteId: string): Promise<void> {
  await db.deleteFrom('vote_ballots').where('voteId', '=', voteId).execute()
}

export async function appendLine(db: Db, voteId: string, line: BoardLine): Promise<void> {
  await db
    .insertInto('vote_board')
    .values({
      voteId,
      height: line.height,
      body: line.body,
      previousHash: line.previousHash,
      hash: line.hash,
    })
    .execute()
  await db
    .updateTable('votes')
    .set({ boardHeight: line.height, boardHash: line.hash })
    .where('id', '=', voteId)
    .execute()
}

export async function listBoard(db: Db, voteId: string): Promise<readonly BoardLine[]> {
  const rows = await linesOf(db, voteId).execute()
  return rows.map(toLine)
}

export async function listBoardPage(db: Db, voteId: string, from: number, count: number) {
  const rows = await linesOf(db, voteId)
    .where('height', '>', from)
    .where('height', '<=', from + count)
    .execute()
  return rows.map(toLine)
}

/** The acts of the team and the paper, without the ballots by screen. */
export async function listActs(db: Db, voteId: string): Promise<readonly BoardLine[]> {
  const rows = await linesOf(db, voteId)
    .where(sql`body::jsonb ->> 'kind'`, 'not in', ['ballot', 'ballots'])
    .execute()
  return rows.map(toLine)
}

/** Where a receipt is on the board, and whether its ballot is in the box that was counted. */
export async function findTracker(db: Db, voteId: string, tracker: string) {
  const line = await linesOf(db, voteId)
    .where((where) =>
      where.or([
        where(sql`body::jsonb ->> 'tracker'`, '=', tracker),
        sql<boolean>`body::jsonb -> 'trackers' ? ${tracker}`,
      ]),
    )
    .executeTakeFirst()
  if (!line) return undefined
  const ballot = await db
    .selectFrom('vote_ballots')
    .select('tracker')
    .where('voteId', '=', voteId)
    .where('tracker', '=', tracker)
    .executeTakeFirst()
  return { height: line.height, counted: ballot !== undefined }
}

function linesOf(db: Db, voteId: string) {
  return db.selectFrom('vote_board').selectAll().where('voteId', '=', voteId).orderBy('height')
}

function toLine(row: Selectable<VoteTables['vote_board']>): BoardLine {
  return nounOf(row, {}, 'voteId')
}
