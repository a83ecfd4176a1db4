import type { Locale } from '#kit/texts.ts'
import { findContacts } from '#modules/people/index.ts'
import { findTerritory, territoryLabel } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Signature } from '../signature.ts'

/** To whom one writes about a signature, and of which place. */
export async function signatureRecipient(
  ctx: Ctx,
  signature: Signature,
): Promise<{
  readonly place: string
  readonly to: { readonly email: string; readonly language: Locale } | undefined
}> {
  const territory = await findTerritory(ctx.db, signature.territoryId)
  const place = territory ? territoryLabel(territory) : ''
  const { signer } = signature
  const contacts = await findContacts(ctx.db, signer ? [signer.personId] : [])
  const contact = signer && contacts.get(signer.personId)
  if (!contact?.email) return { place, to: undefined }
  return { place, to: { email: contact.email, language: contact.language } }
}
