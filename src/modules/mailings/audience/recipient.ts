export const recipientStates = [
  'queued',
  'sending',
  'sent',
  'uncertain',
  'failed',
  'bounced',
  'complained',
  'skipped',
] as const
export type RecipientState = (typeof recipientStates)[number]

export type Counts = Readonly<Record<RecipientState, number>>

export const noCounts: Counts = {
  queued: 0,
  sending: 0,
  sent: 0,
  uncertain: 0,
  failed: 0,
  bounced: 0,
  complained: 0,
  skipped: 0,
}

/** How far a mailing is: whoever no longer waits is behind. */
export function progressOf(counts: Counts): { readonly done: number; readonly total: number } {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return { done: total - counts.queued - counts.sending, total }
}
