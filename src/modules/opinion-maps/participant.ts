import { z } from 'zod'
import type { OpinionMap } from './opinion-map.ts'
import { type Appeal, isAsked, type Statement } from './statement.ts'

/** Whoever answers: no name, and no hour. */
export interface Participant {
  readonly id: string
  readonly mapId: string
}

export type Vote = -1 | 0 | 1

/** As the buttons send it: words, since a minus is lost on its way in some programs. */
export const voteWords = ['agree', 'disagree', 'pass'] as const
export type VoteWord = (typeof voteWords)[number]

export const voteOf: Readonly<Record<VoteWord, Vote>> = { agree: 1, disagree: -1, pass: 0 }
export const wordOf = (vote: Vote): VoteWord =>
  vote === 1 ? 'agree' : vote === -1 ? 'disagree' : 'pass'

/** From so many answers on, somebody is placed among the groups, as the engine has it; a map may ask fewer. */
export function enoughVotes(statements: readonly Pick<Statement, 'state'>[]): number {
  return Math.max(1, Math.min(7, statements.filter(isAsked).length))
}

/** What one press says; `list` when it was pressed among the answers that were given before. */
export const voteShape = z.object({
  // Figures alone: what a program would read as a number is another thing.
  statement: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
  vote: z.enum(voteWords),
  from: z.enum(['one', 'list']).default('one'),
})
export type VoteForm = z.infer<typeof voteShape>

/** What the address of its own shows to whoever holds it. */
export interface OwnAnswers {
  readonly map: OpinionMap
  readonly participant: Participant
  readonly statements: readonly Statement[]
  readonly appeals: readonly Appeal[]
  /** By number of the statement. */
  readonly votes: ReadonlyMap<number, Vote>
}
