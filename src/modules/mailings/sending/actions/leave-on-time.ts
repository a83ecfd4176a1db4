import { findContacts, listViewers } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { isPastItsHour, type Mailing, type StayReason } from '../../mailing.ts'
import { pathTo } from '../../paths.ts'
import { stayedMail } from '../mails/stayed.ts'
import { isHeld } from '../store/leases.ts'
import { keepStayed, lockMailing } from '../store/mailings.ts'
import { sendLetter } from './send-letter.ts'

/**
 * The hour of a letter has come: it is sent as whoever chose it would send it now, with what they may do today, or stays
 * and they are told why. Its row is held: a second worker finds that it has no hour any more.
 */
export async function leaveOnTime(ctx: Ctx, id: string): Promise<void> {
  const mailing = await lockMailing(ctx.db, id)
  if (!mailing?.leavesAt || mailing.leavesAt > ctx.now) return
  const reason = await sentOrWhyNot(ctx, mailing, mailing.leavesAt)
  if (reason !== undefined) await stay(ctx, mailing, mailing.leavesAt, reason)
}

async function sentOrWhyNot(
  ctx: Ctx,
  { id, state, scheduledBy }: Mailing,
  leavesAt: Date,
): Promise<StayReason | undefined> {
  if (await isHeld(ctx.db)) return 'held'
  if (isPastItsHour(leavesAt, ctx.now)) return 'too-late'
  if (state !== 'ready') return 'not-ready'
  const known = scheduledBy === undefined ? [] : await listViewers(ctx.db, ctx.now, [scheduledBy])
  const sent = await sendLetter({ ...ctx, person: known[0] }, id)
  if (sent.ok) return undefined
  // Its row is held, and it is ready: it is there, and it may leave now.
  return sent.refusal === 'not-found' || sent.refusal === 'not-now' ? 'not-ready' : sent.refusal
}

async function stay(ctx: Ctx, mailing: Mailing, leavesAt: Date, reason: StayReason): Promise<void> {
  const { id, scheduledBy } = mailing
  await keepStayed(ctx.db, id, reason, leavesAt)
  ctx.audit({ act: 'mailing.stayed', subject: `mailing:${id}`, public: false, detail: { reason } })
  ctx.changed(`mailing:${id}`)
  const contact = (await findContacts(ctx.db, [scheduledBy ?? ''].filter(Boolean))).get(
    scheduledBy ?? '',
  )
  if (!contact?.email) return
  const href = ctx.settings.baseUrl + pathTo('sending', id)
  const { email: to, language } = contact
  const { title } = mailing
  ctx.mail(stayedMail(ctx.settings, { to, language, title, leavesAt, reason, href }))
}
