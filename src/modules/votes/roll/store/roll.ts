import { type Kysely, sql } from 'kysely'
import type { Channel, VoteTables } from '../../tables.ts'
import type { NewVoter } from '../roll.ts'

type Db = Kysely<VoteTables>

export interface Voter {
  readonly id: string
  readonly voteId: string
  readonly number: number
  readonly college: string
  readonly weight: number
}

export interface NamedVoter extends Voter {
  readonly name: string | undefined
  readonly contact: string
  readonly address: string
  readonly personId: string | undefined
  readonly territoryId: string | undefined
  readonly channel: Channel | undefined
  readonly hasCode: boolean
  readonly givenTo: number | undefined
}

export async function lastNumber(db: Db, voteId: string): Promise<number> {
  const row = await db
    .selectFrom('vote_voters')
    .select(sql<number>`coalesce(max(number), 0)`.as('last'))
    .where('voteId', '=', voteId)
    .executeTakeFirstOrThrow()
  return row.last
}

export async function insertVoters(
  db: Db,
  voteId: string,
  voters: readonly (NewVoter & { readonly id: string; readonly number: number })[],
): Promise<void> {
  for (let at = 0; at < voters.length; at += 1_000) {
    const some = voters.slice(at, at + 1_000)
    await db
      .insertInto('vote_voters')
      .values(
        some.map(({ id, number, college, weight }) => ({
          id,
          voteId,
          number,
          college,
          weight,
        })),
      )
      .execute()
    await db
      .insertInto('vote_voter_identities')
      .values(
        some.map((one) => ({
          voterId: one.id,
          personId: one.personId ?? null,
          territoryId: one.territoryId ?? null,
          name: one.name,
          contact: one.contact,
          address: one.address,
          voteId,
        })),
      )
      .execute()
  }
}

export async function saveReach(
  db: Db,
  voterId: string,
  { contact, address }: { readonly contact: string; readonly address: string },
): Promise<void> {
  await db
    .updateTable('vote_voter_identities')
    .set({ contact, address })
    .where('voterId', '=', voterId)
    .execute()
}

export async function clearRoll(db: Db, voteId: string): Promise<void> {
  await db.deleteFrom('vote_voters').where('voteId', '=', voteId).execute()
}

/** True when the roll had this line. */
export async function removeVoter(db: Db, voteId: string, number: number): Promise<boolean> {
  const gone = await db
    .deleteFrom('vote_voters')
    .where('voteId', '=', voteId)
    .where('number', '=', number)
    .returning('id')
    .executeTakeFirst()
  return gone !== undefined
}

export async function listWeights(db: Db, voteId: string): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('vote_voters')
    .select('weight')
    .where('voteId', '=', voteId)
    .execute()
  return rows.map(({ weight }) => weight)
}

/** The roll with its names, for the team. */
export async function listRoll(db: Db, voteId: string): Promise<readonly NamedVoter[]> {
  const rows = await db
    .selectFrom('vote_voters as v')
    .leftJoin('vote_voter_identities as i', 'i.voterId', 'v.id')
    .leftJoin('vote_marks as m', 'm.voterId', 'v.id')
    .leftJoin('vote_codes as c', 'c.voterId', 'v.id')
    .leftJoin('vote_proxies as p', 'p.giverId', 'v.id')
    .leftJoin('vote_voters as h', 'h.id', 'p.holderId')
    .select(['v.id', 'v.voteId', 'v.number', 'v.college', 'v.weight'])
    .select(['i.name', 'i.contact', 'i.address', 'i.personId', 'i.territoryId'])
    .select(['m.channel', 'c.codeHash', 'h.number as holder'])
    .where('v.voteId', '=', voteId)
    .orderBy('v.number')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    voteId: row.voteId,
    number: row.number,
    college: row.college,
    weight: row.weight,
    name: row.name ?? undefined,
    contact: row.contact ?? '',
    address: row.address ?? '',
    personId: row.personId ?? undefined,
    territoryId: row.territoryId ?? undefined,
    channel: row.channel ?? undefined,
    hasCode: row.codeHash !== null,
    givenTo: row.holder ?? undefined,
  }))
}

export async function colleges(db: Db, voteId: string) {
  const rows = await db
    .selectFrom('vote_voters')
    .select(['college'])
    .select(sql<number>`count(*)::int`.as('voters'))
    .select(sql<number>`sum(weight)::float8`.as('weight'))
    .where('voteId', '=', voteId)
    .groupBy('college')
    .orderBy('college')
    .execute()
  return rows
}

/** A new code takes the place of the one before: the old one opens nothing any more. */
export async function giveCode(db: Db, voterId: string, codeHash: string): Promise<void> {
  await db
    .insertInto('vote_codes')
    .values({ voterId, codeHash })
    .onConflict((conflict) => conflict.column('voterId').doUpdateSet({ codeHash }))
    .execute()
}

export interface AtTheBox extends Voter {
  readonly channel: Channel | undefined
}

