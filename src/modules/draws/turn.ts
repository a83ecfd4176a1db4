import type { DrawState } from './draw.ts'

/** One of several draws of the same panel. */
export interface FamilyDraw {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly state: DrawState
  readonly voidReason: string | undefined
  readonly isPublished: boolean
  readonly hidden: boolean
}
