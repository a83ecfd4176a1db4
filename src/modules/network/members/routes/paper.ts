import { dayOf } from '#kit/dates.ts'
import { isId } from '#kit/ids.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { findTerritory } from '#modules/territories/index.ts'
import { download, notFound } from '#platform/answers.ts'
import {
  type PaperFormat,
  paperFormats,
  paperMediaTypes,
  writePaper,
} from '#platform/documents/paper.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { findBilling } from '../../fees/index.ts'
import { usualBilling } from '../../fees/nouns.ts'
import { computedFee, findBuyer } from '../../invoices/index.ts'
import { findMembership } from '../../membership/index.ts'
import { isToSign } from '../../membership/nouns.ts'
import { maySeeOwnMembership } from '../../membership-permissions.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { findSignatory } from '../actions/find-signatory.ts'
import { membershipAgreement } from '../documents/agreement.ts'

/** The agreement to print and to sign: for those who keep memberships, and for the territory itself. */
export const membershipPaperRoutes: readonly Route[] = paperFormats.map((format) =>
  get(paths.paper(':id', format), 'signed-in', (c) => send(c, format), { perMinute: 60 }),
)

async function send(c: HttpContext, format: PaperFormat) {
  const { ctx } = c.var
  const id = c.req.param('id') ?? ''
  const membership = isId(id) ? await findMembership(ctx.db, id) : undefined
  if (!membership || !isToSign(membership.state)) return notFound(c)
  const { territoryId } = membership
  if (!maySeeOwnMembership(ctx.person, territoryId)) return notFound(c)
  const territory = await findTerritory(ctx.db, territoryId)
  if (!territory) return notFound(c)

  const buyer = await findBuyer(ctx.db, id, territory)
  const billing = await findBilling(ctx.db)
  const house = await letterheadOf(ctx)
  const head = await letterheadOf(ctx, { territoryId, name: buyer.name })
  const signatory = head.signatory ?? (await findSignatory(ctx, membership))
  const document = membershipAgreement({
    membership,
    house,
    territory: { ...head, signatory },
    buyer,
    fee: await computedFee(ctx, territoryId, dayOf(ctx.now)),
    yearMode: billing?.yearMode ?? usualBilling.yearMode,
    paymentDays: billing?.paymentDays ?? usualBilling.paymentDays,
    contact: ctx.settings.contactEmail,
    now: ctx.now,
    locale: ctx.locale,
  })
  const name = `convention-adhesion-${territory.slug}.${format}`
  return download(c, await writePaper(document, house, format), {
    name,
    mediaType: paperMediaTypes[format],
  })
}
