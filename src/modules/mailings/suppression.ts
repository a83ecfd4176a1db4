export type SuppressionReason =
  | 'hard-bounce'
  | 'soft-bounces'
  | 'complaint'
  | 'left'
  | 'erased'
  | 'staff'
