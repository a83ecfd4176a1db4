import type { SubjectsOf } from '#platform/module.ts'
import { votePaths } from '../paths.ts'
import { listNamedVotes } from '../store/named.ts'

/** Votes, for the public journal. */
export const voteSubjects: readonly SubjectsOf[] = [
  {
    kind: 'vote',
    name: async (db, ids) =>
      (await listNamedVotes(db, ids)).map(({ id, title, slug }) => ({
        ...{ id, title },
        href: votePaths.vote(slug),
      })),
  },
]
