import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { findTerritory, territoryLabel } from '#modules/territories/index.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
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
export const billingRoutes: readonly Route[] = [
  get(paths.bill(':id'), keepers, ask),
  post(paths.bill(':id'), keepers, issue),
]

async function asked(c: HttpContext) {
  const id = c.req.param('id') ?? ''
  return isId(id) ? findMembership(c.var.ctx.db, id) : undefined
}

async function ask(c: HttpContext) {
  const membership = await asked(c)
  if (!membership) return notFound(c)
  if (!mayKeepAccounts(c.var.ctx.person)) return forbidden(c)
  return page(c, await draw(c, membership, emptyForm))
}

async function issue(c: HttpContext) {
  const { ctx } = c.var
  const membership = await asked(c)
  if (!membership) return notFound(c)
  const raw = await readForm(c)
  const parsed = parseForm(invoiceShape, raw, ctx.locale)
  if (!parsed.ok) return again(c, await draw(c, membership, parsed.form))
  const billed = await billMembership(ctx, membership.id, parsed.value)
  const texts = membershipTexts[ctx.locale]
  if (billed.ok) {
    const { invoiceId, number, told } = billed.value
    if (invoiceId === undefined || number === undefined)
      return seeOther(c, paths.membership(membership.id), texts.billedFree)
    // Nobody to write to: the page of the invoice is where its file is taken and sent by hand.
    if (told === 0) return seeOther(c, paths.invoice(invoiceId), texts.billedAlone(number))
    return seeOther(c, paths.membership(membership.id), texts.billed(number, told))
  }
  if (billed.refusal === 'forbidden') return forbidden(c)
  const sentence = membershipRefusalTexts[ctx.locale][billed.refusal]
  const field = billed.refusal === 'reason-missing' ? 'overrideReason' : 'form'
  return again(c, await draw(c, membership, formRefused(raw, sentence, field)))
}

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
