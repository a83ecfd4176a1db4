import type { Choice } from './choice.ts'

/** One sum, and what each option takes from it when it is chosen: the options of the vote are projects. */
export interface Purse {
  readonly cents: number
  /** In the order of the options. */
  readonly costs: readonly number[]
  /** Options that a ballot names at most, where it only names them. */
  readonly most: number | null
  /** Where what the sum pays is counted and published, in this house. */
  readonly countedAt: string
  /** Where the rules that fix this vote are read. */
  readonly rulesAt?: string
}

/** What a ballot names would cost together. */
export function costOfChoice(purse: Purse, choice: Choice): number {
  return namedBy(choice).reduce((sum, option) => sum + (purse.costs[option] ?? 0), 0)
}

function namedBy(choice: Choice): readonly number[] {
  switch (choice.kind) {
    case 'approvals':
      return choice.approved
    case 'one':
      return choice.option === null ? [] : [choice.option]
    case 'ranking':
      return choice.ranks.flat()
    case 'grades':
      return [...choice.grades.keys()].filter((option) => (choice.grades[option] ?? 0) > 0)
    default:
      return choice satisfies never
  }
}
