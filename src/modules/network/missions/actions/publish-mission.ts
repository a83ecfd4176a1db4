import { dayOf } from '#kit/dates.ts'
import { settle } from '#kit/fixing-act.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { issueBadge } from '../../badges/index.ts'
import { fixingActs } from '../../fixing-acts.ts'
import type { CoachingRefusal } from '../../help-refusal.ts'
import { mayLeadMission, mayPublishMissionAt } from '../../mission-permissions.ts'
import { missionWithdrawn } from '../mails/mission.ts'
import {
  closeMission as close,
  type Mission,
  type MissionEndForm,
  type MissionForm,
  missionSlug,
  reopensMission,
  thankedBy,
  withdrawMission as withdraw,
} from '../mission.ts'
import {
  insertMission,
  listAnswers,
  lockMission,
  missionSlugTaken,
  recordReopening,
  saveMission,
} from '../store/missions.ts'
import { keepMissionText, missionText } from './mission-versions.ts'
import { missionCloseUndo, missionWithdrawUndo } from './undo-mission.ts'

type Done = Result<undefined, CoachingRefusal>

/** The lab, or a referent for their own territory. It shows at once. */
export async function publishMission(
  ctx: Ctx,
  form: MissionForm,
  territoryId: string | undefined,
  source: 'house' | 'demo' = 'house',
): Promise<Result<{ slug: string }, CoachingRefusal>> {
  if (!mayPublishMissionAt(ctx.person, territoryId)) return refused('place-not-yours')

  const mission: Mission = {
    ...form,
    id: newId(ctx.now, ctx.chance),
    slug: await freeSlug(ctx, form.title),
    territoryId,
    state: 'open',
    publishedAt: ctx.now,
    closedAt: undefined,
    outcomeText: '',
    questions: [],
  }
  await insertMission(ctx.db, mission, { personId: ctx.person?.id, source })

  const { id, slug } = mission
  ctx.audit({ act: 'mission.published', subject: `mission:${id}`, public: true, detail: { slug } })
  ctx.announce('mission.published', { id, slug })
  return done({ slug })
}

/** A last day that had passed and is to come again has its reason. */
export async function editMission(
  ctx: Ctx,
  slug: string,
  form: MissionForm,
  territoryId: string | undefined,
  reason?: string,
): Promise<Done> {
  const mission = await lockMission(ctx.db, slug)
  if (!mission) return refused('not-found')

  if (!mayLeadMission(ctx.person, mission)) return refused('forbidden')
  if (!mayPublishMissionAt(ctx.person, territoryId)) return refused('place-not-yours')

  if (mission.state !== 'open') return refused('mission-over')
  const reopens = reopensMission(mission, form, dayOf(ctx.now))
  if (reopens && reason === undefined) return refused('reopen-reason')
  await saveMission(ctx.db, { ...mission, ...form, territoryId })
  await keepMissionText(ctx, mission, missionText(form))

  const told = { subject: `mission:${mission.id}`, public: true, detail: { slug } }
  ctx.audit({ act: 'mission.edited', ...told })
  if (reopens && reason !== undefined) {
    await recordReopening(ctx, told.subject, reason)
    ctx.audit({ act: 'mission.reopened', ...told })
  }
  return done()
}

/** The end: what came of it, and a badge for those who did it. A badge is checked by its number: with one, it stays. */
export async function closeMission(
  ctx: Ctx,
  slug: string,
  form: MissionEndForm,
  source: 'house' | 'demo' = 'house',
): Promise<Done> {
  const mission = await lockMission(ctx.db, slug)
  if (!mission) return refused('not-found')

  if (!mayLeadMission(ctx.person, mission)) return refused('forbidden')

  const answers = await listAnswers(ctx.db, mission.id)
  if (settle(fixingActs['close-mission'], waitsOf(answers), '').kind !== 'free')
    return refused('answers-waiting')
  const closed = close(mission, form.outcomeText, ctx.now)
  if (!closed.ok) return closed
  const undo = await undoable(ctx, missionCloseUndo, slug)
  await saveMission(ctx.db, closed.value)
  const thanked = thankedBy(form, answers)
  for (const { personId } of thanked) {
    if (personId === undefined) continue
    const input = {
      kind: 'mission',
      personId,
      missionId: mission.id,
      words: form.words,
      source,
    } as const
    // Someone who has no address any more is thanked without a badge.
    await issueBadge(ctx, input)
  }

  const told = { subject: `mission:${mission.id}`, public: true }
  ctx.audit({ act: 'mission.closed', ...told, detail: { slug, badges: thanked.length } })
  ctx.announce('mission.closed', { id: mission.id, slug })
  if (thanked.length === 0) await undo(told)
  return done()
}

/** Nobody is left waiting, and those who were chosen read that it will not take place. */
export async function withdrawMission(ctx: Ctx, slug: string): Promise<Done> {
  const mission = await lockMission(ctx.db, slug)
  if (!mission) return refused('not-found')

  if (!mayLeadMission(ctx.person, mission)) return refused('forbidden')

  const answers = await listAnswers(ctx.db, mission.id)
  if (settle(fixingActs['withdraw-mission'], waitsOf(answers), '').kind !== 'free')
    return refused('answers-waiting')
  const withdrawn = withdraw(mission, ctx.now)
  if (!withdrawn.ok) return withdrawn
  const undo = await undoable(ctx, missionWithdrawUndo, slug)
  await saveMission(ctx.db, withdrawn.value)

  const told = { subject: `mission:${mission.id}`, public: true }
  ctx.audit({ act: 'mission.withdrawn', ...told, detail: { slug } })
  const chosen = answers.flatMap((answer) =>
    answer.state === 'chosen' ? (answer.personId ?? []) : [],
  )
  for (const { email, language } of (await findContacts(ctx.db, chosen)).values())
    if (email)
      ctx.mail(missionWithdrawn({ email, language }, mission.title, ctx.settings.contactEmail))
  await undo(told)
  return done()
}

/** Chosen or not, everyone who offered gets an answer: not after the mission is over. */
const waitsOf = (answers: readonly { readonly state: string }[]) => ({
  answers: answers.filter(({ state }) => state === 'waiting').length,
})

async function freeSlug(ctx: Ctx, title: string): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const slug = missionSlug(title, attempt)
    if (!(await missionSlugTaken(ctx.db, slug))) return slug
  }
}
