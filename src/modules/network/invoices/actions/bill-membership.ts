import { type Day, dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { findTerritory, getTerritories } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { findBilling, listFeeSchedules } from '../../fees/index.ts'
import { type Billing, type Fee, feeOf, nextPeriod, periodFrom } from '../../fees/nouns.ts'
import { lockMembership, membershipRecipients } from '../../membership/index.ts'
import type { FeeUnknown, Membership, MembershipRefusal } from '../../membership/nouns.ts'
import { mayKeepAccounts } from '../../membership-permissions.ts'
import { isCreditSeries } from '../invoice.ts'
import { drawnInvoice, type InvoiceForm } from '../invoice-form.ts'
import { invoiceMail } from '../mails/invoice.ts'
import { insertInvoice, listInvoices, takeInvoiceRank } from '../store/invoices.ts'
import { listPeriodsOf, type Period, savePeriod } from '../store/periods.ts'
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

/** What must be known to invoice a year of these memberships: as many questions for all as for one. */
export async function knownForBilling(
  ctx: Pick<Ctx, 'db'>,
  memberships: readonly Pick<Membership, 'id' | 'territoryId'>[],
) {
  const ids = memberships.map(({ id }) => id)
  const [periods, invoices, billing, territories, schedules] = await Promise.all([
    listPeriodsOf(ctx.db, ids),
    listInvoices(ctx.db, { membershipIds: ids }),
    findBilling(ctx.db),
    getTerritories(ctx.db, [...new Set(memberships.map(({ territoryId }) => territoryId))]),
    listFeeSchedules(ctx.db),
  ])
  const credited = new Set(invoices.flatMap(({ creditsId }) => creditsId ?? []))
  const live = invoices.filter(({ id, series }) => !isCreditSeries(series) && !credited.has(id))
  return {
    periods: periodsBy(periods),
    invoiced: new Set(live.map(({ periodId }) => periodId)),
    billing,
    territories,
    schedules,
  }
}

type KnownForBilling = Awaited<ReturnType<typeof knownForBilling>>

function periodsBy(periods: readonly Period[]): ReadonlyMap<string, readonly Period[]> {
  const by = new Map<string, Period[]>()
  for (const period of periods) {
    const own = by.get(period.membershipId) ?? []
    by.set(period.membershipId, own)
    own.push(period)
  }
  return by
}

type YearForm = Pick<InvoiceForm, 'startsOn' | 'override' | 'overrideReason'>

/** Which year, for how much, and why that much. Writes nothing. */
export async function yearToBill(
  ctx: Ctx,
  membership: Membership,
  form: YearForm,
): Promise<Result<BilledYear, MembershipRefusal>> {
  return yearFrom(ctx, membership, form, await knownForBilling(ctx, [membership]))
}

/** The same, from what is known of several memberships. */
export function yearFrom(
  ctx: Ctx,
  membership: Membership,
  form: YearForm,
  known: KnownForBilling,
): Result<BilledYear, MembershipRefusal> {
  if (membership.state !== 'agreed' && membership.state !== 'active') return refused('not-now')
  const last = known.periods.get(membership.id)?.at(-1)
  const again = last && last.settledOn === undefined ? last : undefined
  // First of all: a year that is invoiced asks for no name nor address to invoice it again.
  if (again && known.invoiced.has(again.id)) return refused('invoice-open')
  const { billing } = known
  if (!billing) return refused('billing-missing')

  const days =
    again ??
    (last
      ? nextPeriod(last, billing.yearMode)
      : periodFrom(form.startsOn ?? dayOf(ctx.now), billing.yearMode))
  const territory = known.territories.get(membership.territoryId)
  const computed = territory ? feeOf(territory, known.schedules, days.startsOn) : 'no-population'
  const fee = agreedFee(computed, form)
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

/** The fee of the band, or another one with its reason. */
function agreedFee(
  computed: Fee | FeeUnknown,
  form: Pick<InvoiceForm, 'override' | 'overrideReason'>,
): Result<Fee, FeeUnknown | 'reason-missing'> {
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
