import type { FixingAct } from '#kit/fixing-act.ts'

type Written = 'mailing.confirmed' | 'mailing.cancelled'

type Told = 'readers'

const nothing = { settledBefore: [], endedWithReason: [], tells: [] } as const

/** Every act on a letter that fixes something for good. */
export const fixingActs = {
  /** Only a letter that was made ready, tried and looked at: `ready-letter.ts` refuses the others. */
  send: {
    ...nothing,
    tells: ['readers'],
    by: ['send-letter.ts#sendLetter'],
    asks: ['confirmation'],
    writes: ['mailing.confirmed'],
  },
  /** Between two readers; the page says how many received it. */
  cancel: {
    ...nothing,
    by: ['move-sending.ts#moveSending'],
    asks: ['confirmation'],
    writes: ['mailing.cancelled'],
  },
} as const satisfies Readonly<Record<string, FixingAct<never, Written, Told>>>
