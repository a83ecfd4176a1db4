import type { IndexModel } from './index-model.ts'

/** A version of the referential: a draft that the team writes, then what never changes any more. */
export interface ModelVersion {
  readonly id: string
  readonly number: number
  readonly content: IndexModel
  /** Left out of the draft. */
  readonly publishedAt: Date | undefined
}
