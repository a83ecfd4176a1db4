import { dayOf } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import { dropReopenings, listToPurge, saveDecision, standingDecisions } from '../store/decisions.ts'
import { purgeDiscussion, purgeElection } from '../store/log.ts'

/** What was said of persons, and on the way to a decision, goes when its time has come. */
export async function purgeDecisions(ctx: Ctx): Promise<number> {
  const due = await listToPurge(ctx.db, dayOf(ctx.now))
  for (const decision of due) {
    const purge = decision.kind === 'election' ? purgeElection : purgeDiscussion
    await purge(ctx.db, decision.id)
    await saveDecision(ctx.db, { ...decision, purgedAt: ctx.now }, ctx.now)
    ctx.audit({ act: 'decision.purged', subject: `decision:${decision.id}`, public: false })
  }
  const left = await dropReopenings(ctx.db, 'decision', (ids) => standingDecisions(ctx.db, ids))
  return due.length + left
}
