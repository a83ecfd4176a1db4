import { type Day, dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { findTerritory } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { findBilling, listFeeSchedules } from '../../fees/index.ts'
import { type Billing, type Fee, feeOf, nextPeriod, periodFrom } from '../../fees/nouns.ts'
import { lockMembership, membershipRecipients } from '../../membership/index.ts'
import type { FeeUnknown, Membership, MembershipRefusal } from '../../membership/nouns.ts'
import { mayKeepAccounts } from '../../membership-permissions.ts'
import { drawnInvoice, type InvoiceForm } from '../invoice-form.ts'
import { invoiceMail } from '../mails/invoice.ts'
import { insertInvoice, isCredited, listInvoices, takeInvoiceRank } from '../store/invoices.ts'
import { listPeriods, type Period, savePeriod } from '../store/periods.ts'
import { periodLine } from '../texts/invoice.ts'
import { drawInvoice } from './draw-invoice.ts'
import { takeOver } from './keep-over.ts'
import { refreshMembership } from './settle-invoice.ts'

export interface Billed {
  /** Nothing when the year is free: there is nothing to invoice. */
  readonly invoiceId: string | undefined
  readonly number: string | undefined
  /** To how many people its e-mail leaves: none when nobody of the territory left an address. */
  readonly told: number
}

/**
 * Opens the first year of a territory that signed, or the next one of a member, and invoices it. A year
 * whose invoice was credited is invoiced again.
 */
export async function billMembership(
  ctx: Ctx,
  membershipId: string,
  form: InvoiceForm,
): Promise<Result<Billed, MembershipRefusal>> {
  const membership = await lockMembership(ctx.db, membershipId)
  if (!membership) return refused('not-found')

  if (!mayKeepAccounts(ctx.person)) return refused('forbidden')

  const year = await yearToBill(ctx, membership, form)
  if (!year.ok) return year
  const { period, fee, billing } = year.value

  await savePeriod(ctx.db, period, ctx.now)
  if (fee.cents === 0) {
    await refreshMembership(ctx, membershipId)
    ctx.audit({ act: 'membership.free', subject: `membership:${membershipId}`, public: false })
    return done({ invoiceId: undefined, number: undefined, told: 0 })
  }
  const invoice = drawnInvoice({
    ...form,
    id: newId(ctx.now, ctx.chance),
    series: membership.source === 'demo' ? 'DEMO' : 'F',
    taken: await takeInvoiceRank(
      ctx.db,
      membership.source === 'demo' ? 'DEMO' : 'F',
      dayOf(ctx.now),
    ),
    billing,
    membershipId,
    periodId: period.id,
    territoryId: membership.territoryId,
    lines: [{ label: periodLine(period, fee.reason), cents: fee.cents }],
  })
  await insertInvoice(ctx.db, invoice, { personId: ctx.person?.id })

  ctx.audit({
    act: 'invoice.issued',
    subject: `invoice:${invoice.id}`,
    public: false,
    detail: { number: invoice.number, cents: invoice.totalCents, membership: membershipId },
  })
  const takenCents = await takeOver(ctx, invoice)
  const recipients = await membershipRecipients(ctx, membershipId)
  const paper = recipients.every(({ opens }) => opens)
    ? undefined
    : await drawInvoice(invoice, await letterheadOf(ctx))
  for (const to of recipients) ctx.mail(invoiceMail(ctx, { ...to, paper }, invoice, takenCents))
  return done({ invoiceId: invoice.id, number: invoice.number, told: recipients.length })
}

export interface BilledYear {
  readonly period: Period
  readonly fee: Fee
  readonly billing: Billing
}

/** Nothing chosen by hand: the next year, for the amount of the band. */
export const usualYear = { startsOn: undefined, override: undefined, overrideReason: '' } as const

/** Which year, for how much, and why that much. Writes nothing. */
export async function yearToBill(
  ctx: Ctx,
  membership: Membership,
  form: Pick<InvoiceForm, 'startsOn' | 'override' | 'overrideReason'>,
): Promise<Result<BilledYear, MembershipRefusal>> {
  if (membership.state !== 'agreed' && membership.state !== 'active') return refused('not-now')
  const periods = await listPeriods(ctx.db, membership.id)
  const last = periods.at(-1)
  const again = last && last.settledOn === undefined ? last : undefined
  // First of all: a year that is invoiced asks for no name nor address to invoice it again.
  if (again && (await hasLiveInvoice(ctx, membership.id, again.id))) return refused('invoice-open')
  const billing = await findBilling(ctx.db)
  if (!billing) return refused('billing-missing')

  const days =
    again ??
    (last
      ? nextPeriod(last, billing.yearMode)
      : periodFrom(form.startsOn ?? dayOf(ctx.now), billing.yearMode))
  const fee = await agreedFee(ctx, membership.territoryId, form, days.startsOn)
  if (!fee.ok) return fee

  const period: Period = {
    id: again?.id ?? newId(ctx.now, ctx.chance),
    membershipId: membership.id,
    startsOn: days.startsOn,
    endsOn: days.endsOn,
    feeCents: fee.value.cents,
    feeReason: fee.value.reason,
    settledOn: fee.value.cents === 0 ? dayOf(ctx.now) : undefined,
  }
  return done({ period, fee: fee.value, billing })
}

async function hasLiveInvoice(ctx: Ctx, membershipId: string, periodId: string): Promise<boolean> {
  for (const invoice of await listInvoices(ctx.db, { membershipIds: [membershipId] })) {
    if (invoice.periodId !== periodId || invoice.series === 'A') continue
    if (!(await isCredited(ctx.db, invoice.id))) return true
  }
  return false
}

/** The fee of the band, or another one with its reason. */
async function agreedFee(
  ctx: Ctx,
  territoryId: string,
  form: Pick<InvoiceForm, 'override' | 'overrideReason'>,
  day: Day,
): Promise<Result<Fee, FeeUnknown | 'reason-missing'>> {
  const computed = await computedFee(ctx, territoryId, day)
  if (form.override === undefined) {
    return typeof computed === 'string' ? refused(computed) : done(computed)
  }
  if (form.overrideReason === '') return refused('reason-missing')
  const computedCents = typeof computed === 'string' ? undefined : computed.cents
  const reason = { kind: 'overridden', computedCents, why: form.overrideReason } as const
  return done({ cents: form.override, reason })
}

/** What the amounts in force give for this territory, that day. */
export async function computedFee(
  ctx: Pick<Ctx, 'db'>,
  territoryId: string,
  day: Day,
): Promise<Fee | FeeUnknown> {
  const territory = await findTerritory(ctx.db, territoryId)
  if (!territory) return 'no-population'
  return feeOf(territory, await listFeeSchedules(ctx.db), day)
}
