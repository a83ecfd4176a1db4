import type { FixingAct } from '#kit/fixing-act.ts'

/** What may wait in a circle while an act would fix something for good. */
export const waitingKinds = [
  /** Decisions and elections that are prepared or under way. */
  'decisions',
  /** Votes of colleges that fill a role, and are not counted. */
  'role-votes',
  /** Meetings that are planned or being held. */
  'meetings',
  /** Minutes that are written and were sent to nobody. */
  'minutes',
  'tensions',
  /** What somebody said they would do. */
  'tasks',
  /** Mandates that run: a role that is held does not end. */
  'mandates',
  /** Lines of the roll of a college that may be one voter twice. */
  'look-alikes',
  /** Voters of a college whom no mail and no letter reaches. */
  'unreachable',
] as const
export type WaitingKind = (typeof waitingKinds)[number]

type Written =
  | 'circle.closed'
  | 'role.ended'
  | 'role.vacated'
  | 'role.votes-opened'
  | 'decision.opened'
  | 'decision.closed'
  | 'decision.adopted'
  | 'decision.elected'
  | 'minutes.sent'
  | 'meeting.cancelled'

const nothing = { settledBefore: [], endedWithReason: [], tells: [] } as const

/** Every act of a circle that fixes something for good. What each step of a decision asks is in its own noun (`…-acts.ts`). */
export const fixingActs = {
  /** What is open on a table somewhere ends there; what only waits ends here, with a reason that its members receive. */
  'close-circle': {
    by: ['close-circle.ts#closeCircle'],
    settledBefore: ['decisions', 'role-votes', 'meetings', 'minutes'],
    endedWithReason: ['tensions', 'tasks'],
    asks: ['confirmation'],
    writes: ['circle.closed'],
    tells: ['members'],
  },
  'end-role': {
    ...nothing,
    settledBefore: ['mandates', 'decisions', 'role-votes'],
    by: ['keep-roles.ts#endRole'],
    asks: ['confirmation'],
    writes: ['role.ended'],
  },
  'end-mandate': {
    ...nothing,
    by: ['keep-roles.ts#endRoleMandate'],
    asks: ['reason'],
    writes: ['role.vacated'],
  },
  'open-role-votes': {
    ...nothing,
    settledBefore: ['role-votes', 'mandates', 'look-alikes', 'unreachable'],
    by: ['open-role-votes.ts#openRoleVotes'],
    asks: ['form'],
    writes: ['role.votes-opened'],
  },
  'open-decision': {
    ...nothing,
    by: ['open-decision.ts#openDecision'],
    asks: ['form'],
    writes: ['decision.opened'],
  },
  /** Objections, papers and answers that are awaited are refused by `refuseConsentEvent` and `refuseElectionEvent`. */
  'close-decision': {
    ...nothing,
    by: ['close-decision.ts#closeDecision'],
    asks: ['reason'],
    writes: ['decision.closed', 'decision.adopted', 'decision.elected'],
  },
  'send-minutes': {
    ...nothing,
    by: ['send-minutes.ts#sendMinutes'],
    asks: ['confirmation'],
    writes: ['minutes.sent'],
    tells: ['members'],
  },
} as const satisfies Readonly<Record<string, FixingAct<WaitingKind, Written, 'members'>>>
