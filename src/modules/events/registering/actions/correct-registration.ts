import type { RawForm } from '#kit/form.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { type ChangedMeanwhile, changedMeanwhile } from '#kit/seen.ts'
import type { Ctx } from '#platform/context.ts'
import { writeToRegistrant } from '../../letters/index.ts'
import { mayManageEvents } from '../../permissions.ts'
import { type NamedRegistration, plainEmail } from '../../registration.ts'
import {
  findRegistration,
  forgetLinks,
  listActiveByEmail,
  listAnswersOf,
  listChildren,
  listSeatHolders,
  seatsOf,
  updateIdentity,
  updateRegistration,
} from '../../seating/index.ts'
import {
  type Answer,
  type CorrectionForm,
  correctedParts,
  isReplaced,
  isSamePerson,
  occupationOf,
  ofNewcomer,
  typedRegistration,
} from '../../seating/nouns.ts'
import { lockEvent } from '../../store/events.ts'
import { moveUp } from './move-up.ts'
import { keepAnswers } from './register-person.ts'

export type CorrectRefusal =
  | 'not-found'
  | 'forbidden'
  | 'class-full'
  | 'no-such-seat'
  | 'already-there'

/**
 * By the team: name, address, kind of place, answers. A new address receives the link, and links that went to the old one
 * open nothing any more. Another name as well is another person: they start without what the first one wrote, who is told.
 * Which parts changed is kept, not their words.
 */
export async function correctRegistration(
  ctx: Ctx,
  eventId: string,
  registrationId: string,
  typed: CorrectionForm,
  typedAnswers: readonly Answer[],
  sent: RawForm = {},
): Promise<Result<{ readonly told: boolean }, CorrectRefusal> | ChangedMeanwhile> {
  if (!mayManageEvents(ctx.person)) return refused('forbidden')
  const event = await lockEvent(ctx.db, eventId)
  const before = event && (await findRegistration(ctx.db, registrationId))
  if (!event || before?.eventId !== eventId || !before.identity || before.state === 'cancelled') {
    return refused('not-found')
  }
  const given = await listAnswersOf(ctx.db, registrationId)
  const meanwhile = changedMeanwhile(sent, typedRegistration(before, given))
  if (meanwhile) return meanwhile

  const isOther = isReplaced(before.identity, { ...typed, email: plainEmail(typed.email) })
  const asTyped = { words: typed, answers: typedAnswers }
  const { words, answers } = isOther ? ofNewcomer(before, asTyped, given) : asTyped

  const seats = await seatsOf(ctx, event)
  const seatClassId = seats.classes.length > 0 ? words.seatClass : before.seatClassId
  const isMoved = seatClassId !== before.seatClassId
  if (isMoved && !seats.classes.some(({ id }) => id === seatClassId)) return refused('no-such-seat')
  const others = (await listSeatHolders(ctx.db, eventId)).filter(({ id }) => id !== before.id)
  const holds = before.state === 'registered' || before.state === 'offered'
  const { classes } = occupationOf(seats, others)
  if (isMoved && holds && classes.get(seatClassId ?? '')?.free === 0) return refused('class-full')

  const email = plainEmail(words.email)
  const ofMailbox = email ? await listActiveByEmail(ctx.db, { eventId }, email) : []
  const isTwin = ofMailbox.some(
    ({ id, identity }) =>
      id !== before.id && identity && isSamePerson(identity, { ...words, email }),
  )
  if (isTwin) return refused('already-there')

  const after: NamedRegistration = {
    ...before,
    seatClassId,
    identity: { ...before.identity, ...words, email },
  }
  await updateRegistration(ctx.db, after)
  // A date of a series is one line of a person who has one mailbox: every line, and the links of each, follow.
  const family = before.parentId
    ? [before.parentId, ...(await listChildren(ctx.db, before.parentId)).map(({ id }) => id)]
    : [before.id]
  await updateIdentity(ctx.db, family, { ...words, email })
  await keepAnswers(ctx, event, before.id, answers)
  const parts = correctedParts(before, after, { before: given, after: answers })
  const isNewAddress = parts.includes('email')
  // Whoever sat there reads that they do not any more, with no link of what is now another's.
  if (isOther && event.state === 'published')
    await writeToRegistrant(ctx, 'cancelled-by-team', event, { ...before, state: 'cancelled' })
  if (isNewAddress) await forgetLinks(ctx.db, family)

  ctx.audit({
    act: 'event.registration-corrected',
    subject: `event:${eventId}`,
    public: false,
    detail: { number: before.number, parts: parts.join(', ') },
  })
  ctx.changed(`event:${eventId}`)
  const tells = isNewAddress && email !== '' && event.state === 'published'
  if (tells) await writeToRegistrant(ctx, 'corrected', event, after)
  if (isMoved) await moveUp(ctx, event)
  return done({ told: tells })
}
