import { judge, settleMissing, worstGrade } from '#engines/majority-judgment/index.ts'
import {
  approval,
  type Ballots,
  condorcetWinner,
  instantRunoff,
  meekStv,
  plurality,
  schulze,
  score,
  scottishStv,
} from '#engines/ranked-votes/index.ts'
import { type Choice, isBlank } from '../choice.ts'
import type { Method } from '../method.ts'

/** A ballot as it is counted: what it says, and for how much. */
export interface CountedBallot {
  readonly choice: Choice
  readonly weight: number
}

export interface CountRules {
  readonly options: number
  readonly grades: number
  readonly approvalFrom: number
  readonly seats: number
  /** Public, drawn at the opening: the earlier one is chosen when nothing else decides. */
  readonly tieOrder: readonly number[]
}

export interface TieShown {
  readonly about: 'exclusion' | 'surplus' | 'last-seat' | 'place'
  readonly stage: number
  readonly between: readonly number[]
  readonly chosen: number | null
  readonly by: 'earlier-stages' | 'order' | 'nothing'
}

export interface RoundShown {
  readonly votes: readonly (number | null)[]
  readonly exhausted: number
  readonly transfer: { readonly kind: 'surplus' | 'exclusion'; readonly from: number } | null
  readonly elected: readonly number[]
}

export interface Profile {
  readonly rank: number
  readonly grade: number
  readonly sign: '+' | '-'
  readonly better: number
  readonly worse: number
  /** Judges of each grade, the worst first. */
  readonly tally: readonly number[]
}

/** What one method says of the ballots. Options are numbers from 0; each table has one line an option. */
export interface Counted {
  readonly method: Method
  readonly ballots: number
  readonly winners: readonly number[]
  readonly ranking: readonly (readonly number[])[]
  readonly ties: readonly TieShown[]
  readonly totals?: readonly number[]
  readonly profiles?: readonly Profile[]
  readonly quota?: number
  readonly rounds?: readonly RoundShown[]
  readonly pairwise?: readonly (readonly number[])[]
  readonly strengths?: readonly (readonly number[])[]
  readonly condorcet?: number | null
}

/**
 * Counts ballots by a method. Blank ballots count nowhere. A grade that was not given is the worst one; a
 * mark is the place of the grade from 0; from grades, an option is approved from `approvalFrom` up, and
 * preferred to those with a lower grade.
 *
 * @param ballots in any order: it never changes the result
 */
export function count(
  method: Method,
  rules: CountRules,
  ballots: readonly CountedBallot[],
): Counted {
  const filled = ballots.filter(({ choice }) => !isBlank(choice))
  const head = { method, ballots: filled.reduce((sum, { weight }) => sum + weight, 0) }
  // Nobody voted: nothing is chosen, and above all not by lot.
  if (filled.length === 0) return { ...head, winners: [], ranking: [], ties: [] }
  switch (method) {
    case 'mj':
      return { ...head, ...merits(rules, filled) }
    case 'score': {
      const marks = filled.map(({ choice, weight }) => ({
        count: weight,
        marks: choice.kind === 'grades' ? choice.grades.map((grade) => grade ?? 0) : [],
      }))
      return { ...head, ...seated(score(rules.options, marks), rules) }
    }
    case 'approval':
      return { ...head, ...seated(approval(namedBy(filled, rules, approvedIn(rules))), rules) }
    case 'single':
      return { ...head, ...seated(plurality(namedBy(filled, rules, firstIn)), rules) }
    case 'schulze': {
      const given = namedBy(filled, rules, ranksIn)
      const { pairwise, strengths, winners, ranking } = schulze(given)
      const condorcet = condorcetWinner(given, pairwise) ?? null
      return { ...head, ...seated({ winners, ranking }, rules), pairwise, strengths, condorcet }
    }
    case 'irv':
      return { ...head, ...runoff(namedBy(filled, rules, ranksIn), rules) }
    case 'stv-scottish':
    case 'stv-meek':
      return { ...head, ...transferred(method, namedBy(filled, rules, ranksIn), rules) }
    default:
      return method satisfies never
  }
}

type Read = (choice: Choice) => readonly (readonly number[])[]

function namedBy(ballots: readonly CountedBallot[], rules: CountRules, read: Read): Ballots {
  return {
    options: rules.options,
    given: ballots.map(({ choice, weight }) => ({ count: weight, ranks: read(choice) })),
  }
}

const firstIn: Read = (choice) =>
  choice.kind === 'one' && choice.option !== null ? [[choice.option]] : ranksIn(choice)

function approvedIn({ approvalFrom }: CountRules): Read {
  return (choice) => {
    if (choice.kind === 'approvals') return [choice.approved]
    if (choice.kind !== 'grades') return []
    const approved = [...choice.grades.keys()].filter(
      (option) => (choice.grades[option] ?? -1) >= approvalFrom,
    )
    return approved.length > 0 ? [approved] : []
  }
}

