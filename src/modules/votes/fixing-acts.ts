import type { FixingAct } from '#kit/fixing-act.ts'

/** What may wait while an act would fix something for good. */
type Waiting =
  | OpeningWait
  /** Batches of paper typed once, or twice and otherwise. */
  | 'batches'
  /** Ballots of a secret vote so few, or so alone in their kind, that publishing them says how somebody voted. */
  | 'revealing'

/** What whoever opens a vote has to look at, and says that they did: afterwards the roll does not change. */
export type OpeningWait =
  /** Lines of the roll that may be one voter twice. */
  | 'look-alikes'
  /** Voters whom no mail and no letter reaches: somebody must hand them their code. */
  | 'unreachable'

type Written = 'vote.opened' | 'vote.extended' | 'vote.shut' | 'vote.closed' | 'vote.cancelled'

type Told = 'voters'

const nothing = { settledBefore: [], endedWithReason: [], tells: [] } as const

/** Every act of a vote that fixes something for good. `acts.test.ts` of the routes plays each. */
export const fixingActs = {
  /** The roll is closed: look-alikes were looked at one by one, and who takes their code to the others is known. */
  open: {
    ...nothing,
    settledBefore: ['look-alikes', 'unreachable'],
    by: ['run-vote.ts#openVote'],
    asks: ['confirmation'],
    writes: ['vote.opened'],
  },
  extend: {
    ...nothing,
    tells: ['voters'],
    by: ['run-vote.ts#extend'],
    asks: ['form', 'reason'],
    writes: ['vote.extended'],
  },
  /** The reason is asked, and the voters told, before the end that was said; at the end nothing is news. */
  shut: {
    ...nothing,
    tells: ['voters'],
    by: ['run-vote.ts#shutVote'],
    asks: ['reason'],
    writes: ['vote.shut'],
  },
  /** What is published of ballots that tell too much is chosen, with a reason that everybody reads. */
  count: {
    ...nothing,
    settledBefore: ['batches'],
    endedWithReason: ['revealing'],
    by: ['run-vote.ts#closeVote'],
    asks: ['confirmation', 'form'],
    writes: ['vote.closed'],
  },
  cancel: {
    ...nothing,
    endedWithReason: ['batches'],
    tells: ['voters'],
    by: ['run-vote.ts#cancelVote'],
    asks: ['reason'],
    writes: ['vote.cancelled'],
  },
} as const satisfies Readonly<Record<string, FixingAct<Waiting, Written, Told>>>
