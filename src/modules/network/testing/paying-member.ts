import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { recordPerson } from '#modules/people/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { anAssociation, anInvoiceForm } from '../demo/membership-examples.ts'
import { saveBilling } from '../fees/store/billing.ts'
import { saveFeeSchedule } from '../fees/store/fees.ts'
import { billMembership } from '../invoices/actions/bill-membership.ts'
import { recordPayment } from '../invoices/actions/record-payment.ts'
import { listPayments } from '../invoices/store/payments.ts'
import { openMembership } from '../membership/actions/open-membership.ts'
import { findMembership, saveMembership } from '../membership/store/memberships.ts'

export interface PayingMember {
  readonly membershipId: string
  readonly invoiceId: string
  readonly paymentId: string
}

/** A territory that signed, was invoiced and has paid. `speaker` speaks for it; nobody does when it is left out. */
export async function payingMember(
  ctx: Ctx,
  slug: string,
  speaker?: { readonly name: string; readonly email: string | undefined },
): Promise<PayingMember> {
  await saveBilling(ctx.db, anAssociation, ctx.now)
  await saveFeeSchedule(
    ctx.db,
    {
      ...{ id: newId(ctx.now, ctx.chance), effectiveFrom: '2026-01-01', freeKinds: [] },
      ...{ bands: [{ fromPopulation: 0, cents: 80_000 }], organisationCents: 15_000 },
    },
    ctx.now,
  )
  const place = { kind: 'commune', subtype: '', name: 'Valbrenne', source: 'demo' } as const
  const { id: territoryId } = await registerPlace(ctx, { ...place, slug, population: 8_400 })
  const contact = speaker ? { contactPersonId: await recordPerson(ctx, speaker) } : {}
  const opened = await openMembership(ctx, { territoryId, source: 'team', ...contact })
  if (!opened.ok) throw new Error(opened.refusal)
  const membershipId = opened.value.id
  const membership = await findMembership(ctx.db, membershipId)
  if (!membership) throw new Error('no membership')
  const agreed = { ...membership, state: 'agreed', agreementOn: '2026-11-24' } as const
  await saveMembership(ctx.db, agreed, ctx.now)
  const billed = await billMembership(ctx, membershipId, anInvoiceForm)
  if (!billed.ok) throw new Error(billed.refusal)
  const invoiceId = billed.value.invoiceId ?? ''
  const today = dayOf(ctx.now)
  const paid = await recordPayment(ctx, invoiceId, {
    // Money comes after its invoice, whenever the test is.
    ...{
      amount: 80_000,
      receivedOn: today > '2026-11-25' ? today : '2026-11-25',
      method: 'transfer',
      reference: '',
    },
    source: 'hand',
  })
  if (!paid.ok) throw new Error(paid.refusal)
  const [payment] = (await listPayments(ctx.db, [invoiceId])).get(invoiceId) ?? []
  return { membershipId, invoiceId, paymentId: payment?.id ?? '' }
}
