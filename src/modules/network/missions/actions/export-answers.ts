import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayLeadMission } from '../../mission-permissions.ts'
import type { MissionAnswer } from '../mission.ts'
import { findMission, listAnswers } from '../store/missions.ts'

/** Those that `asked` leaves of the answers, for whoever leads the mission. Names leave the house: the memory keeps who took how many, and when. */
export async function exportMissionAnswers<Line>(
  ctx: Ctx,
  slug: string,
  asked: (all: readonly MissionAnswer[]) => Promise<readonly Line[]>,
): Promise<Result<readonly Line[], 'not-found' | 'forbidden'>> {
  const mission = await findMission(ctx.db, slug)
  if (!mission) return refused('not-found')

  if (!mayLeadMission(ctx.person, mission)) return refused('forbidden')

  const answers = await asked(await listAnswers(ctx.db, mission.id))
  ctx.audit({
    act: 'mission-answers.exported',
    subject: `mission:${mission.id}`,
    public: false,
    detail: { count: answers.length },
  })
  return done(answers)
}
