export type SubscriptionState = 'pending' | 'active' | 'unsubscribed'

/** `fewer`: at most one letter in thirty days. */
export type Pace = 'all' | 'fewer'

export type LeavingWay =
  | 'link'
  | 'one-click'
  | 'preferences'
  | 'mail'
  | 'complaint'
  | 'staff'
  | 'erasure'
