import { newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import { hashAddress, keyOfHouse } from '../../actions/sign-links.ts'
import { findSuppression, suppress } from '../../suppressions/index.ts'
import type { BrevoContact, ImportCounts } from '../brevo.ts'
import { ensureSubscriber, findByHash, importSubscription, isHeld } from '../store/consents.ts'

export interface ImportGiven {
  readonly listId: string
  readonly origin: string
  readonly contacts: readonly BrevoContact[]
  /** Counts what would be done, and writes nothing. */
  readonly dry: boolean
}

/**
 * Takes contacts over with the consent that is stated for them. Whoever is known keeps what they chose
 * here, and whoever left is never put back: run twice, it adds nothing.
 */
export async function importReaders(ctx: Ctx, input: ImportGiven): Promise<ImportCounts> {
  const secret = await keyOfHouse(ctx)
  const counts = { added: 0, known: 0, refusing: 0 }
  for (const contact of input.contacts) {
    counts[await importOne(ctx, input, contact, hashAddress(secret, contact.email))]++
  }
  if (!input.dry) {
    ctx.audit({
      act: 'readers.imported',
      subject: `mailing-list:${input.listId}`,
      public: false,
      detail: counts,
    })
  }
  return counts
}

async function importOne(
  ctx: Ctx,
  input: ImportGiven,
  contact: BrevoContact,
  emailHash: string,
): Promise<keyof ImportCounts> {
  if (contact.refuses) {
    if (!input.dry && !(await findSuppression(ctx.db, emailHash)))
      await suppress(ctx.db, emailHash, 'staff', 'Brevo', ctx.now)
    return 'refusing'
  }
  if (await findSuppression(ctx.db, emailHash)) return 'known'
  if (input.dry) {
    const known = await findByHash(ctx.db, emailHash)
    return known && (await isHeld(ctx.db, known, input.listId)) ? 'known' : 'added'
  }
  const subscriberId = await ensureSubscriber(
    ctx.db,
    {
      id: newId(ctx.now, ctx.chance),
      email: contact.email,
      emailHash,
      name: contact.name,
      language: contact.locale,
      personId: undefined,
    },
    ctx.now,
  )
  const added = await importSubscription(
    ctx.db,
    {
      id: newId(ctx.now, ctx.chance),
      listId: input.listId,
      subscriberId,
      source: 'Brevo',
      wording: input.origin,
      wordingHash: sha256Of(input.origin),
    },
    ctx.now,
  )
  return added ? 'added' : 'known'
}
