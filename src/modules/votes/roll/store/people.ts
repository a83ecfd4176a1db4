import { type Kysely, sql } from 'kysely'
import type { VoteTables } from '../../tables.ts'

type Db = Kysely<VoteTables>

/** On which rolls a person is, and whether they voted; never what: nothing here knows. */
export async function exportVoter(db: Db, personId: string) {
  const rows = await db
    .selectFrom('vote_voter_identities as i')
    .innerJoin('vote_voters as v', 'v.id', 'i.voterId')
    .innerJoin('votes as o', 'o.id', 'v.voteId')
    .leftJoin('vote_marks as m', 'm.voterId', 'v.id')
    .select(['o.title', 'v.number', 'v.college', 'v.weight', 'i.name', 'i.contact', 'i.address'])
    .select('m.channel as voted')
    .where('i.personId', '=', personId)
    .orderBy('o.createdAt')
    .orderBy('i.voterId')
    .execute()
  return { rolls: rows }
}

export async function eraseVoter(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('vote_voter_identities').where('personId', '=', personId).execute()
  await db
    .updateTable('vote_batches')
    .set({ firstBy: null })
    .where('firstBy', '=', personId)
    .execute()
  await db
    .updateTable('vote_batches')
    .set({ secondBy: null })
    .where('secondBy', '=', personId)
    .execute()
}

/** Names of rolls go a year after the end, or the day that was planned for it: a vote may never be opened. The counts stay true. */
export async function purgeIdentities(db: Db, before: Date): Promise<number> {
  const gone = await sql`delete from vote_voter_identities i using vote_voters v, votes o
    where v.id = i.voter_id and o.id = v.vote_id and coalesce(o.ended_at, o.closes_at) < ${before}`.execute(
    db,
  )
  return Number(gone.numAffectedRows ?? 0n)
}
