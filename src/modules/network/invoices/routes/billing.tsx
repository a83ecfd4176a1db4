import { dayOf } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { findTerritory, territoryLabel } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { findBilling } from '../../fees/index.ts'
import { nextPeriod, periodFrom } from '../../fees/nouns.ts'
import { findMembership, keepers } from '../../membership/index.ts'
import { type Membership, membershipRefusalTexts, membershipTexts } from '../../membership/nouns.ts'
import { mayKeepAccounts, maySetFees } from '../../membership-permissions.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { billMembership, computedFee, usualYear, yearToBill } from '../actions/bill-membership.ts'
import { findBuyer } from '../actions/find-buyer.ts'
import { invoiceShape } from '../invoice-form.ts'
import { BillPage } from '../pages/BillPage.tsx'
import { listPeriods } from '../store/periods.ts'

/** The page before an invoice leaves, for the first year and for the next ones. */
export const billingRoutes: readonly Route[] = formRoutes({
  path: paths.bill(':id'),
  audience: keepers,
  on: async (c): Promise<Membership | undefined> => {
    const id = c.req.param('id') ?? ''
    return isId(id) ? findMembership(c.var.ctx.db, id) : undefined
  },
  may: mayKeepAccounts,
  fresh: true,
  shape: invoiceShape,
  draw,
  act: (c, { id }, input) => billMembership(c.var.ctx, id, input),
  refusals: (locale) => membershipRefusalTexts[locale],
  under: { 'reason-missing': 'overrideReason' },
  // Nobody to write to: the page of the invoice is where its file is taken and sent by hand.
  next: ({ id }, { invoiceId, told }) =>
    invoiceId !== undefined && told === 0 ? paths.invoice(invoiceId) : paths.membership(id),
  notice: (locale, { number, told }) => {
    const texts = membershipTexts[locale]
    if (number === undefined) return texts.billedFree
    return told === 0 ? texts.billedAlone(number) : texts.billed(number, told)
  },
})

/** What stands in the way whatever is typed: a fee that nobody knows is written by hand. */
async function obstacleTo(ctx: Ctx, membership: Membership) {
  const year = await yearToBill(ctx, membership, usualYear)
  if (year.ok || year.refusal === 'no-schedule' || year.refusal === 'no-population')
    return undefined
  return year.refusal
}

async function draw(c: HttpContext, membership: Membership, form: FormState) {
  const { ctx, frame } = c.var
  const territory = await findTerritory(ctx.db, membership.territoryId)
  if (!territory) throw new Error('a membership without its territory')
  const mode = (await findBilling(ctx.db))?.yearMode ?? 'moving'
  const periods = await listPeriods(ctx.db, membership.id)
  const last = periods.at(-1)
  const year =
    last && last.settledOn === undefined
      ? last
      : last
        ? nextPeriod(last, mode)
        : periodFrom(dayOf(ctx.now), mode)
  return (
    <BillPage
      frame={frame}
      form={form}
      membershipId={membership.id}
      place={territoryLabel(territory)}
      year={year}
      isFirst={last === undefined}
      obstacle={await obstacleTo(ctx, membership)}
      maySetBilling={maySetFees(ctx.person)}
      fee={await computedFee(ctx, membership.territoryId, year.startsOn)}
      buyer={await findBuyer(ctx.db, membership.id, territory)}
    />
  )
}
