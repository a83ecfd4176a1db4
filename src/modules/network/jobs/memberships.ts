import { addDays, dayOf, writtenDay } from '#kit/dates.ts'
import type { NavigationLink } from '#kit/frame.ts'
import type { Locale } from '#kit/texts.ts'
import { holds, type Viewer } from '#kit/viewer.ts'
import type { Ctx, Db } from '#platform/context.ts'
import type {
  Appointment,
  DossierSection,
  MomentsAsked,
  TerritoryMoment,
} from '#platform/module.ts'
import type { Part } from '#platform/parts.ts'
import { loadDemoMembers, removeDemoMembers } from '../demo/load-demo-members.ts'
import { listInvoices, listLastPaid, listPayments } from '../invoices/index.ts'
import { invoiceTexts } from '../invoices/nouns.ts'
import {
  exportMembershipPerson,
  forgetMembershipPerson,
  listWaitingMemberships,
  purgeMembershipRows,
  remindRenewals,
} from '../members/index.ts'
import { ownMembershipTexts } from '../members/nouns.ts'
import { keepContacts, listMemberships, listMembershipsOf } from '../membership/index.ts'
import { confirmDays, contactDays, isOpen, membershipTexts } from '../membership/nouns.ts'
import {
  mayKeepAccounts,
  maySeeMemberships,
  maySeeOwnMembership,
} from '../membership-permissions.ts'
import { membershipPaths as paths } from '../paths/membership.ts'
import { networkTexts } from '../texts/network.ts'

/** At fixed times: those whose year ends are written to in the morning. */
const membershipTimetable: readonly Appointment[] = [
  {
    name: 'network.remind-renewals',
    cron: '20 7 * * *',
    run: async (ctx) => {
      await remindRenewals(ctx)
    },
  },
]

/** What is past its time goes; whoever speaks for a membership that goes on stays known. */
async function purgeMemberships(ctx: Ctx): Promise<number> {
  const today = dayOf(ctx.now)
  for (const { id, state } of await listMemberships(ctx.db)) {
    if (isOpen(state) && state !== 'to-confirm') await keepContacts(ctx, id)
  }
  return purgeMembershipRows(ctx.db, {
    unconfirmedBefore: new Date(ctx.now.getTime() - confirmDays * 86_400_000),
    endedBefore: addDays(today, -contactDays),
    statementsBefore: new Date(ctx.now.getTime() - 30 * 86_400_000),
    papersBefore: Number(today.slice(0, 4)) - 10,
  })
}

async function exportMemberships(db: Db, personId: string): Promise<Record<string, unknown>> {
  return { memberships: await exportMembershipPerson(db, personId) }
}

async function eraseMemberships(ctx: Ctx, personId: string): Promise<void> {
  await forgetMembershipPerson(ctx.db, personId)
}

/** Asked, joined, paid, to renew, left: each with its day. Money is for the team and the territory. */
async function membershipMoments(
  db: Db,
  asked: MomentsAsked,
  viewer: Viewer | undefined,
  locale: Locale,
): Promise<readonly TerritoryMoment[]> {
  const texts = ownMembershipTexts[locale].moments
  const { territoryId, since } = asked
  const memberships = territoryId
    ? await listMembershipsOf(db, territoryId)
    : await listMemberships(db)
  const moments: TerritoryMoment[] = []
  for (const membership of memberships) {
    if (membership.state === 'to-confirm') continue
    const sees = maySeeOwnMembership(viewer, membership.territoryId)
    const href = maySeeMemberships(viewer) ? { href: paths.membership(membership.id) } : {}
    const at = { territoryId: membership.territoryId, seen: true, ...(sees ? href : {}) }
    const told = (day: string) => new Date(`${day}T12:00:00Z`)
    if (sees) moments.push({ ...at, at: membership.requestedAt, label: texts.asked })
    if (membership.since) moments.push({ ...at, at: told(membership.since), label: texts.joined })
    if (membership.leftOn && membership.since)
      moments.push({ ...at, at: told(membership.leftOn), label: texts.left })
    // It had signed, and never paid: whoever was not told that it joins is not told that it leaves.
    else if (membership.leftOn && sees)
      moments.push({ ...at, at: told(membership.leftOn), label: texts.ended })
    if (sees && membership.state === 'active' && membership.until) {
      const due = { at: told(membership.until), label: texts.renewal, seen: false, due: true }
      moments.push({ ...at, ...due })
    }
  }
  moments.push(
    ...(asked.lastSeenBefore
      ? await lastPaid(db, { since, before: asked.lastSeenBefore }, viewer)
      : await paidMoments(db, memberships, viewer, locale)),
  )
  return moments.filter(({ at, due }) => since === undefined || due === true || at >= since)
}

