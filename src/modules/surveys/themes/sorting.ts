import type {
  CodedText,
  Coding,
  ComparedText,
  OpenQuestion,
  SettledText,
  Theme,
  WrittenText,
} from '../coding.ts'

/** One of the two who sort, by name, and what they sorted. */
export interface Sorter {
  readonly coding: Coding
  readonly name: string | undefined
  readonly coded: readonly CodedText[]
}

/** How far the texts of one question are sorted. */
export interface Sorting {
  readonly themes: readonly Theme[]
  readonly texts: readonly WrittenText[]
  readonly sorters: readonly Sorter[]
  readonly settled: readonly SettledText[]
  /** Nothing until both are done: nobody reads what the other said before. */
  readonly compared: readonly ComparedText[] | undefined
  readonly state: 'none' | 'one' | 'two' | 'differs' | 'whole'
}

/** How far it is, and whether its numbers by theme stand with the results: how many wrote may have to stay hidden. */
export function statedAs(
  { state }: Pick<Sorting, 'state'>,
  isTold: boolean,
  isPublished: boolean,
): Sorting['state'] | 'untold' | 'told' | 'unpublished' {
  if (isPublished) return isTold ? 'told' : 'unpublished'
  return state === 'whole' && !isTold ? 'untold' : state
}

export interface SortedQuestion {
  readonly question: OpenQuestion
  readonly sorting: Sorting
}
