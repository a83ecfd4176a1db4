import { type Margin, type Respondent, sharesOf } from './respondents.ts'

/** How many people, and how much weight, in each pair of categories. */
export interface CrossTable {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** People, by row then by column. */
  readonly counts: readonly (readonly number[])[]
  /** Sums of weights, by row then by column. */
  readonly weighted: readonly (readonly number[])[]
  /** Those who lack one of the two categories: they stand nowhere in the table. */
  readonly left: number
}

/**
 * @param rows what each person answered to the first question, one a person; nothing when not answered
 * @param columns the same for the second question
 * @param weights one a person; each 1 when left out
 * @throws RangeError when the three are not of one length
 */
export function crossTable(
  rows: readonly (string | undefined)[],
  columns: readonly (string | undefined)[],
  weights: readonly number[] = rows.map(() => 1),
): CrossTable {
  if (rows.length !== columns.length || rows.length !== weights.length) {
    throw new RangeError('one row, one column and one weight a person')
  }
  const rowNames = namesIn(rows)
  const columnNames = namesIn(columns)
  const empty = () => rowNames.map(() => columnNames.map(() => 0))
  const [counts, weighted] = [empty(), empty()]
  const rowPlace = new Map(rowNames.map((name, at) => [name, at]))
  const columnPlace = new Map(columnNames.map((name, at) => [name, at]))
  let left = 0
  rows.forEach((row, at) => {
    const column = columns[at]
    if (row === undefined || column === undefined) {
      left++
      return
    }
    const [y, x] = [rowPlace.get(row) as number, columnPlace.get(column) as number]
    const [countsOfRow, weightsOfRow] = [counts[y] as number[], weighted[y] as number[]]
    countsOfRow[x] = (countsOfRow[x] as number) + 1
    weightsOfRow[x] = (weightsOfRow[x] as number) + (weights[at] as number)
  })
  return { rows: rowNames, columns: columnNames, counts, weighted, left }
}

/** Those who are told apart by what a file says of them. */
export interface SmallGroup {
  /** What they have in common, in the order of the variables; nothing where it is not known. */
  readonly values: readonly (string | undefined)[]
  readonly count: number
}

/**
 * Groups of people alike in every variable that somebody else may know of them (quasi-identifiers), and smaller than `fewest`
 * (Sweeney, k-anonymity, 2002). What is not known is a value like any other.
 *
 * @param fewest people in a group at least, 2 or more: 2 refuses whoever stands alone
 * @returns the groups that are too small, in the order in which they are met; none when the file may leave
 */
export function smallGroups(
  respondents: readonly Respondent[],
  variables: readonly string[],
  fewest: number,
): readonly SmallGroup[] {
  if (!(Number.isInteger(fewest) && fewest >= 2)) throw new RangeError('a group is of two at least')
  const groups = new Map<
    string,
    { readonly values: readonly (string | undefined)[]; count: number }
  >()
  for (const respondent of respondents) {
    const values = variables.map((variable) => respondent[variable])
    const key = JSON.stringify(values.map((value) => value ?? null))
    const group = groups.get(key) ?? { values, count: 0 }
    group.count++
    groups.set(key, group)
  }
  return [...groups.values()].filter(({ count }) => count < fewest)
}

/**
 * How far those who answered are from the population on one variable: half of the sum of the differences of shares (Duncan and
 * Duncan’s dissimilarity, 1955): 0 when alike, 1 when they have nothing in common. It is the share of them who would have to be
 * others.
 *
 * @returns nothing when nobody said their category
 */
export function distanceFrom(
  respondents: readonly Respondent[],
  margin: Margin,
  weights: readonly number[] = respondents.map(() => 1),
): number | undefined {
  const sums = new Map<string, number>()
  let known = 0
  respondents.forEach((respondent, at) => {
    const category = respondent[margin.variable]
    if (category === undefined) return
    sums.set(category, (sums.get(category) ?? 0) + (weights[at] as number))
    known += weights[at] as number
  })
  if (known === 0) return undefined
  const asked = new Map(sharesOf(margin))
  const categories = new Set([...sums.keys(), ...asked.keys()])
  const differences = [...categories].map((category) =>
    Math.abs((sums.get(category) ?? 0) / known - (asked.get(category) ?? 0)),
  )
  return differences.reduce((sum, difference) => sum + difference, 0) / 2
}

function namesIn(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== undefined))]
}
