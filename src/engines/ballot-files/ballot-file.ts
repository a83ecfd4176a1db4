import type { BallotBox } from './ballot-box.ts'

/** Ballots as a file tells them. Options are numbers from 0, in the order of the file: two may have one name. */
export interface BallotFile {
  readonly title: string
  readonly options: readonly string[]
  /** Indexes of options that left before the count. */
  readonly withdrawn: readonly number[]
  /** The number of seats, in the formats that say it. */
  readonly seats: number | undefined
  /** An order drawn by lot that the file gives: every option once. */
  readonly order: readonly number[] | undefined
  /** Merged: equal ballots once, with how many they are. Empty for a file that only holds grades. */
  readonly ballots: BallotBox
  /** Of a graded or categorical file. */
  readonly grades: GradeTally | undefined
  /** What was read in a way that whoever counts must know. */
  readonly notes: readonly BallotNote[]
}

/** How many times each option got each grade. */
export interface GradeTally {
  /** From the worst to the best. */
  readonly names: readonly string[]
  /** For each option, counts from the worst grade to the best; a grade that was not given counts nowhere. */
  readonly tallies: readonly (readonly bigint[])[]
  /** How many ballots. */
  readonly judges: bigint
}

export type BallotNote =
  /** Several options with one name: they stay apart, by their numbers (from 1). */
  | { readonly kind: 'same-name'; readonly name: string; readonly numbers: readonly number[] }
  /** Texts in quotes after the title: read as a source and a comment. */
  | { readonly kind: 'after-title'; readonly texts: readonly string[] }
  /** An option in brackets that changes nothing here. */
  | { readonly kind: 'passed-over'; readonly line: number; readonly text: string }
  /** `[skip …]`: options (numbers from 1) that are counted as withdrawn. */
  | { readonly kind: 'skipped'; readonly line: number; readonly numbers: readonly number[] }
  /** The file names its options, and some ballots name others. */
  | { readonly kind: 'undeclared'; readonly names: readonly string[] }
  /** A table whose lines look like a published tally, and were read as one. */
  | { readonly kind: 'read-as-tally' }

/** Reads a file line by line: each line once, in order, without what ends it. */
export interface BallotReader {
  /** @throws UnreadableBallots with the line and what was expected there */
  line(text: string): void
  /** After the last line. @throws UnreadableBallots when the file does not hold what its format says */
  end(): BallotFile
}

/** Options that share a name, told once for each name. */
export function sameNames(options: readonly string[]): readonly BallotNote[] {
  const numbers = new Map<string, number[]>()
  for (const [at, name] of options.entries())
    numbers.set(name, [...(numbers.get(name) ?? []), at + 1])
  return [...numbers]
    .filter(([, alike]) => alike.length > 1)
    .map(([name, alike]) => ({ kind: 'same-name', name, numbers: alike }))
}
