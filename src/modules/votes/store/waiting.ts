import type { Kysely } from 'kysely'
import type { VoteTables } from '../tables.ts'

type Db = Kysely<VoteTables>

/** Votes under way where this person is on the roll and has not voted, the nearest end first. */
export async function listToCast(db: Db, personId: string, now: Date) {
  return db
    .selectFrom('vote_voter_identities as identity')
    .innerJoin('vote_voters as voter', 'voter.id', 'identity.voterId')
    .innerJoin('votes', 'votes.id', 'voter.voteId')
    .leftJoin('vote_marks as mark', 'mark.voterId', 'voter.id')
    .select(['votes.id', 'votes.slug', 'votes.title', 'votes.closesAt'])
    .select(['votes.state', 'votes.hidden'])
    .distinct()
    .where('identity.personId', '=', personId)
    .where('votes.state', '=', 'open')
    .where('votes.closesAt', '>', now)
    .where('mark.voterId', 'is', null)
    .orderBy('votes.closesAt')
    .orderBy('votes.id')
    .limit(10)
    .execute()
}

/** Votes whose time is over and that are not counted, the oldest first. */
export async function listToCount(db: Db, now: Date) {
  return db
    .selectFrom('votes')
    .select(['id', 'slug', 'title', 'closesAt'])
    .where((is) =>
      is.or([
        is('state', '=', 'counting'),
        is.and([is('state', '=', 'open'), is('closesAt', '<=', now)]),
      ]),
    )
    .orderBy('closesAt')
    .orderBy('id')
    .limit(10)
    .execute()
}
