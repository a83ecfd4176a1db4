import type { FixingAct } from '#kit/fixing-act.ts'

/** What may wait while an act would fix something for good. */
type Waiting =
  /** People who answered a mission and to whom nobody has said yes or no. */
  'answers'

type Written =
  | 'payment.cancelled'
  | 'badge.revoked'
  | 'badge.issued'
  | 'coaching.closed'
  | 'invoice.credited'
  | 'declaration.signed'
  | 'declaration.withdrawn'
  | 'mission.published'
  | 'mission.closed'
  | 'mission.withdrawn'
  | 'membership.left'

type Told =
  /** Of the two of a coaching, whoever did not write its end: its page says so before. */
  | 'pair'
  | 'holder'
  | 'signatory'
  | 'chosen'
  /** Those who speak for the territory; the page names who of them has no address, and says when there is nobody. */
  | 'speakers'

const nothing = { settledBefore: [], endedWithReason: [], tells: [] } as const

/** Every act of the network that fixes something for good. */
export const fixingActs = {
  'cancel-payment': {
    ...nothing,
    tells: ['speakers'],
    by: ['cancel-payment.ts#cancelPayment'],
    asks: ['reason'],
    writes: ['payment.cancelled'],
  },
  'credit-invoice': {
    ...nothing,
    tells: ['speakers'],
    by: ['credit-invoice.ts#creditInvoice'],
    asks: ['reason'],
    writes: ['invoice.credited'],
  },
  /** Thanks for a coaching that is over, by one button, or those ticked in the end of a mission. */
  'issue-badge': {
    ...nothing,
    tells: ['holder'],
    by: ['issue-badge.ts#issueBadge'],
    asks: ['confirmation'],
    writes: ['badge.issued'],
  },
  'revoke-badge': {
    ...nothing,
    tells: ['holder'],
    by: ['change-badge.ts#revokeBadge'],
    asks: ['reason'],
    writes: ['badge.revoked'],
  },
  'close-coaching': {
    ...nothing,
    tells: ['pair'],
    by: ['close-coaching.ts#closeCoaching'],
    asks: ['form'],
    writes: ['coaching.closed'],
  },
  'publish-signature': {
    ...nothing,
    tells: ['signatory'],
    by: ['decide-signature.ts#publishSignature'],
    asks: ['confirmation'],
    writes: ['declaration.signed'],
  },
  'withdraw-signature': {
    ...nothing,
    tells: ['signatory'],
    by: ['decide-signature.ts#withdrawSignature'],
    asks: ['reason'],
    writes: ['declaration.withdrawn'],
  },
  'publish-mission': {
    ...nothing,
    by: ['publish-mission.ts#publishMission'],
    asks: ['form'],
    writes: ['mission.published'],
  },
  // Those who are thanked receive their badge, by its own act.
  'close-mission': {
    ...nothing,
    settledBefore: ['answers'],
    by: ['publish-mission.ts#closeMission'],
    asks: ['form'],
    writes: ['mission.closed'],
  },
  'withdraw-mission': {
    ...nothing,
    settledBefore: ['answers'],
    tells: ['chosen'],
    by: ['publish-mission.ts#withdrawMission'],
    asks: ['confirmation'],
    writes: ['mission.withdrawn'],
  },
  /** What was invoiced stays due. */
  'leave-membership': {
    ...nothing,
    tells: ['speakers'],
    by: ['leave-membership.ts#leaveMembership'],
    asks: ['reason'],
    writes: ['membership.left'],
  },
} as const satisfies Readonly<Record<string, FixingAct<Waiting, Written, Told>>>
