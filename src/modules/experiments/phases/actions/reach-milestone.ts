import type { Day } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { isCivilDay } from '#kit/writing/civil-day.ts'
import type { Ctx } from '#platform/context.ts'
import { reachMilestone as reach } from '../store/phases.ts'
import { type LoadPhaseRefusal, loadPhase, tellPhase } from './phase-acts.ts'

/** Says on which day a milestone was reached; an empty day takes it back. */
export async function reachMilestone(
  ctx: Ctx,
  at: { readonly experimentId: string; readonly planId: string; readonly milestoneId: string },
  day: Day | '',
): Promise<Result<undefined, LoadPhaseRefusal | 'not-a-day'>> {
  const loaded = await loadPhase(ctx, at.experimentId, at.planId)
  if (!loaded.ok) return loaded

  const { experiment, phase } = loaded.value
  if (!phase.plan.milestones.some(({ id }) => id === at.milestoneId)) return refused('not-found')
  if (day !== '' && !isCivilDay(day)) return refused('not-a-day')

  await reach(ctx.db, at, day === '' ? undefined : day)

  tellPhase(ctx, experiment, 'milestone-reached', phase)
  return done()
}