/** The voter of a code, held until the act ends: one ballot at a time for each. */
export async function lockVoter(db: Db, voteId: string, codeHash: string) {
  const row = await db
    .selectFrom('vote_codes as c')
    .innerJoin('vote_voters as v', 'v.id', 'c.voterId')
    .select(['v.id', 'v.voteId', 'v.number', 'v.college', 'v.weight'])
    .where('c.codeHash', '=', codeHash)
    .where('v.voteId', '=', voteId)
    .forUpdate('c')
    .executeTakeFirst()
  return row && atTheBox(db, row)
}

/** The same without holding anything: to show a page. */
export async function findVoterByCode(db: Db, voteId: string, codeHash: string) {
  const row = await db
    .selectFrom('vote_codes as c')
    .innerJoin('vote_voters as v', 'v.id', 'c.voterId')
    .select(['v.id', 'v.voteId', 'v.number', 'v.college', 'v.weight'])
    .where('c.codeHash', '=', codeHash)
    .where('v.voteId', '=', voteId)
    .executeTakeFirst()
  return row && atTheBox(db, row)
}

/** The vote that gave this code, once its voters may hold it. */
export async function findVoteOfCode(db: Db, codeHash: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('vote_codes as c')
    .innerJoin('vote_voters as v', 'v.id', 'c.voterId')
    .innerJoin('votes as o', 'o.id', 'v.voteId')
    .select('o.slug')
    .where('c.codeHash', '=', codeHash)
    .where('o.state', '<>', 'draft')
    .executeTakeFirst()
  return row?.slug
}

async function atTheBox(
  db: Db,
  row: { id: string; voteId: string; number: number; college: string; weight: number },
): Promise<AtTheBox> {
  const mark = await db
    .selectFrom('vote_marks')
    .select('channel')
    .where('voterId', '=', row.id)
    .executeTakeFirst()
  const { voteId, ...rest } = row
  return { ...rest, voteId, channel: mark?.channel }
}

export async function findVoterOfPerson(db: Db, voteId: string, personId: string) {
  const row = await db
    .selectFrom('vote_voters as v')
    .innerJoin('vote_voter_identities as i', 'i.voterId', 'v.id')
    .select(['v.id', 'v.voteId', 'v.number', 'v.college', 'v.weight'])
    .where('v.voteId', '=', voteId)
    .where('i.personId', '=', personId)
    .orderBy('v.number')
    .executeTakeFirst()
  return row && atTheBox(db, row)
}

export async function findVoterByNumber(db: Db, voteId: string, number: number) {
  const row = await db
    .selectFrom('vote_voters')
    .selectAll()
    .where('voteId', '=', voteId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && atTheBox(db, row)
}

/** True when this voter had no mark yet; the key says no to the second. */
export async function markVoter(db: Db, voter: Voter, channel: Channel): Promise<boolean> {
  const added = await db
    .insertInto('vote_marks')
    .values({ voterId: voter.id, voteId: voter.voteId, channel })
    .onConflict((conflict) => conflict.doNothing())
    .returning('voterId')
    .executeTakeFirst()
  return added !== undefined
}

export async function unmarkPaper(db: Db, voterId: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('vote_marks')
    .where('voterId', '=', voterId)
    .where('channel', '=', 'paper')
    .returning('voterId')
    .executeTakeFirst()
  return gone !== undefined
}

export async function countMarks(db: Db, voteId: string) {
  const rows = await db
    .selectFrom('vote_marks')
    .select('channel')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('voteId', '=', voteId)
    .groupBy('channel')
    .execute()
  const of = (channel: Channel) => rows.find((row) => row.channel === channel)?.count ?? 0
  const voters = await db
    .selectFrom('vote_voters')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('voteId', '=', voteId)
    .executeTakeFirstOrThrow()
  return { voters: voters.count, screen: of('screen'), paper: of('paper') }
}

export async function insertProxy(db: Db, giver: Voter, holder: Voter): Promise<boolean> {
  const added = await db
    .insertInto('vote_proxies')
    .values({ giverId: giver.id, voteId: giver.voteId, holderId: holder.id })
    .onConflict((conflict) => conflict.doNothing())
    .returning('giverId')
    .executeTakeFirst()
  return added !== undefined
}

export async function countProxies(db: Db, holderId: string): Promise<number> {
  const row = await db
    .selectFrom('vote_proxies')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('holderId', '=', holderId)
    .executeTakeFirstOrThrow()
  return row.count
}

/**
 * When a vote ends, codes go, and the marks are written again in the order of the roll, at once: neither
 * their place, nor the transaction that wrote them, tells any more who voted before whom.
 */
export async function forgetOrder(db: Db, voteId: string): Promise<void> {
  await sql`delete from vote_codes using vote_voters v
    where v.id = vote_codes.voter_id and v.vote_id = ${voteId}`.execute(db)
  const marks = await db
    .selectFrom('vote_marks as m')
    .innerJoin('vote_voters as v', 'v.id', 'm.voterId')
    .select(['m.voterId', 'm.voteId', 'm.channel'])
    .where('m.voteId', '=', voteId)
    .orderBy('v.number')
    .execute()
  await db.deleteFrom('vote_marks').where('voteId', '=', voteId).execute()
  for (let at = 0; at < marks.length; at += 1_000) {
    await db
      .insertInto('vote_marks')
      .values(marks.slice(at, at + 1_000))
      .execute()
  }
}
