export type TrialProblemCode =
  | 'no-rows'
  | 'columns-differ'
  | 'not-a-number'
  | 'too-few'
  | 'one-arm'
  | 'constant'
  | 'collinear'
  | 'too-many-columns'
  | 'alone'
  | 'few-clusters'
  | 'cluster-in-two-arms'
  | 'cluster-in-two-blocks'
  | 'block-one-arm'
  | 'not-a-pair'
  | 'not-twice'
  | 'out-of-range'
  | 'no-spread'

/** Words of each problem, in English, for whoever works with the engine; a room says them in its own. */
const words: Readonly<Record<TrialProblemCode, string>> = {
  'no-rows': 'there is no row',
  'columns-differ': 'columns must have the same length',
  'not-a-number': 'a finite number was expected',
  'too-few': 'there are too few values to compute this',
  'one-arm': 'both arms are needed, and all rows are in one',
  constant: 'a column has the same value everywhere: it can explain nothing',
  collinear: 'a column is told by the columns before it, or so nearly that digits would be lost',
  'too-many-columns': 'there are as many columns as rows, or more',
  alone: 'a row is alone to tell a column: this kind of error is not defined',
  'few-clusters': 'there are too few clusters',
  'cluster-in-two-arms': 'a cluster lies in both arms',
  'cluster-in-two-blocks': 'a cluster lies in two blocks',
  'block-one-arm': 'a block has no row, or too few, in one of the arms',
  'not-a-pair': 'a pair has one of each arm, and nothing else',
  'not-twice': 'a unit must be seen once before and once after, always in the same group',
  'out-of-range': 'a number lies outside what is allowed',
  'no-spread': 'values do not vary: nothing can be told from chance',
}

/** What was wrong: the code, and where it stands. */
export interface TrialProblem {
  readonly code: TrialProblemCode
  /** The column, block, pair, cluster, unit or argument that is meant. */
  readonly name?: string
  /** Place of the row, from 0. */
  readonly row?: number
  readonly found?: string
  readonly expected?: string
}

/** The computation that is asked has no honest result; `problem` says why and where. */
export class ImpossibleTrial extends Error {
  readonly problem: TrialProblem
  constructor(problem: TrialProblem) {
    const { code, name, row, found, expected } = problem
    const where = [
      name === undefined ? '' : ` (${name})`,
      row === undefined ? '' : `, row ${row + 1}`,
      found === undefined ? '' : `: found ${found}`,
      expected === undefined ? '' : `; expected ${expected}`,
    ]
    super(words[code] + where.join(''))
    this.problem = problem
  }
}

/** @throws ImpossibleTrial always, of this problem */
export function refuse(code: TrialProblemCode, more: Omit<TrialProblem, 'code'> = {}): never {
  throw new ImpossibleTrial({ code, ...more })
}

/** @throws ImpossibleTrial `not-a-number` at the first value that is not finite */
export function checkFinite(values: ArrayLike<number>, name: string): void {
  for (let row = 0; row < values.length; row++) {
    if (!Number.isFinite(values[row])) {
      refuse('not-a-number', { name, row, found: String(values[row]) })
    }
  }
}

/** @throws ImpossibleTrial `columns-differ` unless all have this length */
export function checkLengths(length: number, lists: Readonly<Record<string, ArrayLike<unknown>>>) {
  if (length === 0) refuse('no-rows')
  for (const [name, list] of Object.entries(lists)) {
    if (list.length !== length) {
      refuse('columns-differ', { name, found: String(list.length), expected: String(length) })
    }
  }
}

/** @throws ImpossibleTrial `out-of-range` unless above `low` and below `high` */
export function checkBetween(name: string, value: number, low: number, high: number): void {
  if (!(value > low && value < high)) {
    refuse('out-of-range', { name, found: String(value), expected: `${low} < ${name} < ${high}` })
  }
}

/** @throws ImpossibleTrial `out-of-range` unless a whole number, at least `least` */
export function checkWhole(name: string, value: number, least: number): void {
  if (!(Number.isSafeInteger(value) && value >= least)) {
    refuse('out-of-range', { name, found: String(value), expected: `a whole number from ${least}` })
  }
}
