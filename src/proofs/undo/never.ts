/**
 * Acts of the tables of rooms (`fixing-acts.ts`) that offer no undo: why it would not be honest (decision 0042). An act that
 * is neither here nor among the kinds that may be taken back fails `undo.test.ts`.
 */
const reasons = {
  hash: 'Its hash or its text is public at once: an honest copy made within the minute would look forged.',
  chance:
    'A chance that may be drawn again is no chance, and what leads to it is seen as it happens.',
  board:
    'The public board of a vote only grows, and the box holds what the house promised not to keep.',
  log: 'The log of a decision only grows, and each consent holds for the moment at which it was given.',
  numbered: 'It is numbered without holes, or checked by its number: another paper takes it back.',
  sent: 'Those to whom it is addressed have it, or begin to receive it at once.',
  roll: 'It opens votes with their rolls and their codes, which are taken back by cancelling them.',
  double:
    'Versions, remarks, addresses and readers of both become those of one: nothing says any more whose each was.',
  begun:
    'Its draw, its vote, its sessions begin in their rooms at once, a draw with a log that only grows: they end with the phase, which is cancelled with its reason.',
  erased:
    'Something is erased with it: putting it back would need what the house promises not to keep.',
} as const

export const never: Readonly<Record<string, keyof typeof reasons>> = {
  'draws/publish': 'hash',
  'draws/fix-letters': 'chance',
  'draws/commit-letters': 'hash',
  'draws/freeze': 'hash',
  'draws/settle-duplicate': 'erased',
  'draws/list': 'chance',
  'draws/go-back': 'chance',
  'draws/commit': 'hash',
  'draws/draw': 'chance',
  'draws/fill': 'chance',
  'draws/decide': 'chance',
  'draws/close': 'chance',
  'draws/void': 'chance',
  'events/publish-event': 'sent',
  'events/publish-series': 'sent',
  'events/publish-schedule': 'sent',
  'events/issue-certificates': 'numbered',
  'events/withdraw-certificate': 'numbered',
  'experiments/freeze-protocol': 'hash',
  'experiments/freeze-amendment': 'hash',
  'experiments/open-phase': 'begun',
  'experiments/publish-sheet': 'hash',
  'experiments/file-evaluation': 'hash',
  'governance/open-role-votes': 'roll',
  'governance/open-decision': 'log',
  'governance/close-decision': 'log',
  'governance/send-minutes': 'sent',
  'mailings/send': 'sent',
  'network/credit-invoice': 'numbered',
  'network/issue-badge': 'numbered',
  'network/revoke-badge': 'numbered',
  'network/publish-signature': 'sent',
  'network/publish-mission': 'sent',
  'resources/publish-draft': 'hash',
  'resources/publish-writing': 'hash',
  'resources/merge': 'double',
  'resources/publish-reuse': 'sent',
  'votes/open': 'board',
  'votes/extend': 'board',
  'votes/shut': 'board',
  'votes/count': 'board',
  'votes/cancel': 'board',
}
