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

export interface SortedQuestion {
  readonly question: OpenQuestion
  readonly sorting: Sorting
}
