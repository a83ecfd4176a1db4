import { addDays, dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { recordPerson } from '#modules/people/index.ts'
import { type Territory, territoryLabel } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { newSecretLink } from '#platform/secrets/secret-links.ts'
import { paths } from '../../paths.ts'
import { speaksFor } from '../../permissions.ts'
import { signatureToConfirm } from '../mails/declaration.ts'
import type { DeclarationRefusal } from '../refusal.ts'
import { linkExpiry, promisesOf, type SignForm, signerDays } from '../signature.ts'
import { insertCommitment } from '../store/commitments.ts'
import { findDeclaration } from '../store/declarations.ts'
import { insertLink, insertSignature, replaceSignatureOf } from '../store/signatures.ts'

/**
 * A representative gives the word of a territory. The address is confirmed by a link, then the team
 * checks who signs; whoever speaks for the territory in this house already signs at once.
 */
export async function signDeclaration(
  ctx: Ctx,
  territory: Territory,
  form: SignForm,
): Promise<Result<{ published: boolean }, DeclarationRefusal>> {
  const today = dayOf(ctx.now)
  const declaration = await findDeclaration(ctx.db)
  if (!declaration) return refused('no-text')

  const { name, title, evidence } = form
  const published = speaksFor(ctx.person, territory.id)
  const keptUntil = addDays(today, signerDays)
  const personId =
    published && ctx.person
      ? ctx.person.id
      : await recordPerson(ctx, { name, email: form.email, keptUntil })
  const id = newId(ctx.now, ctx.chance)
  if (published) await replaceSignatureOf(ctx.db, territory.id, today)
  await insertSignature(ctx.db, {
    id,
    territoryId: territory.id,
    version: declaration.number,
    state: published ? 'published' : 'waiting',
    channel: 'online',
    signedOn: today,
    evidence,
    evidenceHref: undefined,
    fileId: undefined,
    filePublic: false,
    signer: { personId, name, title },
    askedAt: ctx.now,
    recordedBy: undefined,
  })
  for (const promise of promisesOf(form)) {
    const commitment = { id: newId(ctx.now, ctx.chance), signatureId: id, ...promise }
    await insertCommitment(ctx.db, { ...commitment, territoryId: territory.id }, ctx.now)
  }

  const subject = `territory:${territory.id}`
  const detail = { version: declaration.number }
  if (published) {
    ctx.audit({ act: 'declaration.signed', subject, public: true, detail })
    ctx.announce('declaration.signed', { territoryId: territory.id, signatureId: id })
    return done({ published })
  }
  const { token, tokenHash } = newSecretLink(ctx)
  const link = { tokenHash, signatureId: id, at: ctx.now }
  await insertLink(ctx.db, { ...link, expiresOn: linkExpiry(today) })
  ctx.audit({ act: 'signature.asked', subject, public: false, detail })
  ctx.mail(
    signatureToConfirm(
      { email: form.email, language: ctx.locale },
      {
        place: territoryLabel(territory),
        name,
        house: ctx.settings.houseName,
        link: ctx.settings.baseUrl + paths.confirm(token),
        contact: ctx.settings.contactEmail,
      },
    ),
  )
  return done({ published })
}
