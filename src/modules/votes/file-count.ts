import {
  type BallotFile,
  type BallotFileProblem,
  type CellMeaning,
  isTally,
  readAbif,
  readBlt,
  readGrid,
  readPrefLib,
  readTally,
  type TallyFile,
  UnreadableBallots,
} from '#engines/ballot-files/index.ts'
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
import { gradesOf, judged } from './file-count-grades.ts'
import { type Namer, named, nameIn, type Result } from './file-count-result.ts'

/** Methods that count a file; the names of the command line. */
export const fileMethods = [
  'mj',
  'approval',
  'plurality',
  'schulze',
  'irv',
  'stv-scottish',
  'stv-meek',
] as const
export type FileMethod = (typeof fileMethods)[number]

export interface FileToCount {
  /** With its extension: it says which format is read. */
  readonly name: string
  readonly text: string
  readonly method: FileMethod
  /** From the worst to the best; needed when a table writes them as numbers. */
  readonly grades?: readonly string[]
  /** As it was typed; the file may say it as well. */
  readonly seats?: string | undefined
  readonly margins?: boolean | undefined
}

export interface FileCounted extends Result {
  readonly method: FileMethod
}

export type FileProblem =
  | { readonly why: 'unreadable'; readonly at: BallotFileProblem }
  | { readonly why: 'grades-needed' | 'bad-seats' }
  | { readonly why: 'too-many-options'; readonly most: number }

/** Counts a file of ballots: BLT, PrefLib, ABIF, a table of ballots, or a tally of grades. */
export function countFile(
  file: FileToCount,
  most = Number.POSITIVE_INFINITY,
):
  | { readonly ok: true; readonly counted: FileCounted }
  | { readonly ok: false; readonly problem: FileProblem } {
  const { method, grades = [] } = file
  const failed = (problem: FileProblem) => ({ ok: false, problem }) as const
  const seats =
    file.seats === undefined || file.seats.trim() === '' ? undefined : Number(file.seats)
  if (seats !== undefined && (!Number.isInteger(seats) || seats < 1))
    return failed({ why: 'bad-seats' })
  let read: FileOfBallots
  try {
    read = readFile(file)
  } catch (error) {
    if (error instanceof UnreadableBallots) return failed({ why: 'unreadable', at: error.problem })
    throw error
  }
  if (read.file.options.length > most) return failed({ why: 'too-many-options', most })
  if (read.kind === 'tally' || method === 'mj') {
    const tallies = read.kind === 'tally' ? read.file : gradesOf(read.file, grades)
    if (!tallies) return failed({ why: 'grades-needed' })
    return { ok: true, counted: { method, ...judged(tallies) } }
  }
  const ballots = {
    options: read.file.options.length,
    withdrawn: read.file.withdrawn,
    given: read.file.ballots,
  }
  const wanted = method.startsWith('stv') ? (seats ?? read.file.seats ?? 1) : 1
  const result = countBy(method, ballots, wanted, file.margins ?? false, nameIn(read.file))
  return { ok: true, counted: { method, ...result } }
}

type FileOfBallots =
  | { readonly kind: 'ballots'; readonly file: BallotFile }
  | { readonly kind: 'tally'; readonly file: TallyFile }

/** By its extension, else by its first lines. */
function readFile({ name, text, method, grades = [] }: FileToCount): FileOfBallots {
  const extension = /\.[^.]*$/.exec(name)?.[0].toLowerCase() ?? ''
  const format = formatOf(extension, text)
  const cells: CellMeaning = method === 'mj' ? 'grade' : method === 'approval' ? 'approval' : 'rank'
  if (format === 'blt') return { kind: 'ballots', file: readBlt(text) }
  if (format === 'preflib') return { kind: 'ballots', file: readPrefLib(text) }
  if (format === 'abif') return { kind: 'ballots', file: readAbif(text) }
  if (cells === 'grade' && isTally(text)) return { kind: 'tally', file: readTally(text) }
  return { kind: 'ballots', file: readGrid(text, { cells, grades }) }
}

function formatOf(extension: string, text: string): 'blt' | 'preflib' | 'abif' | 'grid' {
  if (extension === '.blt') return 'blt'
  if (/^\.(soc|soi|toc|toi|cat)$/.test(extension)) return 'preflib'
  if (extension === '.abif') return 'abif'
  if (extension === '.csv' || extension === '.tsv') return 'grid'
  if (/^\ufeff?\s*\d+\s+\d+\s*(#.*)?$/m.test(text.split('\n')[0] ?? '')) return 'blt'
  if (/^# [A-Z ]+:/.test(text)) return 'preflib'
  return /^\{|^=\S/m.test(text) ? 'abif' : 'grid'
}

function countBy(
  method: Exclude<FileMethod, 'mj'>,
  ballots: Ballots,
  seats: number,
  isMargins: boolean,
  name: Namer,
): Result {
  switch (method) {
    case 'approval':
    case 'plurality': {
      const { totals, ...result } = method === 'approval' ? approval(ballots) : plurality(ballots)
      return { ...named(result, name), rounds: [{ votes: byName(totals, name) }] }
    }
    case 'schulze':
      return schulzeOf(ballots, isMargins, name)
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

function schulzeOf(ballots: Ballots, isMargins: boolean, name: Namer) {
  const result = schulze(ballots, isMargins ? 'margins' : 'winning-votes')
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
