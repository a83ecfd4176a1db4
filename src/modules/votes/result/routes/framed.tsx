import { type FramedKind, framePath } from '#kit/frames/framed.ts'
import { framedPage, notFound } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { loadVote } from '../../box/index.ts'
import type { VoteResult } from '../../box/nouns.ts'
import { framedHeight, votePaths } from '../../paths.ts'
import { maySeeVote } from '../../permissions.ts'
import { findVote } from '../../store/votes.ts'
import { shownState } from '../../vote.ts'
import { FramedVotePage } from '../pages/FramedVotePage.tsx'

/** What other sites show of a vote: the question, the way to vote, then the result. */
export const framedVote: FramedKind<Ctx> = {
  page: votePaths.vote(':slug'),
  height: framedHeight,
  async titleOf({ db }, slug) {
    const vote = await findVote(db, slug)
    return vote && maySeeVote(undefined, vote) ? vote.title : undefined
  },
}

export const framedRoutes: readonly Route[] = [get(framePath(framedVote.page), 'anyone', send)]

async function send(c: HttpContext) {
  const { ctx, frame } = c.var
  const vote = await loadVote(c)
  if (!vote) return notFound(c)
  return framedPage(
    c,
    <FramedVotePage
      frame={frame}
      vote={vote}
      state={shownState(vote, ctx.now)}
      result={vote.result as VoteResult | undefined}
    />,
  )
}