/** Whoever pays was there: the last payment of each. */
async function lastPaid(
  db: Db,
  { since, before }: { readonly since: Date | undefined; readonly before: Date },
  viewer: Viewer | undefined,
): Promise<readonly TerritoryMoment[]> {
  const until = new Date(before.getTime() - 12 * 3_600_000).toISOString().slice(0, 10)
  const paid = await listLastPaid(db, { since: since ? dayOf(since) : '0001-01-01', until })
  return paid
    .filter(({ territoryId }) => maySeeOwnMembership(viewer, territoryId))
    .map(({ territoryId, on }) => {
      return { territoryId, at: new Date(`${on}T12:00:00Z`), label: '', seen: true }
    })
}

async function paidMoments(
  db: Db,
  memberships: Awaited<ReturnType<typeof listMemberships>>,
  viewer: Viewer | undefined,
  locale: Locale,
): Promise<readonly TerritoryMoment[]> {
  const own = memberships.filter(({ territoryId }) => maySeeOwnMembership(viewer, territoryId))
  const invoices = await listInvoices(db, { membershipIds: own.map(({ id }) => id) })
  const payments = await listPayments(
    db,
    invoices.map(({ id }) => id),
  )
  return invoices.flatMap((invoice) => {
    const last = (payments.get(invoice.id) ?? []).findLast(
      ({ cancelledOn, cents }) => !cancelledOn && cents > 0,
    )
    const { territoryId } = invoice
    if (!last || territoryId === undefined) return []
    return [
      {
        territoryId,
        at: new Date(`${last.receivedOn}T12:00:00Z`),
        label: ownMembershipTexts[locale].moments.paid(invoice.number),
        seen: true,
        ...(maySeeMemberships(viewer) ? { href: paths.invoice(invoice.id) } : {}),
      },
    ]
  })
}

/** On the page of a territory: is it a member, and for whom may see it, the membership itself. */
async function membershipSections(
  db: Db,
  territoryId: string,
  viewer: Viewer | undefined,
  locale: Locale,
): Promise<readonly DossierSection[]> {
  const texts = membershipTexts[locale]
  const memberships = await listMembershipsOf(db, territoryId)
  const sees = maySeeMemberships(viewer)
  const shown = memberships.filter(
    ({ state }) => state === 'active' || (sees && state !== 'to-confirm'),
  )
  if (shown.length === 0) return []
  const place = { kind: 'territory', id: territoryId } as const
  const own = holds(viewer, 'territory-referent', place) ? paths.own : '/reseau'
  return [
    {
      title: networkTexts[locale].network,
      items: shown.map((membership) => ({
        label: membership.since
          ? ownMembershipTexts[locale].sectionMember(writtenDay(membership.since, locale))
          : ownMembershipTexts[locale].sectionAsked,
        href: sees ? paths.membership(membership.id) : own,
        note: sees ? texts.states[membership.state] : '',
      })),
    },
  ]
}

/** What the rail leads to. */
function membershipLinks(viewer: Viewer | undefined, locale: Locale): readonly NavigationLink[] {
  const texts = membershipTexts[locale]
  const list = { label: texts.title, href: paths.list }
  const invoices = mayKeepAccounts(viewer)
    ? [{ label: invoiceTexts[locale].link, href: paths.invoices }]
    : []
  if (maySeeMemberships(viewer)) return [list, ...invoices]
  const speaks = viewer?.roles.some(({ role }) => role === 'territory-referent')
  const own = { label: ownMembershipTexts[locale].own, href: paths.own }
  return speaks ? [{ ...own, near: ['territory-referent'] }] : []
}

export const membershipPart: Part = {
  timetable: membershipTimetable,
  purge: purgeMemberships,
  personExport: exportMemberships,
  personErase: eraseMemberships,
  territoryMoments: membershipMoments,
  territorySections: membershipSections,
  links: membershipLinks,
  waiting: listWaitingMemberships,
  demo: { load: loadDemoMembers, remove: removeDemoMembers },
}
