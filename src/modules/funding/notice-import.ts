import {
  likelyTwins,
  type Notice,
  type NoticeProblem,
  type NoticeSource,
} from '#engines/funding-notices/index.ts'
import type { Day } from '#kit/dates.ts'
import type {
  AwardTerms,
  FactName,
  Opportunity,
  OpportunityFacts,
  OpportunityReading,
} from './opportunity.ts'
import type { Phase } from './phase.ts'

/** A notice as this room keeps it: what a page of a source says in one shape, plain values only. */
export interface NoticeFacts extends Omit<OpportunityFacts, 'closesAt'> {
  readonly sourceId: string
  readonly closesAt: string | undefined
  readonly givers: readonly string[]
  readonly corrects: readonly string[]
  readonly phases: readonly Phase[]
  readonly awardTerms?: AwardTerms | undefined
  /** The day on which the source wrote it. */
  readonly changedOn?: Day | undefined
}

/** A file of notices: looked at, then kept. */
export interface NoticeImport {
  readonly id: string
  readonly state: 'tried' | 'kept'
  readonly fileName: string
  readonly source: NoticeSource
  readonly sha256: string
  readonly entries: number
  /** How many the source has, where the file is one page of a longer list. */
  readonly total: number | undefined
  readonly notices: readonly NoticeFacts[]
  readonly problems: readonly NoticeProblem[]
  readonly problemCount: number
  readonly triedAt: Date
  readonly keptAt: Date | undefined
}

const joined = (words: readonly string[], most: number) => words.join(', ').slice(0, most)

export function factsOf(notice: Notice): NoticeFacts {
  const rate = notice.rateTo ?? notice.rateFrom
  return {
    ...{ sourceId: notice.sourceId, title: notice.title.slice(0, 240) },
    ...{ kind: notice.kinds[0] ?? 'other', funder: joined(notice.givers, 240) },
    ...{ givers: notice.givers, corrects: notice.corrects },
    summary: [notice.summary, notice.eligibility]
      .filter((part) => part !== '')
      .join('\n\n')
      .slice(0, 4000),
    ...{ audience: joined(notice.audiences, 400), themes: joined(notice.themes, 400) },
    ...{ costsSaid: joined(notice.costs, 400), stepsSaid: joined(notice.steps, 400) },
    ...{ phases: phasesIn(notice.steps), awardTerms: termsOf(notice) },
    place: notice.place.slice(0, 240),
    ...{ placeCodes: notice.placeCodes, withoutCodes: notice.withoutCodes },
    rateTenths: rate === undefined ? undefined : Math.round(rate * 10),
    mostCents: notice.amountCents,
    ...{ opensOn: notice.opens, closesOn: notice.closes, closesAt: notice.closesAt },
    recurrence: notice.recurrence.slice(0, 240),
    ...{ address: notice.address ?? '', applyAt: notice.applyAt ?? '' },
    changedOn: notice.changed ?? notice.published,
  }
}

function termsOf({ criteria, lots }: Notice): AwardTerms | undefined {
  return criteria.length === 0 && lots === 0 ? undefined : { criteria, lots }
}

/** Moments that a source names, where its words are known: the others leave it to whoever reads. */
function phasesIn(steps: readonly string[]): readonly Phase[] {
  const plain = steps.join(' ').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return [
    ...(/reflexion|conception|preop/.test(plain) ? (['design'] as const) : []),
    ...(/mise en .uvre|realisation|\bop\b/.test(plain) ? (['work'] as const) : []),
    ...(/usage|valorisation|postop/.test(plain) ? (['use'] as const) : []),
  ]
}

export type Outcome = 'new' | 'changed' | 'known' | 'older' | 'closed'

export interface SortedNotice {
  readonly facts: NoticeFacts
  readonly outcome: Outcome
  /** What stands already. */
  readonly standing: Standing | undefined
}

type Standing = Pick<Opportunity, 'id' | 'sourceSha256' | 'sourceChangedOn' | 'byHand'> &
  OpportunityFacts

/** What keeping a file would do: what is closed and was never kept is left aside. */
export function sortedNotices(
  notices: readonly NoticeFacts[],
  asked: {
    readonly known: ReadonlyMap<string, Standing>
    readonly digest: (facts: NoticeFacts) => string
    readonly today: Day
  },
): readonly SortedNotice[] {
  return notices.map((facts) => {
    const standing = asked.known.get(facts.sourceId)
    if (standing) {
      const isSame = standing.sourceSha256 === asked.digest(facts)
      if (isSame) return { facts, standing, outcome: 'known' }
      return { facts, standing, outcome: isOlder(facts, standing) ? 'older' : 'changed' }
    }
    const isOver = facts.closesOn !== undefined && facts.closesOn < asked.today
    return { facts, standing, outcome: isOver ? 'closed' : 'new' }
  })
}

