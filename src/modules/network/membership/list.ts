import { addDays, type Day } from '#kit/dates.ts'
import type { Territory } from '#modules/territories/index.ts'
import { type Membership, type ShownState, shownState } from './membership.ts'

/** What the list of memberships can be narrowed to: `?vue=membres`. */
export const membershipViews = [
  'toutes',
  'a-relire',
  'en-cours',
  'membres',
  'a-jour',
  'en-retard',
  'a-renouveler',
  'partis',
] as const
export type MembershipView = (typeof membershipViews)[number]

export interface MembershipLine {
  readonly membership: Membership
  readonly territory: Territory
  readonly shown: ShownState
  readonly dueCents: number
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
    case 'a-jour':
      return shown === 'active'
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

export function lineOf(
  membership: Membership,
  territory: Territory,
  money: { readonly invoiced: boolean; readonly dueCents: number },
  today: Day,
): MembershipLine {
  const shown = shownState({ ...membership, invoiced: money.invoiced }, today)
  return { membership, territory, shown, dueCents: money.dueCents }
}
