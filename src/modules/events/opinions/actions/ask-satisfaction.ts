import type { Ctx } from '#platform/context.ts'
import { newSecretLink } from '#platform/secrets/secret-links.ts'
import type { NetworkEvent } from '../../event.ts'
import { makeLink } from '../../letters/index.ts'
import { changePresenceSettings, findPresenceSettings, listPresent } from '../../presence/index.ts'
import type { SatisfactionMoment } from '../../satisfaction.ts'
import { listRegistrations } from '../../seating/index.ts'
import { getEvent, lockEvent } from '../../store/events.ts'
import { satisfactionMail } from '../mails/satisfaction.ts'
import { insertSatisfactionLink, listSatisfactionDue } from '../store/satisfaction.ts'

/**
 * Each hour, and when the door of an event is closed after its end: asks those who were there, then and
 * some weeks later. Run twice, it asks once.
 */
export async function askSatisfaction(
  ctx: Ctx,
  only?: { readonly eventId: string },
): Promise<void> {
  const due = await listSatisfactionDue(ctx.db, ctx.now)
  for (const { eventId, moment } of due) {
    if (only && only.eventId !== eventId) continue
    await lockEvent(ctx.db, eventId)
    const settings = await findPresenceSettings(ctx.db, eventId)
    if (moment === 'hot' ? settings.hotSentAt : settings.coldSentAt) continue
    const event = await getEvent(ctx.db, eventId)
    const count = await askEach(ctx, event, moment)
    const sent = moment === 'hot' ? { hotSentAt: ctx.now } : { coldSentAt: ctx.now }
    await changePresenceSettings(ctx.db, eventId, sent)
    ctx.audit({
      act: 'satisfaction.asked',
      subject: `event:${eventId}`,
      public: false,
      detail: { count, moment },
    })
  }
}

async function askEach(ctx: Ctx, event: NetworkEvent, moment: SatisfactionMoment) {
  const present = await listPresent(ctx.db, event.id)
  let count = 0
  for (const registration of await listRegistrations(ctx.db, event.id)) {
    const { id, identity, role, language } = registration
    if (!present.has(id) || !identity?.email || role === 'staff') continue
    const { token, tokenHash } = newSecretLink(ctx)
    const link = { eventId: event.id, registrationId: id, moment }
    if (!(await insertSatisfactionLink(ctx.db, tokenHash, link, ctx.now))) continue
    ctx.mail(
      satisfactionMail({
        to: identity.email,
        locale: language,
        event,
        moment,
        token,
        mineToken: await makeLink(ctx, id),
        baseUrl: ctx.settings.baseUrl,
        houseName: ctx.settings.houseName,
      }),
    )
    count++
  }
  return count
}
