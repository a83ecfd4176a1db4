import {
  type BallotFile,
  type BallotFileProblem,
  type BallotNote,
  type CellMeaning,
  openBallots,
  UnreadableBallots,
} from '#engines/ballot-files/index.ts'
import { judged } from './count-grades.ts'
import { countBy } from './count-methods.ts'
import { readOrder } from './order.ts'
import { nameIn, type Result } from './result.ts'

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

export interface HowToCount {
  /** With its extension: it says which format is read. Without one, the first lines say it. */
  readonly name: string
  readonly method: FileMethod
  /** From the worst to the best; needed when a table writes them as names. */
  readonly grades?: readonly string[]
  /** As it was typed; the file may say it as well. */
  readonly seats?: string | undefined
  /** An order drawn by lot, as it was typed: it stands before the one that the file may give. */
  readonly order?: string | undefined
  readonly margins?: boolean | undefined
}

export interface FileCounted extends Result {
  /** The version of this answer: it changes when a key is taken away, or means another thing. */
  readonly schema: 'ouvroir votes tally 2'
  readonly method: FileMethod
  readonly title: string
  /** `undecided`: equal, and nothing parts them. `nobody`: no ballot counts for anyone. */
  readonly outcome: 'decided' | 'undecided' | 'nobody'
  /** In the order of the file. */
  readonly options: readonly string[]
  readonly withdrawn: readonly string[]
  /** For transferable votes; 1 for others. */
  readonly seats: number
  readonly ballots: number
  /** Ballots that say nothing. */
  readonly blank: number
  /** The order drawn by lot that broke ties, if one was given. */
  readonly order: readonly string[] | null
  /** What was read in a way that whoever counts must know. */
  readonly notes: readonly BallotNote[]
}

export type FileProblem =
  | { readonly why: 'unreadable' | 'grades-unnamed'; readonly at: BallotFileProblem }
  | { readonly why: 'grades-needed' | 'bad-seats' | 'bad-order' }
  | { readonly why: 'too-many-options'; readonly most: number }
  | { readonly why: 'too-many-to-compare'; readonly most: number; readonly found: number }

export type FileCount =
  | { readonly ok: true; readonly counted: FileCounted }
  | { readonly ok: false; readonly problem: FileProblem }

/**
 * The most options that each method counts: beyond, the count would take minutes, then hours. Schulze compares chains of
 * duels (options³); rounds look at each option that is left, and at its past when several are equal (options² to options³).
 * The others read each ballot once.
 */
export const mostOptionsOf: Readonly<Record<FileMethod, number>> = {
  mj: Number.POSITIVE_INFINITY,
  approval: Number.POSITIVE_INFINITY,
  plurality: Number.POSITIVE_INFINITY,
  schulze: 500,
  irv: 500,
  'stv-scottish': 500,
  'stv-meek': 500,
}

/**
 * Counts a file of ballots as its bytes come: BLT, PrefLib, ABIF, a table of ballots, or a tally of grades. Only
 * merged ballots are kept.
 */
export function openCount(how: HowToCount, most = Number.POSITIVE_INFINITY) {
  const { method, grades = [] } = how
  const cells: CellMeaning = method === 'mj' ? 'grade' : method === 'approval' ? 'approval' : 'rank'
  const file = openBallots(how.name, { cells, grades })
  let problem: FileProblem | undefined

  function tried<T>(read: () => T): T | undefined {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof UnreadableBallots)) throw error
      const isUnnamed = error.problem.expected === 'known-grade' && grades.length === 0
      problem = { why: isUnnamed ? 'grades-unnamed' : 'unreadable', at: error.problem }
      return undefined
    }
  }

  return {
    /** @returns whether more is worth reading */
    push(bytes: Uint8Array): boolean {
      if (!problem) tried(() => file.push(bytes))
      return !problem
    },
    finish(): FileCount {
      const read = problem ? undefined : tried(() => file.end())
      if (!read) return { ok: false, problem: problem as FileProblem }
      return countRead(read, how, most)
    },
  }
}

/** A file that is already here, whole. */
export function countFile(file: HowToCount & { readonly text: string }, most?: number): FileCount {
  const counting = openCount(file, most)
  counting.push(new TextEncoder().encode(file.text))
  return counting.finish()
}

function countRead(file: BallotFile, how: HowToCount, most: number): FileCount {
  const { method } = how
  const failed = (problem: FileProblem) => ({ ok: false, problem }) as const
  const typedSeats = (how.seats ?? '').trim()
  const seats = typedSeats === '' ? undefined : Number(typedSeats)
  if (seats !== undefined && (!Number.isInteger(seats) || seats < 1))
    return failed({ why: 'bad-seats' })
  const found = file.options.length
  if (found > most) return failed({ why: 'too-many-options', most })
  if (found > mostOptionsOf[method])
    return failed({ why: 'too-many-to-compare', most: mostOptionsOf[method], found })
  const typedOrder = (how.order ?? '').trim()
  const order = typedOrder === '' ? file.order : readOrder(typedOrder, file.options, file.withdrawn)
  if (typedOrder !== '' && !order) return failed({ why: 'bad-order' })

  const name = nameIn(file)
  const wanted = method.startsWith('stv') ? (seats ?? file.seats ?? 1) : 1
  const rules = { seats: wanted, margins: how.margins ?? false, order }
  const input = { options: file.options.length, withdrawn: file.withdrawn, given: file.ballots }
  const result = method === 'mj' ? judged(file, name, order) : countBy(method, input, rules, name)
  if (!result) return failed({ why: 'grades-needed' })
  const outcome = result.open ? 'undecided' : result.winners.length > 0 ? 'decided' : 'nobody'
  return {
    ok: true,
    counted: {
      schema: 'ouvroir votes tally 2',
      method,
      title: file.title,
      outcome,
      ...result,
      options: file.options.map((_, at) => name(at)),
      withdrawn: file.withdrawn.map(name),
      seats: wanted,
      ballots: method === 'mj' ? Number(file.grades?.judges ?? 0n) : file.ballots.total,
      blank: method === 'mj' ? 0 : file.ballots.blank,
      order: order ? order.map(name) : null,
      notes: file.notes,
    },
  }
}
