import { isId } from '#kit/ids.ts'
import type { DiscussedKind } from '#platform/discussed.ts'
import { votePaths } from '../paths.ts'
import { mayRunVotes } from '../permissions.ts'
import { findVote, findVoteById } from '../store/votes.ts'

/** A vote, for those who run it. */
export const voteDiscussed: readonly DiscussedKind[] = [
  {
    kind: 'vote',
    family: 'instruments',
    pages: ['/scrutins/:slug', '/scrutins/:slug/preparer'],
    find: async ({ db }, key) => {
      const vote = isId(key) ? await findVoteById(db, key) : await findVote(db, key)
      return (
        vote && {
          id: vote.id,
          title: vote.title,
          href: votePaths.vote(vote.slug),
          readers: 'lab',
          may: mayRunVotes,
        }
      )
    },
  },
]
