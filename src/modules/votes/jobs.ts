import { houseViewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import type { Appointment } from '#platform/module.ts'
import { showBatch, shutVote } from './preparing/index.ts'
import { listDue, listOpen } from './store/votes.ts'

/** Votes whose end has come are shut; the team then counts, once paper is typed. */
async function shutDueVotes(ctx: Ctx): Promise<void> {
  const house = { ...ctx, person: houseViewer }
  for (const slug of await listDue(ctx.db, ctx.now)) await shutVote(house, slug)
}

/** Each hour: the noun says which are those of the board. */
async function showBatches(ctx: Ctx): Promise<void> {
  for (const slug of await listOpen(ctx.db)) await showBatch(ctx, slug)
}

export const voteTimetable: readonly Appointment[] = [
  { name: 'votes.show-batches', cron: '0 * * * *', run: showBatches },
  { name: 'votes.shut-due', cron: '*/5 * * * *', run: shutDueVotes },
]
