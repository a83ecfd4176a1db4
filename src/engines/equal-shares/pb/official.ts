import type { Outcome } from '../count.ts'
import { costOf, totalCost } from '../election.ts'
import type { PbFile } from './read-pb.ts'

/**
 * Why a project is in one outcome and not in the other: money from elsewhere (`selected` 2 or 3); a score below the
 * threshold of the file; it would not fit in what the winners leave; it stood equal with another that is in the other
 * outcome alone; nothing in the file tells.
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
  const differing = projects.flatMap(({ selected = 0 }, project) =>
    selected > 0 === winners.has(project) ? [] : [{ project, official: selected > 0 }],
  )
  return differing.map((each) => ({
    ...each,
    why: reasonOf(file, outcome, each.project, differing),
  }))
}

function reasonOf(
  { threshold, election, projects }: PbFile,
  { winners, tally, ties }: Outcome,
  project: number,
  differing: readonly Omit<Difference, 'why'>[],
): DifferenceReason {
  const selected = projects[project]?.selected ?? 0
  if (selected > 1) return 'other-money'
  const score = tally.score[project] as number
  if (threshold !== undefined && score < threshold * election.pointUnit) return 'below-threshold'
  // One of two equals is in one outcome, the other in the other.
  const isSwapped = differing.some(
    ({ project: other, official }) =>
      official !== selected > 0 &&
      ties.some((tie) => tie.projects.includes(project) && tie.projects.includes(other)),
  )
  if (isSwapped) return 'tie'
  const left = election.budget - totalCost(election, winners)
  return selected === 1 && costOf(election, project) > left ? 'over-budget' : 'untold'
}
