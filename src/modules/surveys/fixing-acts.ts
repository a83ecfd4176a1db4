import type { FixingAct } from '#kit/fixing-act.ts'

type Written = 'survey.opened' | 'survey.closed' | 'survey.published'

const nothing = { settledBefore: [], endedWithReason: [], tells: [] } as const

/** Every act of a survey that fixes something for good, or ends what people may do. */
export const fixingActs = {
  /** The questions, the way in and how long answers are kept. */
  open: {
    ...nothing,
    by: ['run-survey.ts#openSurvey'],
    asks: ['confirmation'],
    writes: ['survey.opened'],
  },
  /** The reason is asked before the day that was announced; afterwards nothing is news. */
  close: {
    ...nothing,
    by: ['run-survey.ts#closeSurvey'],
    asks: ['reason'],
    writes: ['survey.closed'],
  },
  publish: {
    ...nothing,
    by: ['run-survey.ts#publishResults'],
    asks: ['confirmation'],
    writes: ['survey.published'],
  },
} as const satisfies Readonly<Record<string, FixingAct<never, Written, never>>>
