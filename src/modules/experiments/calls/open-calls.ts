import type { Challenge } from '#kit/challenge.ts'
import type { Experiment } from '../experiment.ts'

/** A territory whose stated need meets a call, and by which challenges. */
export interface CallMatch {
  readonly territoryId: string
  readonly place: string
  readonly slug: string
  readonly shared: readonly Challenge[]
  readonly themes: string
  /** Whoever looks speaks for this territory. */
  readonly isOwn: boolean
}

export interface OpenCall {
  readonly experiment: Experiment
  readonly matches: readonly CallMatch[]
}

/** Calls that meet the need of whoever looks come first; then those that meet most territories. */
export function sortCalls(calls: readonly OpenCall[]): readonly OpenCall[] {
  const own = ({ matches }: OpenCall) => matches.filter(({ isOwn }) => isOwn).length
  return [...calls].sort((call, other) => {
    if (own(call) !== own(other)) return own(other) - own(call)
    if (call.matches.length !== other.matches.length) {
      return other.matches.length - call.matches.length
    }
    return other.experiment.updatedAt.getTime() - call.experiment.updatedAt.getTime()
  })
}
