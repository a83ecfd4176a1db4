import type { Day } from '#kit/dates.ts'

/** Where a notice was published; an identifier is one of its source. */
export type NoticeSource = 'aides-territoires' | 'dispositif-aide' | 'boamp' | 'ted'

/**
 * What is offered: money that is given (`grant`), lent (`loan`), advanced (`advance`), or earned by energy saved
 * (`certificates`); the help of somebody who knows (`expertise`); a call that several answer and few win
 * (`call-for-projects`); a public contract (`tender`); `other` where the source says nothing that is known here.
 */
export type NoticeKind =
  | 'grant'
  | 'loan'
  | 'advance'
  | 'certificates'
  | 'expertise'
  | 'call-for-projects'
  | 'tender'
  | 'other'

export interface AwardCriterion {
  readonly label: string
  /** Percent, from 0 to 100, where the notice says percent; absent for an order, points, or nothing. */
  readonly percent?: number
}

/** A grant, a call or a public contract as its source tells it, in one shape. Texts are plain: nothing in them is HTML. */
export interface Notice {
  readonly source: NoticeSource
  readonly sourceId: string
  readonly kinds: readonly NoticeKind[]
  readonly title: string
  /** 4,000 signs at most; empty when nothing is said. */
  readonly summary: string
  readonly eligibility: string
  /** Those who fund, or who buy. */
  readonly givers: readonly string[]
  /** Of the first of them, nine figures whose key is right. */
  readonly siren?: string
  readonly audiences: readonly string[]
  readonly themes: readonly string[]
  /** Natures of cost, as the source names them: supply, investment. */
  readonly costs: readonly string[]
  /** Moments of a project, as the source names them. */
  readonly steps: readonly string[]
  /** The place in words. */
  readonly place: string
  /** `COM-35238`, `DEP-35`, `REG-53`, `PAYS-99100` (all of France), as the national code writes them; `NUTS-FRD22`. */
  readonly placeCodes: readonly string[]
  /** Places left out, which win over those above. */
  readonly withoutCodes: readonly string[]
  readonly opens?: Day
  /** The last day in France, when there is one. */
  readonly closes?: Day
  /** Where the source tells the hour too: an instant of ISO 8601. */
  readonly closesAt?: string
  /** How it comes back, in the words of the source. */
  readonly recurrence: string
  readonly published?: Day
  readonly changed?: Day
  /** Share of the cost that is paid, in percent from 0 to 100. */
  readonly rateFrom?: number
  readonly rateTo?: number
  /** What a contract is thought to be worth, in whole cents of a euro. */
  readonly amountCents?: number
  /** Where it is read, and where one applies: http or https. */
  readonly address?: string
  readonly applyAt?: string
  /** Eight figures each, without the key. */
  readonly cpv: readonly string[]
  readonly criteria: readonly AwardCriterion[]
  /** 0 where lots are not told. */
  readonly lots: number
  /** Identifiers of the notices that this one corrects, in the same source. */
  readonly corrects: readonly string[]
}
