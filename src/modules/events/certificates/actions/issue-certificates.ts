import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { certificateCode, isWithheld, standingOf } from '../../certificate.ts'
import { isOver, type NetworkEvent } from '../../event.ts'
import { writeToRegistrant } from '../../letters/index.ts'
import { listPresences, loadForPresences, type PresenceLoadRefusal } from '../../presence/index.ts'
import { halfDaysOf, minutesCounted, type Presence } from '../../presence.ts'
import { listRegistrations } from '../../seating/index.ts'
import { insertCertificate, listCertificates, withdrawCertificates } from '../store/certificates.ts'

export type IssueRefusal = PresenceLoadRefusal | 'not-over' | 'nobody-present'

/** Why none can be given yet: their page says it, and offers nothing that is refused. */
export function whyNoneYet(
  event: NetworkEvent,
  presences: readonly Pick<Presence, 'how'>[],
  now: Date,
): 'not-over' | 'nobody-present' | undefined {
  if (!isOver(event, now)) return 'not-over'
  return presences.some(({ how }) => how !== 'replay') ? undefined : 'nobody-present'
}

/** A certificate for everyone who was there and has none that holds; whoever has an address is written to. Run again, it adds what is missing, never what was withdrawn by hand. */
export async function issueCertificates(
  ctx: Ctx,
  slug: string,
): Promise<Result<{ readonly issued: number; readonly withheld: number }, IssueRefusal>> {
  const loaded = await loadForPresences(ctx, slug)
  if (!loaded.ok) return loaded
  const event = loaded.value
  const presences = await listPresences(ctx.db, event.id)
  const why = whyNoneYet(event, presences, ctx.now)
  if (why) return refused(why)

  const halfDays = halfDaysOf(event)
  const certificates = await listCertificates(ctx.db, event.id)
  let [issued, withheld] = [0, 0]
  for (const registration of await listRegistrations(ctx.db, event.id)) {
    const { id, identity } = registration
    if (!identity) continue
    const counted = minutesCounted(
      presences.filter(({ registrationId }) => registrationId === id),
      halfDays,
    )
    const past = certificates.filter(({ registrationId }) => registrationId === id)
    const held = past.find(({ withdrawnAt }) => !withdrawnAt)
    const state = standingOf(counted, held)
    if (state === 'changed') {
      await withdrawCertificates(ctx.db, [id], 'presence-corrected', ctx.now)
    }
    if (counted.minutes === 0 || state === 'valid' || state === 'none') continue
    if (isWithheld(counted, past)) {
      withheld++
      continue
    }
    const number = await insertCertificate(ctx.db, {
      id: newId(ctx.now, ctx.chance),
      eventId: event.id,
      registrationId: id,
      code: certificateCode(ctx.chance.bytes(12)),
      name: identity.name,
      ...counted,
      now: ctx.now,
      by: ctx.person?.id,
    })
    if (!number) continue
    issued++
    await writeToRegistrant(ctx, 'certificate', event, registration)
  }

  ctx.audit({
    act: 'certificates.issued',
    subject: `event:${event.id}`,
    public: false,
    detail: { count: issued, withheld },
  })
  return done({ issued, withheld })
}
