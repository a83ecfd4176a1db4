import type { FixingAct } from '#kit/fixing-act.ts'

/** What may wait while an act would fix something for good. */
type Waiting =
  /** Remarks beside a text that nobody answered. */
  'remarks'

type Written = 'resource.published' | 'resource.retired' | 'resource.merged' | 'reuse.published'

/** Whoever told how they used a resource: they read that it is published. */
type Told = 'teller'

const nothing = { settledBefore: [], endedWithReason: [], tells: [] } as const

/** Every act on a resource that fixes something for good. */
export const fixingActs = {
  /** Not one’s own text, and not one with a workshop. */
  'publish-draft': {
    ...nothing,
    by: [
      'draft-resource.ts#publishDraft',
      'publish-resource.ts#publishResource',
      'publish-starter-sheets.ts#publishStarterSheets',
    ],
    asks: ['confirmation'],
    writes: ['resource.published'],
  },
  'publish-writing': {
    ...nothing,
    settledBefore: ['remarks'],
    by: ['publish-writing.ts#publishWriting'],
    asks: ['confirmation'],
    writes: ['resource.published'],
  },
  /** It can be brought back. */
  retire: {
    ...nothing,
    by: ['retire-by-hand.ts#retireByHand', 'draft-resource.ts#retireResource'],
    asks: ['reason'],
    writes: ['resource.retired'],
  },
  /** For good: its page says all that follows. */
  merge: {
    ...nothing,
    by: ['merge-resources.ts#mergeResources'],
    asks: ['form'],
    writes: ['resource.merged'],
  },
  'publish-reuse': {
    ...nothing,
    tells: ['teller'],
    by: ['review-reuse.ts#publishReuse'],
    asks: ['confirmation'],
    writes: ['reuse.published'],
  },
} as const satisfies Readonly<Record<string, FixingAct<Waiting, Written, Told>>>
