import type { Ctx } from '#platform/context.ts'
import { factorMail } from '../../mails/account.ts'
import { findIdentity } from '../../persons/index.ts'

export type FactorChange = 'added' | 'removed' | 'recovered'

/** What opens an account has changed: written down, and told to its owner. */
export async function tellFactorChange(ctx: Ctx, personId: string, change: FactorChange) {
  ctx.audit({ act: `second-factor.${change}`, subject: `person:${personId}`, public: false })
  const identity = await findIdentity(ctx.db, personId)
  if (!identity?.email) return
  ctx.mail(factorMail(identity.language, ctx.settings, { to: identity.email, change }))
}
