import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayLeadMission } from '../../mission-permissions.ts'
import type { MissionAnswer } from '../mission.ts'
import { findMission, listAnswers } from '../store/missions.ts'

/** For whoever leads it. Names leave the house: the memory keeps who took how many, and when. */
export async function exportMissionAnswers(
  ctx: Ctx,
  slug: string,
): Promise<Result<readonly MissionAnswer[], 'not-found' | 'forbidden'>> {
  const mission = await findMission(ctx.db, slug)
  if (!mission) return refused('not-found')

  if (!mayLeadMission(ctx.person, mission)) return refused('forbidden')

  const answers = await listAnswers(ctx.db, mission.id)
  ctx.audit({
    act: 'mission-answers.exported',
    subject: `mission:${mission.id}`,
    public: false,
    detail: { count: answers.length },
  })
  return done(answers)
}
