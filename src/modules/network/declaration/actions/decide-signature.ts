import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { paths } from '../../paths.ts'
import { mayKeepSignatures } from '../../permissions.ts'
import { signatureEnded, signaturePublished } from '../mails/declaration.ts'
import type { DeclarationRefusal } from '../refusal.ts'
import {
  endSignature,
  lockSignature,
  replaceSignatureOf,
  saveSignatureState,
} from '../store/signatures.ts'
import { signatureRecipient } from './signature-recipient.ts'
import { signatureUndo } from './undo-withdrawal.ts'

type Decided = Promise<Result<undefined, DeclarationRefusal>>

/** The team has checked who signs: the word is public from now on. */
export async function publishSignature(ctx: Ctx, id: string): Decided {
  const signature = await lockSignature(ctx.db, id)
  if (!signature) return refused('not-found')
  if (!mayKeepSignatures(ctx.person)) return refused('forbidden')
  if (signature.state !== 'confirmed') return refused('not-now')

  await replaceSignatureOf(ctx.db, signature.territoryId, dayOf(ctx.now))
  await saveSignatureState(ctx.db, id, 'published', ctx.now)

  const { territoryId, version } = signature
  const subject = `territory:${territoryId}`
  ctx.audit({ act: 'declaration.signed', subject, public: true, detail: { version } })
  ctx.announce('declaration.signed', { territoryId, signatureId: id })
  const { to, place } = await signatureRecipient(ctx, signature)
  const link = ctx.settings.baseUrl + paths.declaration
  if (to) ctx.mail(signaturePublished(to, { place, link, contact: ctx.settings.contactEmail }))
  return done()
}

/** Whoever asked is told why; what they wrote goes away with its link. */
export async function declineSignature(ctx: Ctx, id: string, reason: string): Decided {
  const signature = await lockSignature(ctx.db, id)
  if (!signature) return refused('not-found')
  if (!mayKeepSignatures(ctx.person)) return refused('forbidden')
  if (signature.state !== 'confirmed') return refused('not-now')

  await endSignature(ctx.db, id, { state: 'declined', on: dayOf(ctx.now), reason })

  const subject = `territory:${signature.territoryId}`
  ctx.audit({ act: 'signature.declined', subject, public: false })
  const { to, place } = await signatureRecipient(ctx, signature)
  const input = { place, reason, contact: ctx.settings.contactEmail }
  if (to) ctx.mail(signatureEnded(to, 'declined', input))
  return done()
}

/** A territory takes its word back: it stays readable, with the reason, and whoever signed reads it. */
export async function withdrawSignature(ctx: Ctx, id: string, reason: string): Decided {
  const signature = await lockSignature(ctx.db, id)
  if (!signature) return refused('not-found')
  if (!mayKeepSignatures(ctx.person)) return refused('forbidden')
  if (signature.state !== 'published') return refused('not-now')

  const undo = await undoable(ctx, signatureUndo, id)
  await endSignature(ctx.db, id, { state: 'withdrawn', on: dayOf(ctx.now), reason })

  const told = { subject: `territory:${signature.territoryId}`, public: true }
  ctx.audit({ act: 'declaration.withdrawn', ...told })
  ctx.announce('declaration.withdrawn', { territoryId: signature.territoryId })
  const { to, place } = await signatureRecipient(ctx, signature)
  const input = { place, reason, contact: ctx.settings.contactEmail }
  if (to) ctx.mail(signatureEnded(to, 'withdrawn', input))
  await undo(told)
  return done()
}
