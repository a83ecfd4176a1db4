import { addDays, dayOf } from '#kit/dates.ts'
import { newId, newToken } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { findContacts, recordPerson } from '#modules/people/index.ts'
import type { FormAnswers } from '#modules/questionnaires/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Asker } from '../../coaching/index.ts'
import type { CoachingRefusal } from '../../help-refusal.ts'
import { mayLeadMission } from '../../mission-permissions.ts'
import { missionAnswered, missionReplied } from '../mails/mission.ts'
import { answerDays, isAnswerable, type MissionReplyForm, replyToAnswer } from '../mission.ts'
import {
  findAnswerByToken,
  lockAnswer,
  lockMission,
  putAnswer,
  saveAnswer,
  saveWithdrawn,
} from '../store/missions.ts'

type Done = Result<undefined, CoachingRefusal>

/** Somebody offers to do it, with or without an account. */
export async function answerMission(
  ctx: Ctx,
  slug: string,
  input: { readonly message: string; readonly answers: FormAnswers; readonly asker: Asker },
): Promise<Done> {
  const mission = await lockMission(ctx.db, slug)
  if (!mission) return refused('not-found')

  if (!isAnswerable(mission, dayOf(ctx.now))) return refused('not-answerable')

  const { asker, message, answers } = input
  const personId =
    asker.kind === 'person'
      ? asker.id
      : await recordPerson(ctx, {
          name: asker.name,
          email: asker.email,
          keptUntil: addDays(dayOf(ctx.now), answerDays),
        })
  const token = newToken(ctx.chance)
  const id = newId(ctx.now, ctx.chance)
  const themself = asker.kind === 'person'
  const written = { message, answers, at: ctx.now }
  const answer = { id, missionId: mission.id, personId, ...written, token, themself }
  if (!(await putAnswer(ctx.db, answer))) {
    // A stranger is not told whether this address has already answered.
    return themself ? refused('already-answered') : done()
  }

  ctx.audit({ act: 'mission.answered', subject: `mission:${mission.id}`, public: false })
  ctx.announce('mission.answered', { id: mission.id, slug })
  const to = (await findContacts(ctx.db, [personId])).get(personId)
  const email = asker.kind === 'contact' ? asker.email : to?.email
  if (email) {
    const reader = { email, language: to?.language ?? ctx.locale }
    ctx.mail(missionAnswered(ctx, reader, mission.title, token))
  }
  return done()
}

/** Chosen or not, everyone who offered gets an answer. */
export async function replyToMission(
  ctx: Ctx,
  slug: string,
  answerId: string,
  form: MissionReplyForm,
): Promise<Done> {
  const mission = await lockMission(ctx.db, slug)
  if (!mission) return refused('not-found')

  if (!mayLeadMission(ctx.person, mission)) return refused('forbidden')

  const answer = await lockAnswer(ctx.db, mission.id, answerId)
  if (!answer) return refused('not-found')
  const replied = replyToAnswer(answer, form)
  if (!replied.ok) return replied
  await saveAnswer(ctx.db, replied.value, ctx.now)

  ctx.audit({
    act: 'mission-answer.replied',
    subject: `mission:${mission.id}`,
    public: false,
    detail: { verdict: form.verdict },
  })
  const { personId } = answer
  const to =
    personId === undefined ? undefined : (await findContacts(ctx.db, [personId])).get(personId)
  if (to?.email) {
    const reader = { email: to.email, language: to.language }
    ctx.mail(missionReplied(ctx, reader, { ...form, title: mission.title, slug }))
  }
  return done()
}

/** Changed one’s mind, by the link that only oneself received. */
export async function withdrawAnswer(ctx: Ctx, token: string): Promise<Done> {
  const missionAnswer = await findAnswerByToken(ctx.db, token)
  if (!missionAnswer) return refused('not-found')
  const answer = await lockAnswer(ctx.db, missionAnswer.missionId, missionAnswer.id)
  if (answer?.state !== 'waiting') return refused('already-answered')

  await saveWithdrawn(ctx.db, answer.id, ctx.now)

  ctx.audit({
    act: 'mission-answer.withdrawn',
    subject: `mission:${answer.missionId}`,
    public: false,
  })
  return done()
}
