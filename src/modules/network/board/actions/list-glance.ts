import { type Day, dayOf } from '#kit/dates.ts'
import type { GlanceFigure } from '#kit/frames/glance-figure.ts'
import { writtenMoney } from '#kit/numbers.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { Module, WaitingAsked } from '#platform/module.ts'
import { type InvoiceShown, invoiceLines, membershipLines } from '../../invoices/index.ts'
import { isInInvoiceView } from '../../invoices/nouns.ts'
import { isInView, type MembershipLine } from '../../membership/nouns.ts'
import { mayKeepAccounts, maySeeMemberships } from '../../membership-permissions.ts'
import { membershipPaths } from '../../paths/membership.ts'
import { prospectPaths } from '../../paths/prospect.ts'
import { paths } from '../../paths.ts'
import { mayProspect, maySeeHealth } from '../../permissions.ts'
import { countUnanswered } from '../../prospects/index.ts'
import { unansweredDays } from '../../prospects/nouns.ts'
import { glanceTexts } from '../texts/glance.ts'
import { countUnseen } from './read-health.ts'

type Rooms = () => readonly Pick<Module, 'territoryMoments'>[]

/** The network and its money in a few figures, by the rules of the lists that they lead to. */
export function glanceOfNetwork(rooms: Rooms) {
  return async (ctx: WaitingAsked, viewer: Viewer): Promise<readonly GlanceFigure[]> => {
    const today = dayOf(ctx.now)
    // All the invoices, read once for both.
    const all = mayKeepAccounts(viewer) ? invoiceLines(ctx) : undefined
    const [memberships, unanswered, unseen, invoices] = await Promise.all([
      maySeeMemberships(viewer) ? ofAllMembers(ctx, all) : undefined,
      mayProspect(viewer) ? countUnanswered(ctx.db, today) : undefined,
      maySeeHealth(viewer) ? countUnseen({ ...ctx, person: viewer }, rooms) : undefined,
      all,
    ])
    const texts = glanceTexts[ctx.locale]
    const network = { subject: 'network', heedFrom: 1 } as const
    return [
      ...(memberships ? ofMembers(ctx, memberships, today) : []),
      ...(unanswered === undefined
        ? []
        : [
            {
              ...network,
              key: 'prospects:unanswered',
              count: unanswered,
              label: texts.unanswered(unanswered),
              why: texts.unansweredWhy(unansweredDays),
              href: prospectPaths.unanswered,
            },
          ]),
      ...(unseen === undefined
        ? []
        : [
            {
              ...network,
              key: 'members:unseen',
              count: unseen,
              label: texts.unseen(unseen),
              why: texts.unseenWhy,
              href: paths.unseen,
            },
          ]),
      ...(invoices ? ofInvoices(ctx, invoices, today) : []),
    ]
  }
}

async function ofAllMembers(ctx: WaitingAsked, all: ReturnType<typeof invoiceLines> | undefined) {
  return membershipLines(ctx, undefined, await all)
}

function ofMembers(
  { locale }: WaitingAsked,
  lines: readonly MembershipLine[],
  today: Day,
): readonly GlanceFigure[] {
  const texts = glanceTexts[locale]
  const count = (view: 'a-jour' | 'en-retard') =>
    lines.filter((line) => isInView(line, view, today)).length
  const [upToDate, late] = [count('a-jour'), count('en-retard')]
  return [
    {
      key: 'members:up-to-date',
      subject: 'network',
      count: upToDate,
      label: texts.upToDate(upToDate),
      why: texts.upToDateWhy(upToDate),
      href: membershipPaths.listBy('a-jour'),
    },
    {
      key: 'members:late',
      subject: 'network',
      count: late,
      label: texts.late(late),
      why: texts.lateWhy(late),
      href: membershipPaths.listBy('en-retard'),
      heedFrom: 1,
    },
  ]
}

function ofInvoices(
  { locale }: WaitingAsked,
  lines: readonly InvoiceShown[],
  today: Day,
): readonly GlanceFigure[] {
  const texts = glanceTexts[locale]
  const within = (view: 'a-payer' | 'en-retard') =>
    lines.filter((line) => isInInvoiceView(line, view, today))
  const due = (some: readonly InvoiceShown[]) =>
    writtenMoney(
      some.reduce((sum, { settlement }) => sum + settlement.dueCents, 0),
      locale,
    )
  const [unpaid, overdue] = [within('a-payer'), within('en-retard')]
  return [
    {
      key: 'invoices:unpaid',
      subject: 'money',
      count: unpaid.length,
      label: texts.unpaid(unpaid.length),
      why: texts.unpaidWhy(due(unpaid)),
      href: membershipPaths.unpaidInvoices,
    },
    {
      key: 'invoices:overdue',
      subject: 'money',
      count: overdue.length,
      label: texts.overdue(overdue.length),
      why: texts.overdueWhy(due(overdue)),
      href: membershipPaths.lateInvoices,
      heedFrom: 1,
    },
  ]
}
