import { addDays, dayOf } from '#kit/dates.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { holds, isStaff, type Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import { listHolders } from '#modules/people/index.ts'
import { getTerritories, territoryLabel } from '#modules/territories/index.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { answerDays } from '../../membership/nouns.ts'
import { mayManageMemberships } from '../../membership-permissions.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { listRequested, listToInvoice, listUnpaid, type Unpaid } from '../store/waiting.ts'
import { waitingTexts } from '../texts/waiting.ts'

/** Beyond, late invoices are one line that leads to their list. */
const shownLate = 3

/** A line before the name of its place is known. */
interface Placed extends Omit<WaitingLine, 'label' | 'where' | 'family'> {
  readonly territoryId: string
  readonly label: (place: string) => string
}

/** What memberships await from this person: requests to answer, what is to be invoiced or is late, what they owe. */
export async function listWaitingMemberships(
  ctx: WaitingAsked,
  viewer: Viewer,
): Promise<readonly WaitingLine[]> {
  const texts = waitingTexts[ctx.locale]
  const keeps = await looksAfterMoney(ctx, viewer)
  const [requests, toInvoice, late, owed] = await Promise.all([
    mayManageMemberships(viewer) ? listRequested(ctx.db) : [],
    keeps ? listToInvoice(ctx.db) : [],
    keeps ? listUnpaid(ctx.db, { dueBefore: dayOf(ctx.now) }) : [],
    owedBy(ctx, viewer),
  ])
  const money = (cents: number) => writtenMoney(cents, ctx.locale)
  const isMany = late.length > shownLate
  const lines: readonly Placed[] = [
    ...requests.map(({ id, territoryId, requestedAt }) => ({
      territoryId,
      key: `membership:${id}:answer`,
      ...{ why: texts.whys.team, minutes: 10 },
      label: texts.answer,
      href: paths.membership(id),
      dueOn: addDays(dayOf(requestedAt), answerDays),
    })),
    ...toInvoice.map(({ id, territoryId }) => ({
      territoryId,
      key: `membership:${id}:invoice`,
      ...{ why: texts.whys.accounts, minutes: 5 },
      label: texts.invoice,
      href: paths.bill(id),
      dueOn: undefined,
    })),
    ...(isMany ? [] : late).map((one) => ({
      territoryId: one.territoryId,
      key: `invoice:${one.id}:late`,
      ...{ why: texts.whys.accounts, minutes: 5 },
      label: (place: string) => texts.late(one.number, money(one.dueCents), place),
      href: paths.invoice(one.id),
      dueOn: one.dueOn,
    })),
    ...owed.map((one) => ({
      territoryId: one.territoryId,
      key: `invoice:${one.id}:pay`,
      ...{ why: texts.whys.place, minutes: 10 },
      label: (place: string) => texts.pay(one.number, money(one.dueCents), place),
      href: paths.own,
      dueOn: one.dueOn,
    })),
  ]
  const all = await named(ctx, lines)
  const total = late.reduce((sum, { dueCents }) => sum + dueCents, 0)
  return isMany
    ? [
        ...all,
        {
          key: 'invoices:late',
          family: 'network',
          ...{ why: texts.whys.accounts, minutes: 30 },
          label: texts.manyLate(late.length, money(total)),
          href: paths.lateInvoices,
          where: texts.where,
          dueOn: late[0]?.dueOn,
        },
      ]
    : all
}

/** Whoever was given the accounts; the team when nobody was. */
async function looksAfterMoney(ctx: WaitingAsked, viewer: Viewer): Promise<boolean> {
  if (holds(viewer, 'finance')) return true
  if (!isStaff(viewer)) return false
  return (await listHolders(ctx.db, ['finance'], dayOf(ctx.now))).length === 0
}

async function owedBy(ctx: WaitingAsked, viewer: Viewer): Promise<readonly Unpaid[]> {
  const places = viewer.roles.flatMap(({ role, place }) =>
    role === 'territory-referent' && place?.kind === 'territory' ? [place.id] : [],
  )
  return places.length === 0 ? [] : listUnpaid(ctx.db, { territoryIds: [...new Set(places)] })
}

async function named(ctx: WaitingAsked, lines: readonly Placed[]): Promise<readonly WaitingLine[]> {
  if (lines.length === 0) return []
  const places = await getTerritories(
    ctx.db,
    lines.map(({ territoryId }) => territoryId),
  )
  const { where } = waitingTexts[ctx.locale]
  return lines.map(({ territoryId, label, ...line }) => {
    const place = places.get(territoryId)
    const words = label(place ? territoryLabel(place) : '')
    return { ...line, family: 'network', label: words, where }
  })
}
