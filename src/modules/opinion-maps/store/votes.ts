import { type Kysely, sql } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { Participant, Vote } from '../participant.ts'
import type { OpinionTables } from '../tables.ts'

type Db = Kysely<OpinionTables>

/** How many of them are new: whoever made an address a moment before is not made twice. */
export async function insertParticipants(
  db: Db,
  people: readonly {
    id: string
    mapId: string
    linkHash: string | null
    medium: 'screen' | 'paper' | 'import'
    cameOn: Day
  }[],
): Promise<number> {
  let inserted = 0
  // A statement of the database takes so many values at once.
  for (let at = 0; at < people.length; at += 5_000) {
    const rows = await db
      .insertInto('opinion_participants')
      .values(people.slice(at, at + 5_000))
      .onConflict((conflict) => conflict.column('linkHash').doNothing())
      .returning('id')
      .execute()
    inserted += rows.length
  }
  return inserted
}

export async function findByLink(db: Db, linkHash: string): Promise<Participant | undefined> {
  return await db
    .selectFrom('opinion_participants')
    .select(['id', 'mapId'])
    .where('linkHash', '=', linkHash)
    .executeTakeFirst()
}

/** An answer, or a statement. */
export async function hasSaidAnything(db: Db, participantId: string): Promise<boolean> {
  const voted = await db
    .selectFrom('opinion_votes')
    .select('vote')
    .where('participantId', '=', participantId)
    .limit(1)
    .executeTakeFirst()
  const proposed = await db
    .selectFrom('opinion_statements')
    .select('number')
    .where('authorId', '=', participantId)
    .limit(1)
    .executeTakeFirst()
  return voted !== undefined || proposed !== undefined
}

export interface NewVote {
  readonly participantId: string
  readonly statementId: string
  readonly mapId: string
  readonly vote: Vote
  readonly answeredOn: Day
}

/** A press that comes twice writes once; a change of mind keeps the place of the first answer. */
export async function keepVotes(db: Db, votes: readonly NewVote[]): Promise<void> {
  if (votes.length === 0) return
  await db
    .insertInto('opinion_votes')
    .values(votes)
    .onConflict((conflict) =>
      conflict
        .columns(['participantId', 'statementId'])
        .doUpdateSet(({ ref }) => ({
          vote: ref('excluded.vote'),
          answeredOn: ref('excluded.answeredOn'),
          times: sql`opinion_votes.times + 1`,
        }))
        .where('opinion_votes.vote', '<>', ({ ref }) => ref('excluded.vote')),
    )
    .execute()
}

/** Answers that came all at once, in the order given. */
export async function insertAnswers(
  db: Db,
  mapId: string,
  answers: readonly Omit<NewVote, 'mapId'>[],
): Promise<void> {
  const most = 20_000
  for (let at = 0; at < answers.length; at += most) {
    const some = answers.slice(at, at + most)
    await sql`insert into opinion_votes (participant_id, statement_id, map_id, vote, answered_on)
      select participant, statement, ${mapId}, vote, day
      from unnest(
        ${some.map(({ participantId }) => participantId)}::uuid[],
        ${some.map(({ statementId }) => statementId)}::uuid[],
        ${some.map(({ vote }) => vote)}::smallint[],
        ${some.map(({ answeredOn }) => answeredOn)}::date[]
      ) with ordinality as given (participant, statement, vote, day, place)
      order by place`.execute(db)
  }
}

/** What a person answered, by number of the statement, in the order in which they did. */
export async function listVotesOf(
  db: Db,
  participantId: string,
): Promise<ReadonlyMap<number, Vote>> {
  const rows = await db
    .selectFrom('opinion_votes')
    .innerJoin('opinion_statements', 'opinion_statements.id', 'opinion_votes.statementId')
    .where('participantId', '=', participantId)
    .select(['number', 'vote'])
    .orderBy('place')
    .execute()
  return new Map(rows.map(({ number, vote }) => [number, vote]))
}

/** Every answer of a map, person after person: in what order, whoever reads them says. */
export async function listVotes(db: Db, mapId: string) {
  return await db
    .selectFrom('opinion_votes')
    .innerJoin('opinion_statements', 'opinion_statements.id', 'opinion_votes.statementId')
    .where('opinion_votes.mapId', '=', mapId)
    .select(['participantId', 'number', 'vote', 'answeredOn'])
    .orderBy('participantId')
    .orderBy('number')
    .execute()
}

export interface MapFigures {
  readonly people: number
  readonly answers: number
}

export async function countVotes(db: Db, mapId: string): Promise<MapFigures> {
  const row = await db
    .selectFrom('opinion_votes')
    .where('mapId', '=', mapId)
    .select(({ fn }) => [
      fn.count('participantId').distinct().as('people'),
      fn.countAll().as('answers'),
    ])
    .executeTakeFirst()
  return { people: Number(row?.people ?? 0), answers: Number(row?.answers ?? 0) }
}

/** People whose sheet was read. */
export async function countOnPaper(db: Db, mapId: string): Promise<number> {
  const row = await db
    .selectFrom('opinion_participants')
    .where('mapId', '=', mapId)
    .where('medium', '=', 'paper')
    .select(({ fn }) => fn.countAll().as('people'))
    .executeTakeFirst()
  return Number(row?.people ?? 0)
}

/** Addresses whose map was closed before this instant open nothing any more; the answers stay, and nobody reaches them. */
export async function purgeLinks(db: Db, closedBefore: Date): Promise<number> {
  const ended = await db
    .updateTable('opinion_participants')
    .set({ linkHash: null })
    .where('linkHash', 'is not', null)
    .where('mapId', 'in', (query) =>
      query.selectFrom('opinion_maps').select('id').where('closedAt', '<', closedBefore),
    )
    .executeTakeFirst()
  return Number(ended.numUpdatedRows)
}
