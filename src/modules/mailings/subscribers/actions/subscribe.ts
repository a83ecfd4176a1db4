import { newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import {
  confirmToken,
  hashAddress,
  keyOfHouse,
  preferencesToken,
  readConfirmToken,
} from '../../actions/sign-links.ts'
import { archivePaths, filled } from '../../paths/writing.ts'
import { preferencesPath } from '../../paths.ts'
import { findSuppression, lift } from '../../suppressions/index.ts'
import { confirmDays, consentWording, quietMinutes, type SubscribeForm } from '../consent.ts'
import { alreadyMail, confirmationMail } from '../mails/subscription.ts'
import {
  askSubscription,
  confirmPending,
  ensureSubscriber,
  findEmailHash,
  isReader,
  listPending,
  saveTopics,
} from '../store/consents.ts'
import { listPublicLists } from '../store/lists.ts'

/**
 * Someone types an address. Nothing is promised before whoever reads that mailbox has said yes; the
 * page answers the same words whether the address is known or not.
 */
export async function askToSubscribe(ctx: Ctx, form: SubscribeForm): Promise<void> {
  const lists = (await listPublicLists(ctx.db)).filter(({ key }) => form.lists.includes(key))
  if (lists.length === 0) return
  const secret = await keyOfHouse(ctx)
  const emailHash = hashAddress(secret, form.email)
  // A mailbox that sends everything back must not be knocked at by whoever types it.
  const suppressed = await findSuppression(ctx.db, emailHash)
  if (suppressed === 'hard-bounce') return

  const subscriberId = await ensureSubscriber(
    ctx.db,
    {
      id: newId(ctx.now, ctx.chance),
      email: form.email,
      emailHash,
      name: form.name,
      language: ctx.locale,
      personId: undefined,
    },
    ctx.now,
  )
  // Topics are believed from whoever is new; of a reader, only their own link may change them.
  if (!(await isReader(ctx.db, subscriberId))) await saveTopics(ctx.db, subscriberId, form.topics)
  const before = await listPending(ctx.db, subscriberId, minutesBefore(ctx.now, quietMinutes))
  const wording = consentWording(ctx.locale, ctx.settings.houseName)
  for (const list of lists) {
    const consent = {
      id: newId(ctx.now, ctx.chance),
      listId: list.id,
      subscriberId,
      source: archivePaths.subscribe,
      wording,
      wordingHash: sha256Of(wording),
    }
    await askSubscription(ctx.db, consent, ctx.now)
  }
  if (before.length > 0) return
  await writeBack(ctx, { secret, subscriberId, form })
}

async function writeBack(
  ctx: Ctx,
  input: { readonly secret: string; readonly subscriberId: string; readonly form: SubscribeForm },
) {
  const { secret, subscriberId, form } = input
  const address = (path: string) => `${ctx.settings.baseUrl}${path}`
  const pending = await listPending(ctx.db, subscriberId, minutesBefore(ctx.now, 1))
  if (pending.length === 0) {
    const url = address(preferencesPath(preferencesToken(secret, subscriberId)))
    ctx.mail(alreadyMail(ctx.locale, ctx.settings, { to: form.email, url }))
    return
  }
  const token = confirmToken(secret, subscriberId)
  ctx.mail(
    confirmationMail(ctx.locale, ctx.settings, {
      to: form.email,
      lists: pending.map(({ listName }) => listName),
      url: address(filled(archivePaths.confirm, { token })),
    }),
  )
}

/** What a link of confirmation would say yes to; nothing when it is dead. */
export async function readConfirmation(ctx: Ctx, token: string) {
  const subscriberId = readConfirmToken(await keyOfHouse(ctx), token)
  if (!subscriberId) return undefined
  const pending = await listPending(ctx.db, subscriberId, daysBefore(ctx.now, confirmDays))
  return pending.length > 0 ? { subscriberId, pending } : undefined
}

/** The yes itself: whoever left, or complained, has asked again by themselves. */
export async function confirmSubscription(ctx: Ctx, token: string): Promise<boolean> {
  const read = await readConfirmation(ctx, token)
  if (!read) return false
  const since = daysBefore(ctx.now, confirmDays)
  const count = await confirmPending(ctx.db, read.subscriberId, since, ctx.now)
  if (count === 0) return false
  const emailHash = await findEmailHash(ctx.db, read.subscriberId)
  if (emailHash) await lift(ctx.db, emailHash)
  ctx.audit({
    act: 'subscription.confirmed',
    subject: `subscriber:${read.subscriberId}`,
    public: false,
    detail: { lists: count },
  })
  return true
}

function minutesBefore(now: Date, minutes: number): Date {
  return new Date(now.getTime() - minutes * 60_000)
}

function daysBefore(now: Date, days: number): Date {
  return minutesBefore(now, days * 24 * 60)
}
