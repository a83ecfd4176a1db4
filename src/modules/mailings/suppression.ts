export type SuppressionReason = 'hard-bounce' | 'soft-bounces' | 'complaint' | 'erased' | 'staff'

/** An address that receives nothing any more, known by its hash alone. */
export interface ShownSuppression {
  readonly emailHash: string
  readonly reason: SuppressionReason
  readonly detail: string
  readonly at: Date
  /** Known while the person is still in the vault. */
  readonly email: string | undefined
}
