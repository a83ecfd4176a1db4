import { isNobodys } from '#kit/invented-address.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { findOwnAddress } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { maySendTestLetter } from '../../permissions.ts'
import { keepTestLetter } from '../store/settings.ts'
import type { TestLetterRefusal } from '../test-letter.ts'
import { testLetterTexts } from '../texts/test-letter.ts'

/** One letter to whoever asks, on the way that all letters take: what becomes of it is read in the outbox. */
export async function sendTestLetter(
  ctx: Ctx,
): Promise<Result<{ readonly to: string }, TestLetterRefusal>> {
  if (!ctx.person || !maySendTestLetter(ctx.person)) return refused('forbidden')
  if (!ctx.mailLeaves) return refused('no-server')

  const to = (await findOwnAddress(ctx.db, ctx.person.id))?.email
  if (!to) return refused('no-address')
  if (isNobodys(to)) return refused('invented')

  const { subject, body } = testLetterTexts[ctx.locale].letter
  const { houseName, baseUrl } = ctx.settings
  ctx.mail({ to, subject: subject(houseName), text: body(houseName, baseUrl), keepHours: 24 })
  await keepTestLetter(ctx)

  ctx.audit({ act: 'test-letter.sent', subject: 'house', public: false })
  return done({ to })
}
