import type { Marker } from './index-model.ts'
import type { Found, PillarResults } from './results.ts'
import { isStrength } from './score.ts'

/** A marker that is weak for the facts or for somebody, and for whom. */
export interface Weakness {
  readonly found: Found<Marker>
  readonly facts: boolean
  readonly roles: readonly string[]
}

/**
 * Only what is measured counts: a marker of which nothing is shown is neither a strength nor to be improved. The weakest comes
 * first, by the least that is shown of it: what one group feels weighs as much as the facts.
 */
export function sortFindings(results: readonly PillarResults[]): {
  readonly strengths: readonly Found<Marker>[]
  readonly weaknesses: readonly Weakness[]
} {
  const measured = results
    .flatMap(({ markers }) => markers)
    .filter(({ fact, roles }) => fact !== undefined || roles.some(({ perceived }) => perceived))
  const looked = measured.map((found) => ({
    found,
    facts: found.fact !== undefined && !isStrength(found.fact),
    roles: found.roles
      .filter(({ perceived }) => perceived && !isStrength(perceived.mean))
      .map(({ role }) => role),
  }))
  const isWeak = ({ facts, roles }: Weakness) => facts || roles.length > 0
  return {
    strengths: looked.filter((item) => !isWeak(item)).map(({ found }) => found),
    weaknesses: looked
      .filter(isWeak)
      .toSorted((left, right) => leastOf(left.found) - leastOf(right.found)),
  }
}

function leastOf({ fact, roles }: Found<Marker>): number {
  const shown = [fact, ...roles.map(({ perceived }) => perceived?.mean)]
  return Math.min(...shown.filter((score) => score !== undefined))
}
