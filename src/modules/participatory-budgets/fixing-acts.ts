import type { FixingAct } from '#kit/fixing-act.ts'

/** What may wait while an act would fix something for good. */
type Waiting =
  /** Ideas that nobody judged, and appeals that nobody decided. */
  | 'answers'
  /** Two authors were asked whether their ideas become one, and have not both answered. */
  | 'consents'

type Written = 'budget.opened' | 'budget.ideas-closed' | 'budget.vote-prepared' | 'budget.closed'

const nothing = { settledBefore: [], endedWithReason: [], tells: [] } as const

/** Every act of an edition that fixes something for good. */
export const fixingActs = {
  /** The rules change no more, for anybody. */
  freeze: {
    ...nothing,
    by: ['run-edition.ts#freezeRules'],
    asks: ['confirmation'],
    writes: ['budget.opened'],
  },
  /** On the last day that was announced, and not before. */
  'close-ideas': {
    ...nothing,
    by: ['run-edition.ts#closeIdeas'],
    asks: ['confirmation'],
    writes: ['budget.ideas-closed'],
  },
  /** No idea ends without an answer: nothing of it may be ended with a reason instead. */
  'prepare-vote': {
    ...nothing,
    settledBefore: ['answers', 'consents'],
    by: ['run-edition.ts#prepareVote'],
    asks: ['confirmation'],
    writes: ['budget.vote-prepared'],
  },
  close: {
    ...nothing,
    by: ['run-edition.ts#closeEdition'],
    asks: ['form'],
    writes: ['budget.closed'],
  },
  /** By whoever proposed it, from their own address. */
  withdraw: {
    ...nothing,
    by: ['follow-idea.ts#withdrawIdea'],
    asks: ['confirmation'],
    // A line of the history of the idea, as everything that happens to it.
    writes: [],
  },
} as const satisfies Readonly<Record<string, FixingAct<Waiting, Written, never>>>
