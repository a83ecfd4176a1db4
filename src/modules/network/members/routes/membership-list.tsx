import { type Day, dayOf } from '#kit/dates.ts'
import type { List, ListColumn } from '#kit/list.ts'
import type { Bulk } from '#kit/lists/bulk.ts'
import type { Locale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import {
  kindWord,
  type RegionNames,
  regionNames,
  territoryLabel,
} from '#modules/territories/index.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { ListAsk, OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import { rowsRoute } from '#platform/lists/rows-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { membershipLines } from '../../invoices/index.ts'
import { keepers } from '../../membership/index.ts'
import {
  isInView,
  type MembershipLine,
  membershipRefusalTexts,
  membershipTexts,
  membershipViews,
  nextState,
  type ShownState,
} from '../../membership/nouns.ts'
import { mayManageMemberships, maySeeMemberships } from '../../membership-permissions.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { answerMembership } from '../actions/answer-membership.ts'
import { MembershipsPage } from '../pages/MembershipsPage.tsx'
import { membershipRowTexts } from '../texts/membership-rows.ts'

export const listOfMemberships: readonly Route[] = [
  ...routesOfList({
    audience: keepers,
    may: ({ person }) => maySeeMemberships(person),
    page: paths.list,
    files: paths.listFiles,
    open,
  }),
  rowsRoute({
    ...{ audience: 'staff', may: mayManageMemberships, open },
    ...{ key: 'accepter', path: paths.acceptMany },
    each: (ctx, { membership, territory }) =>
      answerMembership(ctx, membership.id, {
        ...{ act: 'accept', answer: '', territoryName: territoryLabel(territory) },
      }),
    refusals: (locale) => membershipRefusalTexts[locale],
    done: (locale, count) => membershipRowTexts[locale].accepted(count),
  }),
]

async function open(c: HttpContext): Promise<OpenedList<MembershipLine>> {
  const { ctx, frame } = c.var
  const all = await membershipLines(ctx)
  const list = {
    ...membershipList(all, ctx.locale, dayOf(ctx.now), await regionNames(ctx.db)),
    bulk: mayManageMemberships(ctx.person) ? bulkOf(ctx.locale) : undefined,
  }
  return {
    list,
    find: (ask) => rowsInMemory(list, chosen(all, ask, list.today), ask),
    draw: (shown) => <MembershipsPage frame={frame} shown={shown} />,
  }
}

function chosen(all: readonly MembershipLine[], { values }: ListAsk, today: Day) {
  const view = membershipViews.find((item) => item === values['vue']) ?? 'toutes'
  const words = plainWords(values['q'] ?? '')
  return all.filter(
    (line) =>
      isInView(line, view, today) &&
      (values['type'] ?? line.territory.kind) === line.territory.kind &&
      plainWords(line.territory.name).includes(words),
  )
}

function membershipList(
  all: readonly MembershipLine[],
  locale: Locale,
  today: Day,
  regions: RegionNames,
): List<MembershipLine> {
  const texts = membershipTexts[locale]
  const kinds = [...new Set(all.map(({ territory }) => territory.kind))]
  return {
    title: texts.title,
    path: paths.list,
    files: paths.listFiles,
    fileName: 'adhesions',
    sheetName: texts.sheet,
    counted: texts.counted,
    columns: columnsOf(locale, regions),
    filters: [
      { kind: 'words', name: 'q', label: texts.search },
      {
        kind: 'choice',
        name: 'vue',
        label: texts.viewsLabel,
        as: 'links',
        usual: 'toutes',
        options: membershipViews.map((view) => ({
          value: view,
          label: texts.views[view],
          count: all.filter((line) => isInView(line, view, today)).length,
        })),
      },
      {
        kind: 'choice',
        name: 'type',
        label: texts.kindsLabel,
        as: 'menu',
        all: texts.allKinds,
        options: kinds.map((kind) => ({
          value: kind,
          label: kindWord({ kind, subtype: '' }, locale),
        })),
      },
    ],
    order: { sort: 'nom' },
    perPage: 40,
    today,
  }
}

function bulkOf(locale: Locale): Bulk<MembershipLine> {
  const texts = membershipRowTexts[locale]
  return {
    idOf: ({ membership }) => membership.id,
    nameOf: ({ territory }) => territoryLabel(territory),
    acts: [
      {
        ...{ key: 'accepter', label: texts.accept, action: paths.acceptMany },
        leaves: ({ membership }) =>
          nextState(membership.state, 'accept').ok ? undefined : texts.notAsked,
        ...{ confirm: texts.acceptConfirm, nothing: texts.acceptNothing },
      },
    ],
  }
}

/** The order in which a membership goes through them. */
const states: readonly ShownState[] = [
  'to-confirm',
  'requested',
  'more-asked',
  'accepted',
  'deliberated',
  'agreed',
  'invoiced',
  'active',
  'late',
  'left',
  'declined',
]

/** Without any name of a person. */
function columnsOf(locale: Locale, regions: RegionNames): readonly ListColumn<MembershipLine>[] {
  const texts = membershipTexts[locale]
  const { columns } = texts
  return [
    {
      key: 'nom',
      title: texts.territory,
      kind: 'text',
      sortable: true,
      value: ({ territory }) => territoryLabel(territory),
      href: ({ membership }) => paths.membership(membership.id),
    },
    {
      key: 'type',
      title: texts.kind,
      kind: 'text',
      sortable: true,
      value: ({ territory }) => kindWord(territory, locale),
    },
    {
      key: 'region',
      title: columns.region,
      kind: 'text',
      only: 'file',
      value: ({ territory: { regionCode: code } }) => code && (regions.get(code) ?? code),
    },
    {
      key: 'habitants',
      title: columns.population,
      kind: 'number',
      only: 'file',
      value: ({ territory }) => territory.population,
    },
    {
      key: 'etat',
      title: texts.state,
      kind: 'choice',
      sortable: true,
      value: ({ shown }) => texts.states[shown],
      sortBy: ({ shown }) => states.indexOf(shown),
    },
    {
      key: 'demandee',
      title: columns.requested,
      kind: 'day',
      only: 'file',
      value: ({ membership }) => dayOf(membership.requestedAt),
    },
    {
      key: 'depuis',
      title: texts.since,
      kind: 'day',
      sortable: true,
      value: ({ membership }) => membership.since,
    },
    {
      key: 'echeance',
      title: texts.until,
      kind: 'day',
      sortable: true,
      value: ({ membership }) => membership.until,
    },
    {
      key: 'du',
      title: texts.due,
      kind: 'money',
      sortable: true,
      value: ({ dueCents }) => dueCents,
    },
    {
      key: 'parti',
      title: columns.left,
      kind: 'day',
      only: 'file',
      value: ({ membership }) => membership.leftOn,
    },
    {
      key: 'raison',
      title: columns.reason,
      kind: 'text',
      only: 'file',
      value: ({ membership }) =>
        membership.leaveReason && texts.leaveReasons[membership.leaveReason],
    },
    {
      key: 'lien',
      title: columns.link,
      kind: 'link',
      only: 'file',
      value: ({ membership }) => paths.membership(membership.id),
    },
  ]
}
