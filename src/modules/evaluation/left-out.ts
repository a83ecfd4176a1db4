/** A trial that the team leaves out of a family, and why: both are published. */
export interface LeftOut {
  readonly resultId: string
  readonly reason: string
}
