import type { Day } from '#kit/dates.ts'

/** What somebody of a circle said they would do, written in the minutes. */
export interface CircleTask {
  readonly id: string
  readonly meetingId: string | undefined
  readonly itemId: string | undefined
  readonly words: string
  readonly memberId: string | undefined
  readonly personId: string | undefined
  readonly dueOn: Day | undefined
  readonly doneAt: Date | undefined
}
