import { jsonAnswer, notFound, page } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { listActs, loadVote } from '../../box/index.ts'
import { type BoardEvent, eventOf, type VoteResult } from '../../box/nouns.ts'
import { filesOf, votePaths } from '../../paths.ts'
import { mayRunVotes } from '../../permissions.ts'
import { colleges } from '../../roll/index.ts'
import { listVotes } from '../../store/votes.ts'
import { shownState, type Vote } from '../../vote.ts'
import { voteEntry } from '../documents/open-votes.ts'
import { VotePage } from '../pages/VotePage.tsx'
import { voteListRoutes } from './vote-list.tsx'

/** What anyone reads. */
export const readRoutes: readonly Route[] = [
  ...voteListRoutes,
  get(votePaths.openList, 'anyone', sendAll, { open: true }),
  get(votePaths.vote(':slug'), 'anyone', show),
]

/** Those that anybody may see, whoever asks: the same file for all. */
async function sendAll(c: HttpContext) {
  const { ctx } = c.var
  const votes = await listVotes(ctx.db, false)
  return jsonAnswer(c, votes, (vote) => voteEntry(vote, ctx.settings.baseUrl, ctx.now))
}

async function show(c: HttpContext) {
  const { ctx, frame } = c.var
  const vote = await loadVote(c)
  if (!vote) return notFound(c)
  const events = await publicActs(c, vote)
  const closed = events.find((event) => event.kind === 'closed' || event.kind === 'decided')
  return page(
    c,
    <VotePage
      frame={frame}
      vote={vote}
      state={shownState(vote, ctx.now)}
      colleges={await colleges(ctx.db, vote.id)}
      mayRun={mayRunVotes(ctx.person)}
      turnout={closed?.turnout}
      events={events}
      result={vote.result as VoteResult | undefined}
      files={filesOf(vote)}
    />,
  )
}

/** The lines of the board that are acts of the team; ballots are left to the page of the board. */
async function publicActs(c: HttpContext, vote: Vote): Promise<readonly BoardEvent[]> {
  if (vote.board.height === 0) return []
  const lines = await listActs(c.var.ctx.db, vote.id)
  return lines.map(({ body }) => eventOf(body))
}
