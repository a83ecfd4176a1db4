import type { FixingAct } from '#kit/fixing-act.ts'

type Written =
  | 'result.published'
  | 'result.withdrawn'
  | 'trial-family.published'
  | 'trial-family.withdrawn'

const nothing = { settledBefore: [], endedWithReason: [], tells: [] } as const

/** Every act on a result that anybody reads, or read. */
export const fixingActs = {
  /** Deviations are said with it, or that there is none. */
  publish: {
    ...nothing,
    by: ['publish-result.ts#publishResult'],
    asks: ['form'],
    writes: ['result.published'],
  },
  /** Its numbers are shown no more: that it stood there, and why it does no more, stays. */
  withdraw: {
    ...nothing,
    by: ['withdraw-result.ts#withdrawResult'],
    asks: ['reason'],
    writes: ['result.withdrawn'],
  },
  /** Trials that have its measure come in by themselves, now and later. */
  'publish-family': {
    ...nothing,
    by: ['publish-family.ts#publishFamily'],
    asks: ['confirmation'],
    writes: ['trial-family.published'],
  },
  'withdraw-family': {
    ...nothing,
    by: ['publish-family.ts#withdrawFamily'],
    asks: ['reason'],
    writes: ['trial-family.withdrawn'],
  },
} as const satisfies Readonly<Record<string, FixingAct<never, Written, never>>>
