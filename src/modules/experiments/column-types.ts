/** Where the authority stands on a proposal. */
export type AnswerState = 'under-study' | 'accepted' | 'accepted-in-part' | 'refused' | 'done'

/** Who evaluated. */
export type EvaluationForm = 'self' | 'external' | 'participatory'

/**
 * What became of a planned phase. `ahead`: not opened yet. `unopened`: the experiment was stopped, or left its phases behind, before it
 * opened.
 */
export type PhaseState = 'ahead' | 'unopened' | 'open' | 'closed' | 'cancelled'
