import { type GroupVotes, togetherOf } from './group-votes.ts'
import type { Counted, Standing } from './matrix.ts'

/** One-sided, at 90 %: what a test must exceed. */
const certain = 1.2816
const mostShown = 5

export type Side = 'agree' | 'disagree'

/** A statement that tells a group from the others. */
export interface Representative {
  readonly column: number
  /** What the group says of it more than the others. */
  readonly for: Side
  /** Share of the group that says so, over that of the others, each with one more yes and one more no: above 0. */
  readonly ratio: number
  /** Test of two proportions: how many standard errors part them. */
  readonly ratioTest: number
  /** Share of the group that says so, with one more yes and one more no: from 0 to 1. */
  readonly share: number
  /** Test of one proportion, against a half. */
  readonly shareTest: number
  /** People of the group who say so, and who saw it. */
  readonly count: number
  readonly seen: number
}

/** Against a half, with one more success and one more trial. @example shareTest(6, 6) // 2 × √7 × (7/7 − 1/2) */
export function shareTest(count: number, seen: number): number {
  return 2 * Math.sqrt(seen + 1) * ((count + 1) / (seen + 1) - 0.5)
}

/** Two proportions with a pooled variance, one more success and one more trial each; 0 when all or none succeed. */
export function ratioTest(
  inside: number,
  ofInside: number,
  outside: number,
  ofOutside: number,
): number {
  const [s1, n1, s2, n2] = [inside + 1, ofInside + 1, outside + 1, ofOutside + 1]
  const pooled = (s1 + s2) / (n1 + n2)
  if (pooled === 1) return 0
  return (s1 / n1 - s2 / n2) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
}

/** Both sides of one statement, for one group against all the others. */
export function bothSidesOf(own: GroupVotes, others: GroupVotes, column: number) {
  const seen = own.seen[column] as number
  const seenByOthers = others.seen[column] as number
  const sideOf = (side: Side): Representative => {
    const of = side === 'agree' ? 'agrees' : 'disagrees'
    const count = own[of][column] as number
    const elsewhere = others[of][column] as number
    const share = (count + 1) / (seen + 2)
    return {
      ...{ column, for: side, count, seen, share },
      shareTest: shareTest(count, seen),
      ratio: share / ((elsewhere + 1) / (seenByOthers + 2)),
      ratioTest: ratioTest(count, seen, elsewhere, seenByOthers),
    }
  }
  return { agree: sideOf('agree'), disagree: sideOf('disagree') }
}

/**
 * Statements that tell each group from the others, five at most: those whose two tests exceed 1.2816, by the product
 * of share, ratio and tests; first the one that the group best agrees with, even if it tells nothing; then agreed ones
 * before the others, each by the side that tells the group most. Where there is none, the one that differs most. A
 * group alone has nobody to differ from.
 */
export function representativeOf(
  groups: readonly GroupVotes[],
  standings: readonly Standing[],
): readonly (readonly Representative[])[] {
  if (groups.length < 2) return groups.map(() => [])
  const columns = [...standings.keys()].filter((column) => standings[column] === 'in')
  return groups.map((own, group) => {
    const others = togetherOf(
      groups.filter((_, at) => at !== group),
      standings.length,
    )
    return chosenOf(columns.map((column) => bothSidesOf(own, others, column)))
  })
}

type BothSides = ReturnType<typeof bothSidesOf>

function chosenOf(sides: readonly BothSides[]): readonly Representative[] {
  let best: Representative | undefined
  let bestShown: Representative | undefined
  let furthest: Representative | undefined
  const sure: Representative[] = []
  for (const { agree, disagree } of sides) {
    const stronger = agree.ratioTest > disagree.ratioTest ? agree : disagree
    if (isSure(agree) || isSure(disagree)) sure.push(stronger)
    if (isBetterAgreed(agree, best)) {
      best = agree
      bestShown = stronger
    }
    if (!furthest || stronger.ratioTest > furthest.ratioTest) furthest = stronger
  }
  if (sure.length === 0) return bestShown ? [bestShown] : furthest ? [furthest] : []
  const ranked = sure
    .filter(({ column }) => column !== best?.column)
    .sort((a, b) => weightOf(b) - weightOf(a) || a.column - b.column)
  const shown = [...(bestShown ? [bestShown] : []), ...ranked].slice(0, mostShown)
  return [
    ...shown.filter((candidate) => candidate.for === 'agree'),
    ...shown.filter((candidate) => candidate.for === 'disagree'),
  ]
}

const isSure = (candidate: Representative) =>
  candidate.ratioTest > certain && candidate.shareTest > certain

const weightOf = (candidate: Representative) =>
  candidate.ratio * candidate.ratioTest * candidate.share * candidate.shareTest

function isBetterAgreed(candidate: Representative, best: Representative | undefined): boolean {
  if (best === undefined)
    return candidate.shareTest > certain || (candidate.ratio > 1 && candidate.share > 0.5)
  return best.ratio > 1
    ? weightOf(candidate) > weightOf(best)
    : candidate.share * candidate.shareTest > best.share * best.shareTest
}

/** A statement that most people answer alike, whatever their group. */
export interface Agreed {
  readonly column: number
  /** With one more yes and one more no: from 0 to 1. */
  readonly share: number
  readonly shareTest: number
  readonly count: number
  readonly seen: number
}

/** Statements that all participants together agree with, or disagree with: five of each at most. */
export function consensusOf(
  { agrees, disagrees, seen }: Counted,
  standings: readonly Standing[],
): Readonly<Record<Side, readonly Agreed[]>> {
  const sideOf = (counts: Float64Array) =>
    [...standings.keys()]
      .filter((column) => standings[column] === 'in')
      .map((column): Agreed => {
        const [count, of] = [counts[column] as number, seen[column] as number]
        return {
          ...{ column, count, seen: of },
          ...{ share: (count + 1) / (of + 2), shareTest: shareTest(count, of) },
        }
      })
      .filter((candidate) => candidate.share > 0.5 && candidate.shareTest > certain)
      .sort((a, b) => b.share * b.shareTest - a.share * a.shareTest || a.column - b.column)
      .slice(0, mostShown)
  return { agree: sideOf(agrees), disagree: sideOf(disagrees) }
}
