import type { Outcome } from '../count.ts'
import { costOf, type Election, totalCost } from '../election.ts'
import type { PbFile } from './read-pb.ts'

/**
 * Why a project is in one outcome and not in the other: money from elsewhere (`selected` 2 or 3); a score below the
 * threshold of the file; it would not fit in what the winners leave; it stood equal with another; nothing in the file
 * tells.
 */
export type DifferenceReason = 'other-money' | 'below-threshold' | 'over-budget' | 'tie' | 'untold'

export interface Difference {
  /** Place of the project. */
  readonly project: number
  readonly official: boolean
  readonly why: DifferenceReason
}

/** The outcome beside the one that the file stores; undefined when the file has no column `selected`. */
export function besideOfficial(file: PbFile, outcome: Outcome): readonly Difference[] | undefined {
  const { projects } = file
  if (projects.every(({ selected }) => selected === undefined)) return undefined
  const winners = new Set(outcome.winners)
  return projects.flatMap(({ selected = 0 }, project) => {
    const official = selected > 0
    if (official === winners.has(project)) return []
    return [{ project, official, why: reasonOf(file, election, outcome, project, selected) }]
  })
}

function reasonOf(
  { threshold }: PbFile,
  election: Election,
  { winners, tally, ties }: Outcome,
  project: number,
  selected: number,
): DifferenceReason {
  if (selected > 1) return 'other-money'
  const score = tally.score[project] as number
  if (threshold !== undefined && score < threshold * election.pointUnit) return 'below-threshold'
  if (ties.some(({ projects }) => projects.includes(project))) return 'tie'
  const left = election.budget - totalCost(election, winners)
  return selected === 1 && costOf(election, project) > left ? 'over-budget' : 'untold'
}
