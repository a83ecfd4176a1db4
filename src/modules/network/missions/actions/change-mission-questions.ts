import { done, refused } from '#kit/result.ts'
import type { FormQuestionsChange, FormQuestionsChanged } from '#modules/questionnaires/index.ts'
import type { Ctx } from '#platform/context.ts'
import { mayLeadMission } from '../../mission-permissions.ts'
import { lockMission, saveMissionQuestions } from '../store/missions.ts'

/** One change of what a mission asks, run on what stands: two people who write two questions keep both. */
export async function changeMissionQuestions(
  ctx: Ctx,
  slug: string,
  change: FormQuestionsChange,
): Promise<FormQuestionsChanged> {
  const mission = await lockMission(ctx.db, slug)
  if (!mission) return refused('not-found')

  if (!mayLeadMission(ctx.person, mission)) return refused('forbidden')
  if (mission.state !== 'open') return refused('frozen')

  const changed = change(mission.questions)
  if (!changed.ok) return changed
  await saveMissionQuestions(ctx.db, mission.id, changed.value)

  ctx.audit({
    act: 'mission.questions-written',
    subject: `mission:${mission.id}`,
    public: false,
  })
  return done()
}
