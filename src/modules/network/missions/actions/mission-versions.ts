import { done, type Result, refused } from '#kit/result.ts'
import type { PlainState } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { keepTextVersion, type StillShown } from '#platform/histories/text-versions.ts'
import type { CoachingRefusal } from '../../help-refusal.ts'
import { mayLeadMission } from '../../mission-permissions.ts'
import type { Mission } from '../mission.ts'
import { lockMission, saveMission } from '../store/missions.ts'

export interface MissionText {
  readonly [name: string]: PlainState
  readonly title: string
  readonly text: string
}

/** What several people write of a mission: its place, its last day and its questions are facts. */
export const missionText = ({ title, text }: Pick<Mission, 'title' | 'text'>): MissionText => ({
  title,
  text,
})

export async function keepMissionText(
  ctx: Ctx,
  before: Mission,
  after: MissionText,
  isApart = false,
): Promise<void> {
  await keepTextVersion(ctx, {
    subject: `mission:${before.id}`,
    before: { kept: missionText(before), at: before.publishedAt },
    after,
    isApart,
  })
}

/** An earlier text again, while people may answer it; its address stays. */
export async function restoreMissionText(
  ctx: Ctx,
  slug: string,
  { title, text }: MissionText,
  stillShown: StillShown,
): Promise<Result<undefined, CoachingRefusal | 'present-changed'>> {
  const mission = await lockMission(ctx.db, slug)
  if (!mission) return refused('not-found')

  if (!mayLeadMission(ctx.person, mission)) return refused('forbidden')
  if (mission.state !== 'open') return refused('mission-over')
  if (!stillShown(missionText(mission))) return refused('present-changed')

  await saveMission(ctx.db, { ...mission, title, text })
  await keepMissionText(ctx, mission, { title, text }, true)

  ctx.audit({
    act: 'mission.edited',
    subject: `mission:${mission.id}`,
    public: true,
    detail: { slug },
  })
  return done()
}
