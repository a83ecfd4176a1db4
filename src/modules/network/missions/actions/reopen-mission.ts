import { done, type Result, refused } from '#kit/result.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { CoachingRefusal } from '../../help-refusal.ts'
import { mayLeadMission } from '../../mission-permissions.ts'
import { missionReopened } from '../mails/mission.ts'
import { type MissionReopenForm, reopenMission as reopen } from '../mission.ts'
import { listAnswers, lockMission, recordReopening, saveMission } from '../store/missions.ts'

/** It is offered again, by whoever may close it; those who were chosen read why. A badge that was given stays given. */
export async function reopenMission(
  ctx: Ctx,
  slug: string,
  { reason, answerUntil }: MissionReopenForm,
): Promise<Result<undefined, CoachingRefusal>> {
  const mission = await lockMission(ctx.db, slug)
  if (!mission) return refused('not-found')

  if (!mayLeadMission(ctx.person, mission)) return refused('forbidden')

  const reopened = reopen(mission, answerUntil)
  if (!reopened.ok) return reopened

  const subject = `mission:${mission.id}`
  await saveMission(ctx.db, reopened.value)
  await recordReopening(ctx, subject, reason)

  ctx.audit({ act: 'mission.reopened', subject, public: true, detail: { slug } })
  const chosen = (await listAnswers(ctx.db, mission.id)).flatMap(({ state, personId }) =>
    state === 'chosen' ? (personId ?? []) : [],
  )
  for (const { email, language } of (await findContacts(ctx.db, chosen)).values())
    if (email) ctx.mail(missionReopened(ctx, { email, language }, mission, reason))
  return done()
}
