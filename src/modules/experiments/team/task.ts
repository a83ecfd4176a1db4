import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import type { DayRanges } from '#kit/day-range.ts'
import { optionalDay, requiredText } from '../fields.ts'

/** Who does what, in plain words: does it, answers for it, is asked, is told (RACI). */
export const shares = ['does', 'answers', 'is-asked', 'is-told'] as const

export type Share = (typeof shares)[number]

export interface Task {
  readonly id: string
  readonly title: string
  readonly dueOn: Day | undefined
  readonly doneOn: Day | undefined
  /** Member → share. */
  readonly shares: ReadonlyMap<string, Share>
}

export const taskDays = { dueOn: 'from-today' } as const satisfies DayRanges

export const taskShape = z.object({ title: requiredText(200), dueOn: optionalDay })

export type TaskProblem = 'nobody-does' | 'nobody-answers' | 'several-answer'

/** A task is well shared when somebody does it and exactly one person answers for it. */
export function taskProblems(task: Pick<Task, 'shares'>): readonly TaskProblem[] {
  const given = [...task.shares.values()]
  const answering = given.filter((share) => share === 'answers').length
  const problems: TaskProblem[] = []
  if (!given.includes('does')) problems.push('nobody-does')
  if (answering === 0) problems.push('nobody-answers')
  if (answering > 1) problems.push('several-answer')
  return problems
}

/** The letters people know: R, A, C, I. */
export const shareLetter: Readonly<Record<Share, string>> = {
  does: 'R',
  answers: 'A',
  'is-asked': 'C',
  'is-told': 'I',
}

/** Reads `part-<memberId>` fields; anything else is nobody's share. */
export function readShares(
  raw: Readonly<Record<string, string | readonly string[]>>,
  memberIds: readonly string[],
): ReadonlyMap<string, Share> {
  const found = new Map<string, Share>()
  for (const id of memberIds) {
    const given = raw[`part-${id}`]
    const share = shares.find((item) => item === given)
    if (share) found.set(id, share)
  }
  return found
}
