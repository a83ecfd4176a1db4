import { houseViewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import type { Appointment } from '#platform/module.ts'
import { shutVote } from './actions/run-vote.ts'
import { listDue } from './store/votes.ts'

/** Votes whose end has come are shut; the team then counts, once paper is typed. */
async function shutDueVotes(ctx: Ctx): Promise<void> {
  const house = { ...ctx, person: houseViewer }
  for (const slug of await listDue(ctx.db, ctx.now)) await shutVote(house, slug)
}

export const voteTimetable: readonly Appointment[] = [
  { name: 'votes.shut-due', cron: '*/5 * * * *', run: shutDueVotes },
]
