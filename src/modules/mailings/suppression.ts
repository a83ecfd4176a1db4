export const suppressionReasons = [
  'hard-bounce',
  'soft-bounces',
  'complaint',
  'erased',
  'staff',
] as const
export type SuppressionReason = (typeof suppressionReasons)[number]

/** An address that receives nothing any more, known by its hash alone. */
export interface ShownSuppression {
  readonly emailHash: string
  readonly reason: SuppressionReason
  readonly detail: string
  readonly at: Date
  /** Known while the person is still in the vault. */
  readonly email: string | undefined
}
