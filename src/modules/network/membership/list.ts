import { addDays, type Day } from '#kit/dates.ts'
import { plainWords } from '#kit/words.ts'
import type { Territory, TerritoryKind } from '#modules/territories/index.ts'
import { type Membership, type ShownState, shownState } from './membership.ts'

/** What the address of the list asks: `?vue=membres&type=commune&q=val&tri=echeance&page=2`. */
export const membershipViews = [
  'toutes',
  'a-relire',
  'en-cours',
  'membres',
  'en-retard',
  'a-renouveler',
  'partis',
] as const
export type MembershipView = (typeof membershipViews)[number]

export const membershipSorts = ['nom', 'depuis', 'echeance'] as const
export type MembershipSort = (typeof membershipSorts)[number]

export interface MembershipQuery {
  readonly view: MembershipView
  readonly kind: TerritoryKind | undefined
  readonly q: string
  readonly sort: MembershipSort
  readonly page: number
}

export interface MembershipLine {
  readonly membership: Membership
  readonly territory: Territory
  readonly shown: ShownState
  readonly dueCents: number
}

type Asked = Readonly<Record<string, string | undefined>>

/** Whatever else is in the address is left aside: an old link still opens the list. */
export function readMembershipQuery(
  asked: Asked,
  kinds: readonly TerritoryKind[],
): MembershipQuery {
  return {
    view: membershipViews.find((one) => one === asked['vue']) ?? 'toutes',
    kind: kinds.find((one) => one === asked['type']),
    q: (asked['q'] ?? '').trim().slice(0, 80),
    sort: membershipSorts.find((one) => one === asked['tri']) ?? 'nom',
    page: /^[1-9]\d{0,3}$/.test(asked['page'] ?? '') ? Number(asked['page']) : 1,
  }
}

/** The same address, with something changed; what is usual is not written. */
export function membershipQuery(query: MembershipQuery, change: Partial<MembershipQuery> = {}) {
  const next = { ...query, page: 1, ...change }
  const written = {
    vue: next.view === 'toutes' ? '' : next.view,
    type: next.kind ?? '',
    q: next.q,
    tri: next.sort === 'nom' ? '' : next.sort,
    page: next.page === 1 ? '' : String(next.page),
  }
  const parts = Object.entries(written).filter(([, value]) => value !== '')
  return parts.length === 0 ? '' : `?${new URLSearchParams(parts)}`
}

/** Is it in this view? A request that nobody confirmed is in none but “all”. */
export function isInView(
  line: Pick<MembershipLine, 'membership' | 'shown'>,
  view: MembershipView,
  today: Day,
): boolean {
  const { shown, membership } = line
  switch (view) {
    case 'toutes':
      return true
    case 'a-relire':
      return shown === 'requested'
    case 'en-cours':
      return ['requested', 'more-asked', 'accepted', 'deliberated', 'agreed', 'invoiced'].includes(
        shown,
      )
    case 'membres':
      return membership.state === 'active'
    case 'en-retard':
      return shown === 'late'
    case 'a-renouveler':
      return shown === 'active' && (membership.until ?? '9999') <= addDays(today, 60)
    case 'partis':
      return shown === 'left' || shown === 'declined'
    default:
      return view satisfies never
  }
}

/** Lines of a view, filtered and sorted as the address asks. */
export function chosenLines(
  lines: readonly MembershipLine[],
  query: MembershipQuery,
  today: Day,
): readonly MembershipLine[] {
  const words = plainWords(query.q)
  return lines
    .filter((line) => isInView(line, query.view, today))
    .filter(({ territory }) => query.kind === undefined || territory.kind === query.kind)
    .filter(({ territory }) => words === '' || plainWords(territory.name).includes(words))
    .toSorted((one, other) => compare(one, other, query.sort))
}

function compare(one: MembershipLine, other: MembershipLine, sort: MembershipSort): number {
  const byName = one.territory.name.localeCompare(other.territory.name, 'fr')
  if (sort === 'nom') return byName
  const dayOf = ({ membership }: MembershipLine) =>
    (sort === 'depuis' ? membership.since : membership.until) ?? '9999-99-99'
  return dayOf(one).localeCompare(dayOf(other)) || byName
}

export function lineOf(
  membership: Membership,
  territory: Territory,
  money: { readonly invoiced: boolean; readonly dueCents: number },
  today: Day,
): MembershipLine {
  const shown = shownState({ ...membership, invoiced: money.invoiced }, today)
  return { membership, territory, shown, dueCents: money.dueCents }
}
