export const decisionSubjects = ['framing', 'economics', 'other'] as const
export const decisionOutcomes = ['consented', 'postponed', 'refused'] as const

export type DecisionSubject = (typeof decisionSubjects)[number]
export type DecisionOutcome = (typeof decisionOutcomes)[number]

/** A decision by consent of the lab's steering circle. */
export interface Decision {
  readonly id: string
  readonly subject: DecisionSubject
  readonly circle: string
  readonly decidedOn: string
  readonly outcome: DecisionOutcome
  readonly minutes: string
  readonly link: string | undefined
  readonly fileId: string | undefined
  readonly recordedBy: string | undefined
  readonly at: Date
}

/** The latest decision on a subject is the one that holds. */
export function heldDecision(
  decisions: readonly Decision[],
  subject: DecisionSubject,
): Decision | undefined {
  return decisions
    .filter((decision) => decision.subject === subject)
    .sort((decision, other) =>
      decision.decidedOn === other.decidedOn
        ? other.at.getTime() - decision.at.getTime()
        : decision.decidedOn < other.decidedOn
          ? 1
          : -1,
    )[0]
}
