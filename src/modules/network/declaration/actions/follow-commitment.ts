import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayFollowCommitments } from '../../permissions.ts'
import type { CommitmentForm, CommitmentStateForm } from '../commitment.ts'
import type { DeclarationRefusal } from '../refusal.ts'
import {
  insertCommitment,
  listCommitmentsOf,
  lockCommitment,
  saveCommitmentState,
} from '../store/commitments.ts'
import { findSignatureOf, lockSignature, saveNews } from '../store/signatures.ts'

/** More than this is a programme, not a word that people remember. */
const mostCommitments = 12

export async function addCommitment(
  ctx: Ctx,
  territoryId: string,
  form: CommitmentForm,
): Promise<Result<undefined, DeclarationRefusal>> {
  if (!mayFollowCommitments(ctx.person, territoryId)) return refused('forbidden')
  const current = await findSignatureOf(ctx.db, territoryId)
  const signature = current && (await lockSignature(ctx.db, current.id))
  if (signature?.state !== 'published') return refused('not-now')
  if ((await listCommitmentsOf(ctx.db, signature.id)).length >= mostCommitments) {
    return refused('too-many')
  }

  const id = newId(ctx.now, ctx.chance)
  await insertCommitment(ctx.db, { ...form, id, signatureId: signature.id, territoryId }, ctx.now)

  ctx.audit({ act: 'commitment.added', subject: `territory:${territoryId}`, public: true })
  return done()
}

/** What became of a promise, said by the territory or by the team: this is news of the signature. */
export async function markCommitment(
  ctx: Ctx,
  territoryId: string,
  id: string,
  form: CommitmentStateForm,
): Promise<Result<undefined, DeclarationRefusal>> {
  const commitment = await lockCommitment(ctx.db, territoryId, id)
  if (!mayFollowCommitments(ctx.person, territoryId)) return refused('forbidden')
  if (!commitment) return refused('not-found')

  const on = dayOf(ctx.now)
  await saveCommitmentState(ctx.db, id, { ...form, on })
  await saveNews(ctx.db, commitment.signatureId, on)

  const detail = { state: form.state }
  ctx.audit({ act: 'commitment.told', subject: `territory:${territoryId}`, public: true, detail })
  return done()
}
