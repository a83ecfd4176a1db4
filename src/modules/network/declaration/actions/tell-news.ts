import { addDays, dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { keepPersonUntil } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import type { CommitmentState } from '../commitment.ts'
import type { DeclarationRefusal } from '../refusal.ts'
import { signerDays } from '../signature.ts'
import { listCommitmentsOf, saveCommitmentState } from '../store/commitments.ts'
import { findSignatureByLink, lockSignature, saveNews } from '../store/signatures.ts'

export interface CommitmentTold {
  readonly id: string
  readonly state: CommitmentState
  readonly note: string
  readonly evidenceHref: string | undefined
}

/** The territory says where it stands, by the link of the yearly letter. */
export async function tellNews(
  ctx: Ctx,
  token: string,
  told: readonly CommitmentTold[],
): Promise<Result<undefined, DeclarationRefusal>> {
  const today = dayOf(ctx.now)
  const id = await findSignatureByLink(ctx.db, hashToken(token), today)
  const signature = id === undefined ? undefined : await lockSignature(ctx.db, id)
  if (!signature) return refused('not-found')
  if (signature.state !== 'published') return refused('not-now')

  const own = new Set(
    (await listCommitmentsOf(ctx.db, signature.id)).map((commitment) => commitment.id),
  )
  for (const commitment of told) {
    if (own.has(commitment.id))
      await saveCommitmentState(ctx.db, commitment.id, { ...commitment, on: today })
  }
  await saveNews(ctx.db, signature.id, today)
  // Whoever answers is kept for as long as their word is public.
  if (signature.signer) {
    await keepPersonUntil(ctx.db, signature.signer.personId, addDays(today, signerDays))
  }

  const { territoryId } = signature
  ctx.audit({ act: 'declaration.news-told', subject: `territory:${territoryId}`, public: true })
  return done()
}
