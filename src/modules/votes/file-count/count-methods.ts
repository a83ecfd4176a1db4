import {
  approval,
  type Ballots,
  condorcetWinner,
  copeland,
  everyOutcome,
  instantRunoff,
  meekStv,
  type OpenTie,
  plurality,
  type RunoffResult,
  type StvResult,
  schulze,
  scottishStv,
  smithSet,
  type Tie,
} from '#engines/ranked-votes/index.ts'
import { type Namer, named, type Result, type TieSaid } from './result.ts'

/** Methods that count ranks; the names of the command line. */
export type RankedMethod =
  | 'approval'
  | 'plurality'
  | 'schulze'
  | 'irv'
  | 'stv-scottish'
  | 'stv-meek'

export interface CountRules {
  readonly seats: number
  readonly margins: boolean
  /** Drawn by lot, if one was. */
  readonly order: readonly number[] | undefined
}

/** Steps of a count that a machine may do again to try each way of breaking ties. */
const mostSteps = 10_000_000
const mostRuns = 200

export function countBy(
  method: RankedMethod,
  ballots: Ballots,
  rules: CountRules,
  name: Namer,
): Result {
  switch (method) {
    case 'approval':
    case 'plurality': {
      const { totals, ...result } = method === 'approval' ? approval(ballots) : plurality(ballots)
      return {
        ...named(result, name, rules.order),
        rounds: [{ votes: byName(totals, name) }],
      }
    }
    case 'schulze':
      return schulzeOf(ballots, rules, name)
    case 'irv':
      return runoffOf(ballots, rules, name)
    case 'stv-scottish':
    case 'stv-meek':
      return stvOf(method === 'stv-meek' ? meekStv : scottishStv, ballots, rules, name)
    default:
      return method satisfies never
  }
}

function schulzeOf(ballots: Ballots, { margins, order }: CountRules, name: Namer) {
  const result = schulze(ballots, margins ? 'margins' : 'winning-votes')
  const table = (matrix: readonly (readonly number[])[]) =>
    Object.fromEntries(
      matrix.map((row, at) => [name(at), byName(row, name, (option) => option !== at)]),
    )
  const isEmpty = result.ranking.length === 0
  const condorcet = isEmpty ? undefined : condorcetWinner(ballots, result.pairwise)
  return {
    ...named(result, name, order),
    condorcet: condorcet === undefined ? null : name(condorcet),
    smith: isEmpty ? [] : smithSet(ballots, result.pairwise).map(name),
    copeland: Object.fromEntries(
      [...copeland(ballots, result.pairwise)].map(([option, points]) => [name(option), points]),
    ),
    pairwise: table(result.pairwise),
    strengths: table(result.strengths),
  }
}

function runoffOf(ballots: Ballots, { order }: CountRules, name: Namer): Result {
  const result = instantRunoff(ballots, order ? { order } : {})
  const rounds = result.rounds.map(({ votes, exhausted, excluded }, at) => ({
    round: at + 1,
    votes: Object.fromEntries([...votes].map(([option, count]) => [name(option), count])),
    exhausted,
    excluded: excluded === undefined ? null : name(excluded),
  }))
  const last = order?.find((option) => result.winners.includes(option))
  const outcome = whoMayWin(ballots, result, order, (decide) =>
    // Two equal to the end leave one winner each.
    instantRunoff(ballots, { decide }).winners.map((winner) => [winner]),
  )
  const drawn = result.winners.length > 1 && last !== undefined
  const sure = outcome ? outcome.sure : drawn ? [last] : result.winners
  return {
    winners: sure.map(name),
    ...openFor(outcome, 1, name),
    ranking: result.ranking.map((level) => level.map(name)),
    quota: null,
    rounds,
    ties: tiesOf(result, order, outcome, name),
  }
}

