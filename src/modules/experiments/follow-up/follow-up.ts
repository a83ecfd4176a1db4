import { z } from 'zod'
import { type Day, daysBetween } from '#kit/dates.ts'
import type { DayRanges } from '#kit/day-range.ts'
import { requiredReason } from '#kit/fields.ts'
import type { AnswerState } from '../column-types.ts'
import { optionalDay, optionalLink, optionalText, requiredDay, requiredText } from '../fields.ts'

/** Where the authority stands on a proposal. `awaited` is the absence of any answer. */
export const answerStates = [
  'under-study',
  'accepted',
  'accepted-in-part',
  'refused',
  'done',
] as const satisfies readonly AnswerState[]

export interface AuthorityAnswer {
  readonly id: string
  readonly state: AnswerState
  readonly reason: string
  readonly answeredBy: string
  readonly answeredOn: Day
  /** Day by which the next step is promised. */
  readonly dueOn: Day | undefined
  readonly link: string | undefined
}

/** What citizens propose, with all the answers it received, oldest first. */
export interface CitizenProposal {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly text: string
  readonly madeBy: string
  readonly madeOn: Day
  readonly answerDueOn: Day
  readonly answers: readonly AuthorityAnswer[]
}

export const proposalDays = { madeOn: 'up-to-today' } as const satisfies DayRanges

export const citizenProposalShape = z.object({
  title: requiredText(200),
  text: optionalText(8_000),
  madeBy: optionalText(200),
  madeOn: requiredDay,
  answerDueOn: requiredDay,
})

export type CitizenProposalWords = z.infer<typeof citizenProposalShape>

export const answerDays = { answeredOn: 'up-to-today' } as const satisfies DayRanges

export const authorityAnswerShape = z.object({
  state: z.enum(answerStates),
  /** A refusal without a reason is not an answer; nor is anything else. */
  reason: requiredReason(4_000),
  answeredBy: requiredText(200),
  answeredOn: requiredDay,
  dueOn: optionalDay,
  link: optionalLink,
})

export type AuthorityAnswerWords = z.infer<typeof authorityAnswerShape>

/** The last word of the authority, if any. */
export function lastAnswer(proposal: CitizenProposal): AuthorityAnswer | undefined {
  return proposal.answers.at(-1)
}

/** Nothing more is promised: refused, or done. */
export function isSettled(proposal: CitizenProposal): boolean {
  const last = lastAnswer(proposal)
  return last?.state === 'refused' || last?.state === 'done'
}

/** The day something is owed to those who proposed; undefined when nothing more is. */
export function owedOn(proposal: CitizenProposal): Day | undefined {
  if (isSettled(proposal)) return undefined
  const last = lastAnswer(proposal)
  return last ? last.dueOn : proposal.answerDueOn
}

export function isOverdue(proposal: CitizenProposal, today: Day): boolean {
  const owed = owedOn(proposal)
  return owed !== undefined && owed < today
}

const soonDays = 14

/** Which reminder today calls for, if any: once two weeks before, once the day after. */
export function reminderDue(
  proposal: CitizenProposal,
  today: Day,
  reminded: { readonly soon: boolean; readonly late: boolean },
): 'soon' | 'late' | undefined {
  const owed = owedOn(proposal)
  if (owed === undefined) return undefined
  if (owed < today) return reminded.late ? undefined : 'late'
  return daysBetween(today, owed) <= soonDays && !reminded.soon ? 'soon' : undefined
}

/** Answered, settled and late, out of all: the figures of the right to follow-up. */
export function followUpCounts(proposals: readonly CitizenProposal[], today: Day) {
  return {
    total: proposals.length,
    answered: proposals.filter(({ answers }) => answers.length > 0).length,
    settled: proposals.filter(isSettled).length,
    overdue: proposals.filter((proposal) => isOverdue(proposal, today)).length,
  }
}
