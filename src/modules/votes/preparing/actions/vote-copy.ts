import type { CopiedThing, CopyKind } from '#kit/copies/copy-kind.ts'
import type { Ctx } from '#platform/context.ts'
import { votePaths } from '../../paths.ts'
import { mayRunVotes } from '../../permissions.ts'
import { findVoteById } from '../../store/votes.ts'
import { voteCopyTexts } from '../texts/copy.ts'
import { manageTexts } from '../texts/manage.ts'
import { duplicateVote } from './duplicate-vote.ts'

/** A vote that may be one more of another. */
export const copiedVote: CopiedThing<Ctx> & { readonly word: string } = {
  kind: 'vote',
  word: 'scrutin',
  async find(ctx, id) {
    const vote = mayRunVotes(ctx.person) ? await findVoteById(ctx.db, id) : undefined
    return vote && { title: vote.title, href: votePaths.prepare(vote.slug) }
  },
  async marks(ctx, id) {
    const vote = await findVoteById(ctx.db, id)
    if (!vote) return []
    const texts = manageTexts[ctx.locale]
    const mark = (key: string, label: string, value: string, field = key) => ({
      ...{ key, label, value },
      href: `${votePaths.prepare(vote.slug)}#reglage-${field}`,
    })
    return [
      mark('title', texts.name, vote.title),
      mark('question', texts.question, vote.question),
      mark('options', texts.options, JSON.stringify(vote.options)),
      mark('end', texts.closesOn, vote.closesAt.toISOString(), 'closesOn'),
    ]
  },
}

export const voteCopy: CopyKind<Ctx> = {
  ...copiedVote,
  may: mayRunVotes,
  words: { fr: voteCopyTexts.fr.words, en: voteCopyTexts.en.words },
  longestTitle: 120,
  parts: async () => [],
  copy: duplicateVote,
}