const ranksIn: Read = (choice) => {
  switch (choice.kind) {
    case 'ranking':
      return choice.ranks
    case 'approvals':
      return [choice.approved]
    case 'one':
      return choice.option === null ? [] : [[choice.option]]
    case 'grades': {
      const levels = [...new Set(choice.grades.map((grade) => grade ?? 0))].sort((a, b) => b - a)
      return levels.map((level) =>
        [...choice.grades.keys()].filter((option) => (choice.grades[option] ?? 0) === level),
      )
    }
    default:
      return choice satisfies never
  }
}

function merits(rules: CountRules, ballots: readonly CountedBallot[]) {
  const judges = ballots.reduce((sum, { weight }) => sum + weight, 0)
  const tallies = Array.from({ length: rules.options }, (_, option) => {
    const tally = Array.from({ length: rules.grades }, () => 0)
    for (const { choice, weight } of ballots) {
      const grade = choice.kind === 'grades' ? (choice.grades[option] ?? 0) : 0
      tally[grade] = (tally[grade] ?? 0) + weight
    }
    return tally
  })
  const settled = settleMissing(
    tallies.map((tally) => tally.map(BigInt)),
    BigInt(judges),
    worstGrade,
  )
  const judged = judge(settled)
  const ranks = [...new Set(judged.map(({ rank }) => rank))].sort((a, b) => a - b)
  const ranking = ranks.map((rank) => [...judged.keys()].filter((at) => judged[at]?.rank === rank))
  const profiles = judged.map(({ grade, sign, better, worse, rank }, at) => ({
    rank,
    grade,
    sign,
    better: Number(better),
    worse: Number(worse),
    tally: tallies[at] ?? [],
  }))
  return { ...seated({ winners: ranking[0] ?? [], ranking }, rules), profiles }
}

/** The first of the order take the seats; a place shared across the last seat is parted by the declared order. */
function seated(
  result: {
    readonly ranking: readonly (readonly number[])[]
    readonly winners: readonly number[]
    readonly totals?: readonly number[]
  },
  { seats, tieOrder }: CountRules,
) {
  const winners: number[] = []
  const ties: TieShown[] = []
  for (const level of result.ranking) {
    const left = seats - winners.length
    if (level.length > 1 && left > 0 && level.length > left) {
      const ordered = [...level].sort((a, b) => tieOrder.indexOf(a) - tieOrder.indexOf(b))
      const chosen = ordered.slice(0, left)
      for (const one of chosen)
        ties.push({ about: 'last-seat', stage: 1, between: level, chosen: one, by: 'order' })
      winners.push(...chosen)
    } else {
      if (level.length > 1)
        ties.push({ about: 'place', stage: 1, between: level, chosen: null, by: 'nothing' })
      winners.push(...level.slice(0, Math.max(0, left)))
    }
  }
  const { ranking, totals } = result
  return { winners, ranking, ties, ...(totals ? { totals } : {}) }
}

function runoff(ballots: Ballots, { options, tieOrder }: CountRules) {
  const result = instantRunoff(ballots, { order: tieOrder })
  const rounds = result.rounds.map(
    ({ votes, exhausted, excluded }): RoundShown => ({
      votes: Array.from({ length: options }, (_, option) => votes.get(option) ?? null),
      exhausted,
      transfer: excluded === undefined ? null : { kind: 'exclusion', from: excluded },
      elected: [],
    }),
  )
  const ties = result.ties.map(shown)
  const [first, second] = result.winners
  if (first === undefined || second === undefined)
    return { winners: result.winners, ranking: result.ranking, rounds, ties }
  // Equal to the end: the order drawn at the opening decides, and it is said.
  const [chosen = first] = [...result.winners].sort(
    (a, b) => tieOrder.indexOf(a) - tieOrder.indexOf(b),
  )
  const tie: TieShown = {
    about: 'last-seat',
    stage: rounds.length,
    between: result.winners,
    chosen,
    by: 'order',
  }
  return { winners: [chosen], ranking: result.ranking, rounds, ties: [...ties, tie] }
}

function transferred(method: 'stv-scottish' | 'stv-meek', ballots: Ballots, rules: CountRules) {
  const stv = method === 'stv-scottish' ? scottishStv : meekStv
  const result = stv(ballots, rules.seats, { order: rules.tieOrder })
  const decimals = (value: number | bigint) => Number(value) / result.unit
  return {
    winners: result.winners,
    ranking: result.ranking,
    quota: decimals(result.quota),
    rounds: result.rounds.map(
      ({ transfer, votes, nonTransferable, elected }): RoundShown => ({
        votes: votes.map(decimals),
        exhausted: decimals(nonTransferable),
        transfer: transfer ? { kind: transfer.kind, from: transfer.from } : null,
        elected,
      }),
    ),
    ties: result.ties.map(shown),
  }
}

function shown(tie: {
  readonly about: 'exclusion' | 'surplus' | 'last-seat'
  readonly stage: number
  readonly between: readonly number[]
  readonly chosen: number | undefined
  readonly by: 'earlier-stages' | 'order' | 'nothing'
}): TieShown {
  return { ...tie, chosen: tie.chosen ?? null }
}
