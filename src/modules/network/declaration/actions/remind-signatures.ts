import { dayOf } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import { newSecretLink } from '#platform/secrets/secret-links.ts'
import { paths } from '../../paths.ts'
import { newsAsked } from '../mails/declaration.ts'
import { linkExpiry, reminderOf, type Signature, type YearlyReminder } from '../signature.ts'
import { listCommitmentsOf } from '../store/commitments.ts'
import { insertLink, listSignatures, markReminded } from '../store/signatures.ts'
import { signatureRecipient } from './signature-recipient.ts'

/** Each morning: the signatures that have an anniversary without news are asked for some, once. */
export async function remindSignatures(ctx: Ctx): Promise<number> {
  const today = dayOf(ctx.now)
  let written = 0
  for (const signature of await listSignatures(ctx.db, ['published'])) {
    const reminder = reminderOf(signature, today)
    if (!reminder) continue
    await markReminded(ctx.db, signature.id, reminder, today)
    await askForNews(ctx, signature, reminder)
    written += 1
  }
  return written
}

/** To whoever signed; when nobody can be written to any more, to the house, which knows whom to call. */
async function askForNews(ctx: Ctx, signature: Signature, reminder: YearlyReminder) {
  const today = dayOf(ctx.now)
  const { token, tokenHash } = newSecretLink(ctx)
  await insertLink(ctx.db, {
    tokenHash,
    signatureId: signature.id,
    at: ctx.now,
    expiresOn: linkExpiry(today),
  })
  const { to, place } = await signatureRecipient(ctx, signature)
  const house = { email: ctx.settings.contactEmail, language: 'fr' as const }
  ctx.mail(
    newsAsked(to ?? house, reminder, {
      place,
      newsOn: signature.newsOn,
      promises: await listCommitmentsOf(ctx.db, signature.id),
      link: ctx.settings.baseUrl + paths.news(token),
    }),
  )
  ctx.audit({
    act: 'declaration.news-asked',
    subject: `territory:${signature.territoryId}`,
    public: false,
    detail: { years: reminder === 'one' ? 1 : 2 },
  })
}
