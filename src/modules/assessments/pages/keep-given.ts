import type { Frame } from '#kit/frame.ts'
import type { Assessment } from '../assessment.ts'
import type { IndexModel } from '../index-model.ts'

/** What every page under an assessment is given. */
export interface KeepGiven {
  readonly frame: Frame
  readonly slug: string
  readonly place: string
  readonly assessment: Assessment
  readonly model: IndexModel
}
