import { isStaff } from '#kit/viewer.ts'
import type { Db } from '#platform/context.ts'
import type { WordsAnswer, WordsAsked } from '#platform/module.ts'
import { votePaths } from '../paths.ts'
import { findVotesByWords } from '../store/by-words.ts'
import { voteTexts } from '../texts/votes.ts'

/** Votes, for the search of the whole house. */
export async function searchVotes(db: Db, asked: WordsAsked): Promise<readonly WordsAnswer[]> {
  const { words, viewer, locale, limit } = asked
  const found = await findVotesByWords(db, { words, limit, all: isStaff(viewer) })
  return found.map(({ title, slug, text }) => ({
    ...{ group: voteTexts[locale].votes, title, text },
    href: votePaths.vote(slug),
  }))
}
