import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { getTerritories, type Territory } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { isRenewalOpen, type Renewal } from '../../fees/nouns.ts'
import { listMembers, listMemberships } from '../../membership/index.ts'
import type { MembershipRefusal } from '../../membership/nouns.ts'
import { mayKeepAccounts } from '../../membership-permissions.ts'
import { billMembership, knownForBilling, usualYear, yearFrom } from './bill-membership.ts'
import { findBuyer } from './find-buyer.ts'

/** Members whose year ends soon, or has ended, and whose next one is not invoiced yet. */
export async function listRenewals(ctx: Ctx): Promise<readonly Renewal[]> {
  const today = dayOf(ctx.now)
  const due = (await listMembers(ctx.db)).filter(
    ({ until }) => until !== undefined && isRenewalOpen(until, today),
  )
  const places = await getTerritories(
    ctx.db,
    due.map(({ territoryId }) => territoryId),
  )
  const ids = new Set(due.map(({ membershipId }) => membershipId))
  const memberships = (await listMemberships(ctx.db)).filter(({ id }) => ids.has(id))
  const known = await knownForBilling(ctx, memberships)
  const byId = new Map(memberships.map((membership) => [membership.id, membership]))
  const renewals: Renewal[] = []
  for (const { membershipId, territoryId, until } of due) {
    const membership = byId.get(membershipId)
    const territory = places.get(territoryId)
    if (!membership || !territory || until === undefined) continue
    const year = yearFrom(ctx, membership, usualYear, known)
    if (!year.ok && year.refusal === 'invoice-open') continue
    renewals.push({ membershipId, territory, until, year })
  }
  return renewals.toSorted((renewal, other) => renewal.until.localeCompare(other.until))
}

export interface BilledRenewals {
  readonly invoiced: number
  readonly free: number
  /** Invoiced, with nobody to write to: their file is to be sent by hand. */
  readonly untold: readonly Territory[]
  /** Those that could not be invoiced in the meantime, with the reason. */
  readonly left: readonly { readonly territory: Territory; readonly refusal: MembershipRefusal }[]
}

/** Invoices the next year of each of those members, in one act: numbers follow each other. */
export async function billRenewals(
  ctx: Ctx,
  membershipIds: readonly string[],
): Promise<Result<BilledRenewals, MembershipRefusal | 'nobody'>> {
  if (!mayKeepAccounts(ctx.person)) return refused('forbidden')
  if (membershipIds.length === 0) return refused('nobody')

  const wanted = (await listRenewals(ctx)).filter((renewal) =>
    membershipIds.includes(renewal.membershipId),
  )

  let invoiced = 0
  let free = 0
  const untold: Territory[] = []
  const left: { territory: Territory; refusal: MembershipRefusal }[] = []
  for (const { membershipId, territory } of wanted) {
    const buyer = await findBuyer(ctx.db, membershipId, territory)
    const billed = await billMembership(ctx, membershipId, {
      ...usualYear,
      buyerName: buyer.name,
      buyerAddress: buyer.address,
      buyerSiren: buyer.siren,
      purchaseOrder: buyer.purchaseOrder,
      serviceCode: buyer.serviceCode,
    })
    // Pressed twice, or by two people: the other act has invoiced it.
    if (!billed.ok && billed.refusal === 'invoice-open') continue
    if (!billed.ok) left.push({ territory, refusal: billed.refusal })
    else if (billed.value.invoiceId === undefined) free += 1
    else {
      invoiced += 1
      if (billed.value.told === 0) untold.push(territory)
    }
  }
  return done({ invoiced, free, untold, left })
}