/** Kept after a newer one, an older notice would turn facts back. Of one day, or without a day, the last read counts. */
function isOlder({ changedOn }: NoticeFacts, { sourceChangedOn }: Standing): boolean {
  return changedOn !== undefined && sourceChangedOn !== undefined && changedOn < sourceChangedOn
}

/** As an opportunity holds them: what is not said is undefined, an instant is one. */
export function saidBy(notice: NoticeFacts): OpportunityFacts {
  const {
    sourceId: _,
    givers: __,
    corrects: ___,
    phases: ____,
    changedOn: _____,
    awardTerms: ______,
    ...facts
  } = notice
  const { rateTenths, mostCents, opensOn, closesOn, closesAt, ...rest } = facts
  return {
    ...{ ...rest, rateTenths, mostCents, opensOn, closesOn },
    closesAt: closesAt === undefined ? undefined : new Date(closesAt),
  }
}

export interface FactChange {
  readonly name: FactName
  readonly before: OpportunityFacts[FactName]
  readonly after: OpportunityFacts[FactName]
  /** A person wrote what stands: it stays. */
  readonly stays: boolean
}

/** Fact by fact, what a changed notice would change. */
export function changesOf(standing: Standing, notice: NoticeFacts): readonly FactChange[] {
  const after = saidBy(notice)
  return (Object.keys(after) as FactName[])
    .map((name) => ({ name, before: standing[name], after: after[name], stays: false }))
    .filter(({ before, after }) => !isSameFact(before, after))
    .map((change) => ({ ...change, stays: isByHand(standing, change.name) }))
}

/** What a source says, without what a person wrote over it. */
export function mergedFacts(standing: Standing, notice: NoticeFacts): OpportunityFacts {
  const kept = changesOf(standing, notice).filter(({ stays }) => stays)
  return {
    ...saidBy(notice),
    ...Object.fromEntries(kept.map(({ name, before }) => [name, before])),
  }
}

/** Facts in which what was typed differs from what stands, with those that were written by hand already. */
export function writtenByHand(
  standing: Pick<Opportunity, 'origin' | 'byHand'> & OpportunityFacts,
  typed: Partial<OpportunityFacts>,
): readonly FactName[] {
  if (standing.origin === 'hand') return []
  const now = (Object.keys(typed) as FactName[]).filter(
    (name) => isFactName(name) && !isSameFact(standing[name], typed[name]),
  )
  return [...new Set([...standing.byHand, ...now])]
}

const factNames: Readonly<Record<FactName, true>> = {
  ...{ title: true, kind: true, funder: true, summary: true, audience: true, themes: true },
  ...{ costsSaid: true, stepsSaid: true, place: true, placeCodes: true, withoutCodes: true },
  ...{ rateTenths: true, mostCents: true, opensOn: true, closesOn: true, closesAt: true },
  ...{ recurrence: true, address: true, applyAt: true },
}

function isFactName(name: string): name is FactName {
  return name in factNames
}

/** The hour goes with the day that somebody wrote. */
function isByHand({ byHand }: Standing, name: FactName): boolean {
  return byHand.includes(name === 'closesAt' ? 'closesOn' : name)
}

function isSameFact(
  before: OpportunityFacts[FactName],
  after: OpportunityFacts[FactName] | undefined,
): boolean {
  return JSON.stringify(before ?? '') === JSON.stringify(after ?? '')
}

export type TwinReason = ReturnType<typeof likelyTwins>[number]['because']

export interface Twins<Thing> {
  readonly first: Thing
  readonly other: Thing
  readonly because: TwinReason
}

type Likeable = Pick<OpportunityFacts, 'title' | 'funder' | 'closesOn'> & {
  readonly givers?: readonly string[]
  readonly corrects?: readonly string[]
  readonly sourceId: string
  readonly origin?: string
}

/** Those that look alike, by the rule of the readers of notices. */
export function twinsAmong<Thing extends Likeable>(
  things: readonly Thing[],
): readonly Twins<Thing>[] {
  const notices = things.map((thing): Notice => {
    const { title, funder, closesOn, givers, corrects = [], sourceId } = thing
    const none = {
      ...{ summary: '', eligibility: '', place: '', recurrence: '', lots: 0 },
      ...{ kinds: [], audiences: [], themes: [], costs: [], steps: [], placeCodes: [] },
      ...{ withoutCodes: [], cpv: [], criteria: [] },
    }
    return {
      ...none,
      ...{ source: (thing.origin ?? 'boamp') as NoticeSource, sourceId, title, corrects },
      givers: givers ?? funder.split(', ').filter((giver) => giver !== ''),
      ...(closesOn === undefined ? {} : { closes: closesOn }),
    }
  })
  return likelyTwins(notices).flatMap(({ first, other, because }) => {
    const [earlier, later] = [things[first], things[other]]
    return earlier && later ? [{ first: earlier, other: later, because }] : []
  })
}

/** Nothing was ticked by anybody yet. */
export const unread: OpportunityReading = { challenges: [], natures: [], phases: [] }
