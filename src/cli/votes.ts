import type { BallotFile } from '#engines/ballot-files/index.ts'
import {
  approval,
  type Ballots,
  condorcetWinner,
  copeland,
  instantRunoff,
  meekStv,
  plurality,
  type StvResult,
  schulze,
  scottishStv,
  smithSet,
  type Tie,
} from '#engines/ranked-votes/index.ts'
import { readBallots } from './read-ballots.ts'
import { gradesOf, judged } from './tally-grades.ts'
import { type Namer, named, nameIn, type Result } from './tally-result.ts'
import { CommandMisread, type Terminal } from './terminal.ts'

export const tallyMethods = [
  'mj',
  'approval',
  'plurality',
  'schulze',
  'irv',
  'stv-scottish',
  'stv-meek',
] as const
export type TallyMethod = (typeof tallyMethods)[number]

export interface TallyOptions {
  readonly method: string
  readonly seats?: string
  readonly grades?: string
  readonly margins?: boolean
}

export interface Tallied extends Result {
  readonly method: TallyMethod
}

/** Counts a file of ballots: no server, no database, nothing sent anywhere. */
export async function tallyVotes(out: Terminal, file: string, options: TallyOptions) {
  const tallied = tallyFile(file, options)
  out.say(`Méthode : ${tallied.method}`)
  out.say(`Retenu·es : ${tallied.winners.join(' = ') || 'personne'}`)
  for (const [at, level] of tallied.ranking.entries()) out.say(`${at + 1}. ${level.join(' = ')}`)
  for (const round of tallied.rounds) out.say(lineOf(round))
  for (const tie of tallied.ties) out.say(`Égalité : ${lineOf(tie)}`)
  out.json(tallied)
}

/** A round in one line: `votes: A 12, B 7 · exhausted: 3`. */
function lineOf(value: object): string {
  const written = (inner: unknown): string =>
    inner !== null && typeof inner === 'object'
      ? Object.entries(inner)
          .map(([key, part]) => (Array.isArray(inner) ? written(part) : `${key} ${written(part)}`))
          .join(', ')
      : String(inner ?? '–')
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${written(inner)}`)
    .join(' · ')
}

export function tallyFile(path: string, options: TallyOptions): Tallied {
  const method = tallyMethods.find((name) => name === options.method)
  if (!method) throw new CommandMisread(`Méthode inconnue. Au choix : ${tallyMethods.join(', ')}.`)
  const grades = (options.grades ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  const cells = method === 'mj' ? 'grade' : method === 'approval' ? 'approval' : 'rank'
  const read = readBallots(path, cells, grades)
  if (read.kind === 'tally') return { method, ...judged(read.file) }
  if (method === 'mj') return { method, ...judged(gradesOf(read.file, grades)) }
  const { file } = read
  const ballots = { options: file.options.length, withdrawn: file.withdrawn, given: file.ballots }
  const seats = seatsOf(file, method, options.seats)
  return { method, ...countBy(method, ballots, seats, options, nameIn(file)) }
}

function countBy(
  method: Exclude<TallyMethod, 'mj'>,
  ballots: Ballots,
  seats: number,
  options: TallyOptions,
  name: Namer,
): Result {
  switch (method) {
    case 'approval':
    case 'plurality': {
      const { totals, ...result } = method === 'approval' ? approval(ballots) : plurality(ballots)
      return { ...named(result, name), rounds: [{ votes: byName(totals, name) }] }
    }
    case 'schulze':
      return schulzeOf(ballots, options, name)
    case 'irv': {
      const result = instantRunoff(ballots)
      const rounds = result.rounds.map(({ votes, exhausted, excluded }, at) => ({
        round: at + 1,
        votes: Object.fromEntries([...votes].map(([option, count]) => [name(option), count])),
        exhausted,
        excluded: excluded === undefined ? null : name(excluded),
      }))
      return { ...named(result, name), rounds, ties: result.ties.map((tie) => tieOf(tie, name)) }
    }
    case 'stv-scottish':
      return stvOf(scottishStv(ballots, seats), name)
    case 'stv-meek':
      return stvOf(meekStv(ballots, seats), name)
    default:
      return method satisfies never
  }
}

function schulzeOf(ballots: Ballots, { margins }: TallyOptions, name: Namer) {
  const result = schulze(ballots, margins ? 'margins' : 'winning-votes')
  const table = (matrix: readonly (readonly number[])[]) =>
    Object.fromEntries(
      matrix.map((row, at) => [name(at), byName(row, name, (option) => option !== at)]),
    )
  const condorcet = condorcetWinner(ballots, result.pairwise)
  return {
    ...named(result, name),
    condorcet: condorcet === undefined ? null : name(condorcet),
    smith: smithSet(ballots, result.pairwise).map(name),
    copeland: Object.fromEntries(
      [...copeland(ballots, result.pairwise)].map(([option, points]) => [name(option), points]),
    ),
    pairwise: table(result.pairwise),
    strengths: table(result.strengths),
  }
}

function stvOf(result: StvResult, name: Namer): Result {
  const decimals = (value: number | bigint) => Number(BigInt(value)) / result.unit
  const rounds = result.rounds.map(({ number, transfer, votes, nonTransferable, elected }) => ({
    round: number,
    transfer: transfer ? { kind: transfer.kind, from: name(transfer.from) } : null,
    votes: byName(votes.map(decimals), name),
    nonTransferable: decimals(nonTransferable),
    elected: elected.map(name),
  }))
  return {
    ...named(result, name),
    quota: decimals(result.quota),
    rounds,
    ties: result.ties.map((tie) => tieOf(tie, name)),
  }
}

const tieOf = ({ between, chosen, ...tie }: Tie, name: Namer) => ({
  ...tie,
  between: between.map(name),
  chosen: chosen === undefined ? null : name(chosen),
})

function byName(
  values: readonly number[],
  name: Namer,
  wanted: (option: number) => boolean = () => true,
) {
  return Object.fromEntries(
    values.flatMap((value, option) => (wanted(option) ? [[name(option), value] as const] : [])),
  )
}

function seatsOf(file: BallotFile, method: TallyMethod, given: string | undefined): number {
  if (!method.startsWith('stv')) return 1
  const seats = given === undefined ? (file.seats ?? 1) : Number(given)
  if (!Number.isInteger(seats) || seats < 1)
    throw new CommandMisread('Le nombre de sièges est un nombre entier, à partir de 1.')
  return seats
}
