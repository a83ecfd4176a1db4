import { addDays, dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { type AddressRefusal, recordByTeam } from '#modules/people/index.ts'
import type { Ctx, NewFile } from '#platform/context.ts'
import { mayKeepSignatures } from '../../permissions.ts'
import type { DeclarationRefusal } from '../refusal.ts'
import { type RecordForm, signerDays } from '../signature.ts'
import { findDeclaration } from '../store/declarations.ts'
import { insertSignature, replaceSignatureOf } from '../store/signatures.ts'

/** Signed in council or on paper, and recorded by the team with what proves it. */
export async function recordSignature(
  ctx: Ctx,
  territoryId: string,
  form: RecordForm & { readonly file: NewFile | undefined },
): Promise<Result<{ id: string }, DeclarationRefusal | AddressRefusal>> {
  const today = dayOf(ctx.now)
  const declaration = await findDeclaration(ctx.db)
  const recorder = ctx.person
  if (!recorder || !mayKeepSignatures(recorder)) return refused('forbidden')
  if (!declaration) return refused('no-text')
  if (form.signedOn > today) return refused('in-the-future')

  const { name, title, email, evidence, evidenceHref, signedOn } = form
  const keptUntil = addDays(today, signerDays)
  const recorded = await recordByTeam(ctx, recorder, { name, email, keptUntil })
  if (!recorded.ok) return recorded
  const personId = recorded.value
  const fileId = form.file && (await ctx.files.save(form.file))
  const id = newId(ctx.now, ctx.chance)
  await replaceSignatureOf(ctx.db, territoryId, signedOn)
  await insertSignature(ctx.db, {
    id,
    territoryId,
    version: declaration.number,
    state: 'published',
    channel: 'recorded',
    signedOn,
    evidence,
    evidenceHref,
    fileId,
    filePublic: form.filePublic,
    signer: { personId, name, title },
    askedAt: ctx.now,
    recordedBy: recorder.id,
  })

  const detail = { version: declaration.number }
  ctx.audit({
    act: 'declaration.signed',
    subject: `territory:${territoryId}`,
    public: true,
    detail,
  })
  ctx.announce('declaration.signed', { territoryId, signatureId: id })
  return done({ id })
}
