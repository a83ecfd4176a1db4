export type SuppressionReason =
  | 'hard-bounce'
  | 'soft-bounces'
  | 'complaint'
  | 'left'
  | 'erased'
  | 'staff'

/** An address that receives nothing any more, known by its hash alone. */
export interface Suppression {
  readonly emailHash: string
  readonly reason: SuppressionReason
  readonly detail: string
  readonly at: Date
}
