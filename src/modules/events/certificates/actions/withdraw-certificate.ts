import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { type CertificateWithdrawal, standingOf } from '../../certificate.ts'
import type { NetworkEvent } from '../../event.ts'
import { writeToRegistrant } from '../../letters/index.ts'
import { listPresences, loadForPresences, type PresenceLoadRefusal } from '../../presence/index.ts'
import { halfDaysOf, minutesCounted } from '../../presence.ts'
import { listRegistrations } from '../../seating/index.ts'
import { listCertificates, withdrawCertificates } from '../store/certificates.ts'

/** A certificate says what was counted: once the count changes it no longer holds. */
export async function withdrawChanged(
  ctx: Ctx,
  event: NetworkEvent,
  registrationIds: readonly string[],
): Promise<number> {
  const certificates = (await listCertificates(ctx.db, event.id)).filter(
    ({ registrationId, withdrawnAt }) => !withdrawnAt && registrationIds.includes(registrationId),
  )
  if (certificates.length === 0) return 0
  const presences = await listPresences(ctx.db, event.id)
  const halfDays = halfDaysOf(event)
  const changed = certificates.filter((certificate) => {
    const own = presences.filter(
      (presence) => presence.registrationId === certificate.registrationId,
    )
    return standingOf(minutesCounted(own, halfDays), certificate) === 'changed'
  })
  const ids = changed.map(({ registrationId }) => registrationId)
  return withdraw(ctx, event, ids, 'presence-corrected')
}

async function withdraw(
  ctx: Ctx,
  event: NetworkEvent,
  registrationIds: readonly string[],
  why: CertificateWithdrawal,
): Promise<number> {
  const count = await withdrawCertificates(ctx.db, registrationIds, why, ctx.now)
  if (count === 0) return 0
  for (const registration of await listRegistrations(ctx.db, event.id))
    if (registrationIds.includes(registration.id))
      await writeToRegistrant(ctx, 'certificate-withdrawn', event, registration)
  ctx.audit({
    act: 'certificates.withdrawn',
    subject: `event:${event.id}`,
    public: false,
    detail: { count, why },
  })
  return count
}

/** Given by mistake, or asked back: its code then says that it no longer holds. */
export async function withdrawCertificate(
  ctx: Ctx,
  slug: string,
  id: string,
  why: CertificateWithdrawal,
): Promise<Result<undefined, PresenceLoadRefusal>> {
  const loaded = await loadForPresences(ctx, slug)
  if (!loaded.ok) return loaded
  const all = await listCertificates(ctx.db, loaded.value.id)
  const certificate = all.find((item) => item.id === id && !item.withdrawnAt)
  if (!certificate) return refused('not-found')

  await withdraw(ctx, loaded.value, [certificate.registrationId], why)
  return done()
}
