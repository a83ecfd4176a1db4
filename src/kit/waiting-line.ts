import type { Day } from './dates.ts'

/** A matter that waits for the person who is looking, as the room that knows of it says it. */
export interface WaitingLine {
  /** The gesture, in plain words. */
  readonly label: string
  readonly href: string
  /** Where it is, and for whom. */
  readonly where: string
  readonly dueOn: Day | undefined
}
