import { writtenInstant } from '#kit/dates.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import type { Db } from '#platform/context.ts'
import type { NewsletterItem } from '#platform/module.ts'
import { votePaths } from '../paths.ts'
import { listVotes } from '../store/votes.ts'
import { newsTexts } from '../texts/news.ts'
import type { Vote } from '../vote.ts'

const most = 20

/** For a letter: votes that run, and those that were counted since the last one. */
export async function listNewsletterItems(
  db: Db,
  locale: Locale,
  since?: Date,
): Promise<readonly NewsletterItem[]> {
  const votes = await listVotes(db, false)
  return votes
    .flatMap((vote) => itemOf(vote, locale))
    .filter(({ isOver, at }) => !isOver || since === undefined || at > since)
    .slice(0, most)
    .map(({ isOver: _, ...item }) => item)
}

function itemOf(
  vote: Vote,
  locale: Locale,
): readonly (NewsletterItem & { readonly isOver: boolean })[] {
  const { id, slug, title, state } = vote
  const question = plainProse(vote.question)
  const shown = { key: `vote:${id}`, kind: 'vote', title, href: votePaths.vote(slug) } as const
  if (state === 'open') {
    const until = newsTexts[locale].until(writtenInstant(vote.closesAt, locale))
    const at = vote.openedAt ?? vote.createdAt
    const text = `${question} ${until}`
    return [{ ...shown, isOver: false, at, until: vote.closesAt, text }]
  }
  // Another key: whoever read that it opened may read how it ended.
  return state === 'closed' && vote.endedAt
    ? [
        {
          ...shown,
          key: `vote:${id}:counted`,
          isOver: true,
          at: vote.endedAt,
          text: `${question} ${newsTexts[locale].counted}`,
        },
      ]
    : []
}