function stvOf(
  count: typeof scottishStv,
  ballots: Ballots,
  { seats, order }: CountRules,
  name: Namer,
): Result {
  const result = count(ballots, seats, order ? { order } : {})
  const decimals = (value: number | bigint) => Number(BigInt(value)) / result.unit
  const rounds = result.rounds.map(({ number, transfer, votes, nonTransferable, elected }) => ({
    round: number,
    transfer: transfer ? { kind: transfer.kind, from: name(transfer.from) } : null,
    votes: byName(votes.map(decimals), name),
    nonTransferable: decimals(nonTransferable),
    elected: elected.map(name),
  }))
  const outcome = whoMayWin(ballots, result, order, (decide) => [
    count(ballots, seats, { decide }).winners,
  ])
  const sure = outcome
    ? [...outcome.sure].sort((a, b) => result.winners.indexOf(a) - result.winners.indexOf(b))
    : result.winners
  return {
    winners: sure.map(name),
    ...openFor(outcome, result.winners.length - sure.length, name),
    ranking: result.ranking.map((level) => level.map(name)),
    quota: decimals(result.quota),
    rounds,
    ties: tiesOf(result, order, outcome, name),
  }
}

type Outcome = { readonly sure: readonly number[]; readonly open: readonly number[] } | undefined

/**
 * Who is elected whatever would be drawn, when the count met ties that the ballots do not break and no order was
 * drawn; nothing when there was no such tie. When there are too many ways to try, only those who were elected
 * before the first of these ties are sure.
 */
function whoMayWin(
  ballots: Ballots,
  result: RunoffResult | StvResult,
  order: readonly number[] | undefined,
  count: (decide: (tie: OpenTie) => number | undefined) => readonly (readonly number[])[],
): Outcome {
  const firstOpen = result.ties.find(({ by }) => by !== 'earlier-stages')
  if (order || !firstOpen) return undefined
  const { given } = ballots
  const size = 'starts' in given ? (given.starts[given.size] ?? 0) : given.length
  const runs = Math.max(4, Math.min(mostRuns, Math.floor(mostSteps / (1 + size * ballots.options))))
  const outcome = everyOutcome(count, runs)
  if (outcome.whole) return outcome
  const early =
    'quota' in result
      ? result.rounds.slice(0, firstOpen.stage).flatMap(({ elected }) => [...elected])
      : []
  const all = [...outcome.sure, ...outcome.open]
  return { sure: early, open: all.filter((option) => !early.includes(option)) }
}

function openFor(outcome: Outcome, places: number, name: Namer): Pick<Result, 'open'> {
  return outcome && outcome.open.length > 0
    ? { open: { between: outcome.open.map(name), places: Math.max(1, places) } }
    : {}
}

function tiesOf(
  { ties, winners }: { readonly ties: readonly Tie[]; readonly winners: readonly number[] },
  order: readonly number[] | undefined,
  outcome: Outcome,
  name: Namer,
): readonly TieSaid[] {
  const by = (tie: Tie): TieSaid['by'] => {
    if (tie.by === 'earlier-stages') return 'earlier-stages'
    if (tie.by === 'nothing') return order ? 'lot' : 'nothing'
    return order ? 'lot' : 'listing'
  }
  const chosenOf = ({ about, chosen }: Tie) =>
    chosen ??
    (about === 'last-seat' ? order?.find((option) => winners.includes(option)) : undefined)
  return ties.map((tie) => {
    const chosen = chosenOf(tie)
    return {
      stage: tie.stage,
      about: tie.about,
      between: tie.between.map(name),
      chosen: chosen === undefined ? null : name(chosen),
      by: by(tie),
      decides: tie.by !== 'earlier-stages' && (outcome?.open.length ?? 0) > 0,
    }
  })
}

function byName(
  values: readonly number[],
  name: Namer,
  wanted: (option: number) => boolean = () => true,
) {
  return Object.fromEntries(
    values.flatMap((value, option) => (wanted(option) ? [[name(option), value] as const] : [])),
  )
}
