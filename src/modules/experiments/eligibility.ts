/** The seven criteria a territory is asked before a partnership agreement. */
export const eligibilityCriteria = [
  'membership',
  'novelty',
  'means',
  'sponsorship',
  'posture',
  'openness',
  'agreement',
] as const

export type EligibilityCriterion = (typeof eligibilityCriteria)[number]

export const eligibilityStates = ['unknown', 'in-progress', 'met', 'not-met'] as const

export type EligibilityState = (typeof eligibilityStates)[number]

/** One reading of one criterion, by one person, on one day. Readings add up, none is rewritten. */
export interface EligibilityCheck {
  readonly id: string
  readonly criterion: EligibilityCriterion
  readonly state: EligibilityState
  readonly text: string
  readonly link: string | undefined
  readonly fileId: string | undefined
  readonly personId: string | undefined
  readonly at: Date
}

export interface CriterionStanding {
  readonly criterion: EligibilityCriterion
  readonly state: EligibilityState
  /** The reading that counts: the latest. */
  readonly latest: EligibilityCheck | undefined
  readonly earlier: readonly EligibilityCheck[]
}

/** Where each of the seven stands; `checks` in any order. */
export function eligibility(checks: readonly EligibilityCheck[]): readonly CriterionStanding[] {
  return eligibilityCriteria.map((criterion) => {
    const [latest, ...earlier] = checks
      .filter((check) => check.criterion === criterion)
      .sort(
        (check, other) => other.at.getTime() - check.at.getTime() || (check.id < other.id ? 1 : -1),
      )
    return { criterion, state: latest?.state ?? 'unknown', latest, earlier }
  })
}

/** A criterion is met, or not, by evidence: never by a tick alone. */
export function checkProblem(
  state: EligibilityState,
  text: string,
): 'evidence-missing' | undefined {
  if (state === 'unknown' || state === 'in-progress') return undefined
  return text.trim() === '' ? 'evidence-missing' : undefined
}
