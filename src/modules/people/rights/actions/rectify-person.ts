import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayRectify } from '../../permissions.ts'
import type { IdentityForm, RectifyRefusal } from '../../person.ts'
import { findIdentity, findShownAs, saveIdentity, saveShownAs } from '../../persons/index.ts'
import { consentTexts } from '../texts/consents.ts'
import { recordConsent, withdrawConsent } from './record-consent.ts'

export type Rectified = Omit<IdentityForm, 'shownAs'> & Partial<Pick<IdentityForm, 'shownAs'>>

/**
 * Corrects what is kept about someone: shown everywhere at once, since every page asks this room.
 * How one is shown on public pages is one's own choice, and counts as an agreement.
 */
export async function rectifyPerson(
  ctx: Ctx,
  personId: string,
  change: Rectified,
): Promise<Result<undefined, RectifyRefusal>> {
  const identity = await findIdentity(ctx.db, personId)
  if (!identity) return refused('not-found')

  if (!mayRectify(ctx.person, personId)) return refused('forbidden')
  const { shownAs } = change
  if (shownAs && ctx.person?.id !== personId) return refused('forbidden')

  await saveIdentity(ctx.db, personId, change, ctx.now)
  if (shownAs) await choose(ctx, personId, shownAs)

  ctx.audit({ act: 'person.rectified', subject: `person:${personId}`, public: false })
  ctx.announce('person.rectified', { personId })
  return done()
}

async function choose(ctx: Ctx, personId: string, shownAs: IdentityForm['shownAs']) {
  const before = await findShownAs(ctx.db, personId)
  if (before === shownAs) return
  await saveShownAs(ctx.db, personId, shownAs)
  const subject = 'public-name'
  if (shownAs === 'hidden') return withdrawConsent(ctx, { personId, subject })
  const text = consentTexts[ctx.locale][subject]
  await recordConsent(ctx, { personId, subject, text, channel: 'screen' })
}
