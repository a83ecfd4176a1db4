import { addDays, dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { NetworkEvent } from '../../event.ts'
import { writeToRegistrant } from '../../letters/index.ts'
import { mayManageEvents, maySeeEvent } from '../../permissions.ts'
import { plainEmail, type RegistrationClosed, whyClosed } from '../../registration.ts'
import {
  listActiveByEmail,
  listQuestions,
  listSeatClasses,
  type Newcomer,
  placingOf,
  replaceAnswers,
  takeSeat,
} from '../../seating/index.ts'
import { type Answer, knownOf, type Question } from '../../seating/nouns.ts'
import { lockEvent } from '../../store/events.ts'

export type RegisterRefusal = RegistrationClosed | 'not-found' | 'full' | 'no-such-seat'

export interface RegisterGiven extends Omit<Newcomer, 'parent'> {
  readonly answers: readonly Answer[]
  /** Written down by the team: dates and audience do not bind it, seats do. */
  readonly byTeam?: boolean
}

/** What became of the registration: for the team, never for whoever asks from outside. */
export type Became = 'registered' | 'waiting' | 'unconfirmed' | 'already'

/**
 * One person, one event. Whoever asks learns only what is public: the same person twice is one
 * registration, two people of one mailbox are two, and the answer is the same.
 */
export async function registerPerson(
  ctx: Ctx,
  eventId: string,
  input: RegisterGiven,
): Promise<Result<{ readonly became: Became }, RegisterRefusal>> {
  const event = await lockEvent(ctx.db, eventId)
  const byTeam = input.byTeam === true && mayManageEvents(ctx.person)

  if (!event || !(byTeam || maySeeEvent(ctx.person, event))) return refused('not-found')
  const problem = await whyNot(ctx, event, input, byTeam)
  if (problem) return refused(problem)

  const { placing, position } = await placingOf(ctx, event, input)
  if (placing === 'full') return refused('full')

  const email = plainEmail(input.identity.email)
  const ofMailbox = email ? await listActiveByEmail(ctx.db, { eventId }, email) : []
  const known = knownOf(ofMailbox, { name: input.identity.name, email })
  if (known) {
    await writeToRegistrant(
      ctx,
      known.state === 'unconfirmed' ? 'confirm' : 'already',
      event,
      known,
    )
    return done({ became: 'already' })
  }
  const mustConfirm = event.confirmEmail && !byTeam && ctx.person === undefined
  const newcomer = { ...input, identity: { ...input.identity, email } }
  const seated = mustConfirm
    ? ({ state: 'unconfirmed', position: undefined } as const)
    : { state: placing, position }
  const registration = await takeSeat(ctx, event, newcomer, seated)
  if (input.answers.length > 0) await keepAnswers(ctx, event, registration.id, input.answers)

  ctx.audit({
    act: 'event.person-registered',
    subject: `event:${event.id}`,
    public: false,
    detail: { number: registration.number, state: registration.state },
  })
  ctx.announce('event.registered', { eventId: event.id, registrationId: registration.id })
  ctx.changed(`event:${event.id}`)
  await writeToRegistrant(ctx, mustConfirm ? 'confirm' : placing, event, registration)
  return done({ became: seated.state })
}

async function whyNot(
  ctx: Ctx,
  event: NetworkEvent,
  input: RegisterGiven,
  byTeam: boolean,
): Promise<RegisterRefusal | undefined> {
  const closed = whyClosed(event, ctx.now)
  if (closed && !(byTeam && closed !== 'not-published')) return closed
  const classes = await listSeatClasses(ctx.db, event.id)
  const isKnown = classes.some(({ id }) => id === input.seatClassId)
  if (classes.length > 0 && input.role === 'attendee' && !isKnown) return 'no-such-seat'
  if (input.seatClassId !== undefined && !isKnown) return 'no-such-seat'
  return undefined
}

/** Each answer goes on the day its question announced. */
export async function keepAnswers(
  ctx: Ctx,
  event: NetworkEvent,
  registrationId: string,
  answers: readonly Answer[],
) {
  const questions = await listQuestions(ctx.db, { eventId: event.id })
  await replaceAnswers(ctx.db, registrationId, dated(questions, answers, event.endsAt))
}

export function dated(questions: readonly Question[], answers: readonly Answer[], end: Date) {
  return answers.flatMap((answer) => {
    const question = questions.find(({ id }) => id === answer.questionId)
    return question ? [{ ...answer, keptUntil: addDays(dayOf(end), question.keptDays) }] : []
  })
}
