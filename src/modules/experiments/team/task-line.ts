import type { Day } from '#kit/dates.ts'
import type { Experiment } from '../experiment.ts'

export const taskStates = ['a-faire', 'en-retard', 'faites'] as const
export type TaskState = (typeof taskStates)[number]

/** A task as the list of all teams shows it. */
export interface TaskLine {
  readonly task: {
    readonly id: string
    readonly title: string
    readonly dueOn: Day | undefined
    readonly doneOn: Day | undefined
  }
  readonly experiment: Experiment
  readonly state: TaskState
  /** Names, in the order in which they joined. */
  readonly does: string
  readonly answers: string
  readonly isMine: boolean
}

export function stateOfTask(
  { dueOn, doneOn }: Pick<TaskLine['task'], 'dueOn' | 'doneOn'>,
  today: Day,
): TaskState {
  if (doneOn !== undefined) return 'faites'
  return dueOn !== undefined && dueOn < today ? 'en-retard' : 'a-faire'
}

/** What is late is still to do. */
export function isInState(line: Pick<TaskLine, 'state'>, asked: string | undefined): boolean {
  if (asked === 'a-faire') return line.state !== 'faites'
  return asked === undefined || line.state === asked
}
