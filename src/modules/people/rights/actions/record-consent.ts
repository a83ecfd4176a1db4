import { newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import type { Consent } from '../consent.ts'
import { insertConsent, withdrawConsents } from '../store/rights.ts'

export interface ConsentToRecord {
  readonly personId: string
  /** Stable name of what is accepted: `house-news`, `photo`. */
  readonly subject: string
  /** The very words that were accepted: their hash is kept as proof. */
  readonly text: string
  readonly channel: Consent['channel']
}

/** Notes an agreement. Accepting twice is accepting once. */
export async function recordConsent(ctx: Ctx, input: ConsentToRecord): Promise<void> {
  const { personId, subject, channel } = input

  await insertConsent(
    ctx.db,
    {
      id: newId(ctx.now, ctx.chance),
      personId,
      subject,
      textHash: sha256Of(input.text),
      channel,
    },
    ctx.now,
  )

  const detail = { subject, channel }
  ctx.audit({ act: 'consent.given', subject: `person:${personId}`, public: false, detail })
  ctx.announce('consent.given', { personId, subject })
}

/** Takes an agreement back; what relied on it stops with this act. */
export async function withdrawConsent(
  ctx: Ctx,
  input: { readonly personId: string; readonly subject: string },
): Promise<void> {
  const { personId, subject } = input

  await withdrawConsents(ctx.db, personId, subject, ctx.now)

  const detail = { subject }
  ctx.audit({ act: 'consent.withdrawn', subject: `person:${personId}`, public: false, detail })
  ctx.announce('consent.withdrawn', { personId, subject })
}
