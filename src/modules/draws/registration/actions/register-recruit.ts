import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import type { Recruitment, RegistrationMedium } from '../../recruitment.ts'
import {
  findRecruitment,
  flagSameContacts,
  householdOf,
  insertRecruits,
  insertRegistration,
  keptUntil,
  knownBefore,
  lockRecruit,
  makePeople,
  nextLetterNumber,
  registerAnswer,
} from '../../recruits/index.ts'
import { addressKept, type Recruit, type RecruitIdentity } from '../../recruits/nouns.ts'
import { keepDrawStill } from '../../store/draws.ts'
import type { RegisterRefusal } from '../register-refusal.ts'
import type { Registration } from '../registration-form.ts'

export interface RegisterAsked {
  /** The person of the letter; undefined for somebody who comes without one. */
  readonly recruitId: string | undefined
  readonly registration: Registration
  readonly medium: RegistrationMedium
  readonly channel: string
  readonly noticeVersion: string
  /** Read and held already, in this act, by whoever asks. */
  readonly held?: Holder
}

/** The person of a letter with their draw: held in this order by all who move a person. */
export interface Holder {
  readonly recruit: Recruit
  readonly draw: Draw
  readonly recruitment: Recruitment
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
  const draw = asked.held?.draw ?? (await keepDrawStill(ctx.db, drawId))
  const recruitment = asked.held?.recruitment ?? (await findRecruitment(ctx.db, drawId))

  if (draw?.state !== 'recruiting' || recruitment?.secret === undefined) return refused('closed')
  // Whatever the way in: the receipt says that everybody was drawn by lot and written to.
  if (asked.recruitId === undefined && !recruitment.isOpenCall) return refused('not-open')

  const recruit = await (asked.recruitId === undefined
    ? welcome(ctx, draw, recruitment, asked)
    : answerLetter(ctx, draw, recruitment, asked.recruitId, asked))
  if (!recruit.ok) return recruit

  ctx.audit({
    act: 'draw.person-registered',
    subject: `draw:${drawId}`,
    public: false,
    detail: { medium: asked.medium },
  })
  ctx.changed(`draw:${drawId}`)
  return recruit
}

type Own = Recruitment

/** Ready for the pool, unless a person must look first: a conflict of interest, a seat in an earlier panel. */
async function standingOf(
  ctx: Ctx,
  draw: Draw,
  { hasConflict }: Registration,
  identity: RecruitIdentity,
): Promise<'registered' | 'eligible'> {
  if (hasConflict) return 'registered'
  if (draw.experimentId === undefined && draw.parentDrawId === undefined) return 'eligible'
  const isKnown = await knownBefore(ctx, draw)
  return isKnown(identity) ? 'registered' : 'eligible'
}

function registrationOf(ctx: Ctx, draw: Draw, personId: string, asked: RegisterAsked) {
  const { registration, medium, noticeVersion } = asked
  return {
    personId,
    drawId: draw.id,
    medium,
    enteredBy: medium === 'screen' ? undefined : ctx.person?.id,
    noticeVersion,
    hasConflict: registration.hasConflict,
    asksAgain: registration.asksAgain,
    isMinor: registration.isMinor,
    added: registration.added ?? {},
    at: ctx.now,
  }
}

async function answerLetter(
  ctx: Ctx,
  draw: Draw,
  recruitment: Own,
  recruitId: string,
  asked: RegisterAsked,
): Promise<Result<Recruit, RegisterRefusal>> {
  const recruit = asked.held?.recruit ?? (await lockRecruit(ctx.db, recruitId))
  if (!recruit || recruit.drawId !== draw.id) return refused('gone')
  if (recruit.status !== 'invited' && recruit.status !== 'refused') return refused('already')

  const { registration } = asked
  const identity = addressKept(registration.identity, recruit.identity)
  const standing = {
    identity,
    status: await standingOf(ctx, draw, registration, identity),
    answers: registration.answers,
    household: householdOf(recruitment.secret ?? '', identity) ?? recruit.household,
  }
  await registerAnswer(ctx.db, {
    ...registrationOf(ctx, draw, recruitId, asked),
    ...standing,
    keptUntil: keptUntil(draw, recruitment, ctx.now),
  })
  return done({ ...recruit, ...standing, registeredAt: ctx.now })
}

async function welcome(
  ctx: Ctx,
  draw: Draw,
  recruitment: Own,
  asked: RegisterAsked,
): Promise<Result<Recruit, RegisterRefusal>> {
  const { registration, channel } = asked
  const newcomer = {
    identity: registration.identity,
    status: await standingOf(ctx, draw, registration, registration.identity),
    answers: registration.answers,
    channel,
    waveId: undefined,
    number: await nextLetterNumber(ctx.db, draw.id),
    stratum: '',
  }
  const [person] = makePeople(ctx, draw, recruitment, [newcomer])
  if (!person) throw new Error('one newcomer makes one person')
  await insertRecruits(ctx.db, [person], ctx.now)
  await insertRegistration(ctx.db, registrationOf(ctx, draw, person.id, asked))
  await flagSameContacts(ctx.db, draw.id, person.id, registration.identity)
  return done({ ...person, createdAt: ctx.now })
}
