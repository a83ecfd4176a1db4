import type { Analysis, PlannedEstimate } from '#engines/field-trials/index.ts'

/** The outcome; and the group, when several are compared to the one that received nothing. */
export function effectName(
  { outcome, term }: Pick<PlannedEstimate, 'outcome' | 'term'>,
  { arms, plan }: Pick<Analysis, 'arms' | 'plan'>,
): string {
  const before = `${plan.treatment}:`
  if (arms.length < 3 || !term.startsWith(before)) return outcome
  return `${outcome}, ${term.slice(before.length)}`
}
