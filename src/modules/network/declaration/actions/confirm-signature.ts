import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { findTerritory, territoryLabel } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import { paths } from '../../paths.ts'
import { signatureToCheck } from '../mails/declaration.ts'
import type { DeclarationRefusal } from '../refusal.ts'
import { findSignatureByLink, lockSignature, saveSignatureState } from '../store/signatures.ts'

/** The link sent by mail was followed by someone who pressed its button: a machine that reads mail does not. */
export async function confirmSignature(
  ctx: Ctx,
  token: string,
): Promise<Result<undefined, DeclarationRefusal>> {
  const id = await findSignatureByLink(ctx.db, hashToken(token), dayOf(ctx.now))
  const signature = id === undefined ? undefined : await lockSignature(ctx.db, id)
  if (!signature) return refused('not-found')
  if (signature.state !== 'waiting') return refused('not-now')

  await saveSignatureState(ctx.db, signature.id, 'confirmed', ctx.now)

  const { territoryId } = signature
  const territory = await findTerritory(ctx.db, territoryId)
  const place = territory ? territoryLabel(territory) : ''
  ctx.audit({ act: 'signature.confirmed', subject: `territory:${territoryId}`, public: false })
  const link = ctx.settings.baseUrl + paths.signature(signature.id)
  ctx.mail(signatureToCheck(ctx.settings.contactEmail, place, link))
  return done()
}
