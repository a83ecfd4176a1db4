import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../draw.ts'
import { addressKept, type Recruit } from '../recruit.ts'
import type { Recruitment, RegistrationMedium } from '../recruitment.ts'
import type { Registration } from '../registration-form.ts'
import { findDraw } from '../store/draws.ts'
import { findRecruitment } from '../store/recruitments.ts'
import {
  findRecruit,
  holdDraw,
  insertRecruits,
  lockRecruit,
  nextLetterNumber,
  replaceIdentity,
  updateRecruit,
} from '../store/recruits.ts'
import { flagSameContacts, insertRegistration } from '../store/registrations.ts'
import { knownBefore } from './known-before.ts'
import { householdOf, keptUntil, makePeople } from './make-people.ts'

export type RegisterRefusal = 'closed' | 'already' | 'not-open' | 'gone'

export interface RegisterAsked {
  /** The person of the letter; undefined for somebody who comes without one. */
  readonly recruitId: string | undefined
  readonly registration: Registration
  readonly medium: RegistrationMedium
  readonly channel: string
  readonly noticeVersion: string
}

/**
 * Somebody says yes. One code registers one person, whatever the number of clicks; the pool is not frozen in the
 * middle of it. Who lives with whom is known by the address of the letter, or by the one they gave.
 */
export async function registerRecruit(
  ctx: Ctx,
  drawId: string,
  asked: RegisterAsked,
): Promise<Result<Recruit, RegisterRefusal>> {
  await holdDraw(ctx.db, drawId)
  const draw = await findDraw(ctx.db, drawId)
  const recruitment = await findRecruitment(ctx.db, drawId)

  if (draw?.state !== 'recruiting' || recruitment?.secret === undefined) return refused('closed')
  if (asked.recruitId === undefined && asked.medium === 'screen' && !recruitment.isOpenCall)
    return refused('not-open')

  const standing = await standingOf(ctx, draw, asked)
  const id = await (asked.recruitId === undefined
    ? welcome(ctx, draw, recruitment, asked, standing)
    : answerLetter(ctx, draw, recruitment, asked.recruitId, asked, standing))
  if (!id.ok) return id

  const { registration: said } = asked
  await insertRegistration(ctx.db, {
    personId: id.value,
    drawId,
    medium: asked.medium,
    enteredBy: asked.medium === 'screen' ? undefined : ctx.person?.id,
    noticeVersion: asked.noticeVersion,
    hasConflict: said.hasConflict,
    asksAgain: said.asksAgain,
    isMinor: said.isMinor,
    at: ctx.now,
  })
  await flagSameContacts(ctx.db, drawId, id.value)

  ctx.audit({
    act: 'draw.person-registered',
    subject: `draw:${drawId}`,
    public: false,
    detail: { medium: asked.medium },
  })
  ctx.changed(`draw:${drawId}`)
  const recruit = await findRecruit(ctx.db, id.value)
  if (!recruit) throw new Error('somebody who was registered is there')
  return done(recruit)
}

type Own = Recruitment
type Standing = 'registered' | 'eligible'

/** Ready for the pool, unless a person must look first: a conflict of interest, a seat in an earlier panel. */
async function standingOf(
  ctx: Ctx,
  draw: Draw,
  { recruitId, registration: said }: RegisterAsked,
): Promise<Standing> {
  if (said.hasConflict) return 'registered'
  if (draw.experimentId === undefined && draw.parentDrawId === undefined) return 'eligible'
  const known = recruitId === undefined ? undefined : await findRecruit(ctx.db, recruitId)
  const isKnown = await knownBefore(ctx, draw)
  return isKnown(addressKept(said.identity, known?.identity)) ? 'registered' : 'eligible'
}

async function answerLetter(
  ctx: Ctx,
  draw: Draw,
  recruitment: Own,
  recruitId: string,
  { registration: said }: RegisterAsked,
  status: Standing,
): Promise<Result<string, RegisterRefusal>> {
  const recruit = await lockRecruit(ctx.db, recruitId)
  if (!recruit || recruit.drawId !== draw.id) return refused('gone')
  if (recruit.status !== 'invited' && recruit.status !== 'refused') return refused('already')

  const identity = addressKept(said.identity, recruit.identity)
  const until = keptUntil(draw, recruitment, ctx.now)
  await replaceIdentity(ctx.db, recruitId, identity, until)
  await updateRecruit(
    ctx.db,
    recruitId,
    {
      status,
      answers: said.answers,
      registeredAt: ctx.now,
      household: householdOf(recruitment.secret ?? '', identity) ?? recruit.household,
    },
    ctx.now,
  )
  return done(recruitId)
}

async function welcome(
  ctx: Ctx,
  draw: Draw,
  recruitment: Own,
  { registration: said, channel }: RegisterAsked,
  status: Standing,
): Promise<Result<string, RegisterRefusal>> {
  const newcomer = {
    identity: said.identity,
    status,
    answers: said.answers,
    channel,
    waveId: undefined,
    number: await nextLetterNumber(ctx.db, draw.id),
    stratum: '',
  }
  const [person] = makePeople(ctx, draw, recruitment, [newcomer])
  if (!person) throw new Error('one newcomer makes one person')
  await insertRecruits(ctx.db, [person], ctx.now)
  return done(person.id)
}
