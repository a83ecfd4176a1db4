import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { listCertified } from '../../certificates/index.ts'
import { groupLetter, makeLink } from '../../letters/index.ts'
import { mayManageEvents } from '../../permissions.ts'
import { listPresent } from '../../presence/index.ts'
import { listRegistrations, seatKindOf } from '../../seating/index.ts'
import { getEvent } from '../../store/events.ts'
import { type GroupLetter, recipientsOf } from '../recipients.ts'
import { insertLetter } from '../store/letters.ts'

/** The team writes to a state; each person receives their own letter, with their own link. */
export async function writeToGroup(
  ctx: Ctx,
  eventId: string,
  words: GroupLetter,
): Promise<Result<number, 'forbidden'>> {
  if (!mayManageEvents(ctx.person)) return refused('forbidden')
  const event = await getEvent(ctx.db, eventId)
  const registrations = await listRegistrations(ctx.db, eventId)
  const recipients = recipientsOf(registrations, words.group, await listPresent(ctx.db, eventId))
  const certified = await listCertified(ctx.db, eventId)

  for (const registration of recipients) {
    const token = await makeLink(ctx, registration.id)
    ctx.mail(
      groupLetter(ctx, words, {
        event,
        registration,
        token,
        hasCertificate: certified.has(registration.id),
        kind: await seatKindOf(ctx, event, registration),
      }),
    )
  }
  await insertLetter(ctx.db, {
    id: newId(ctx.now, ctx.chance),
    eventId,
    recipients: words.group,
    subject: words.subject,
    body: words.body,
    sentAt: ctx.now,
    sentBy: ctx.person?.id ?? null,
    count: recipients.length,
  })

  ctx.audit({
    act: 'event.letter-written',
    subject: `event:${eventId}`,
    public: false,
    detail: { recipients: words.group, count: recipients.length },
  })
  return done(recipients.length)
}
