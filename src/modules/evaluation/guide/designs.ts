import { type Answers, fewestDates } from './answers.ts'

/** Ways to evaluate with small numbers, the one that says most first. */
export const designs = [
  'random-groups',
  'stepped',
  'matched-towns',
  'comparison',
  'interrupted',
  'before-after',
  'case-study',
] as const
export type Design = (typeof designs)[number]

/** Why a design is left aside. */
export type Obstacle =
  | 'nothing-counted'
  | 'no-lot'
  | 'no-steps'
  | 'no-before'
  | 'nobody'
  | 'no-towns'
  | 'no-series'
  | 'few-dates'
  | 'too-few'
  | 'lot-is-better'
  | 'held-in-others'

export interface Proposal {
  readonly fits: readonly Design[]
  readonly aside: readonly { readonly design: Design; readonly because: Obstacle }[]
  /** Nothing that fits tells what the trial did from what would have come anyway. */
  readonly describesOnly: boolean
}

/** Two on each side: with fewer, one that is unlike the others makes the whole difference. */
const fewestUnits = 4

/** What these answers allow, best first, and what they rule out with its reason. */
export function propose(answers: Answers): Proposal {
  const told = designs.map((design) => ({ design, because: obstacleTo(design, answers) }))
  const separates = told.some(
    ({ design, because }) =>
      because === undefined && design !== 'before-after' && design !== 'case-study',
  )
  const held = told.map((looked) =>
    looked.design === 'before-after' && looked.because === undefined && separates
      ? { ...looked, because: 'held-in-others' as const }
      : looked,
  )
  return {
    fits: held.flatMap(({ design, because }) => (because === undefined ? design : [])),
    aside: held.flatMap(({ design, because }) => (because ? { design, because } : [])),
    describesOnly: !separates,
  }
}

function obstacleTo(design: Design, answers: Answers): Obstacle | undefined {
  if (design === 'case-study') return undefined
  if (answers.measure.kind === 'words') return 'nothing-counted'
  const isShort = answers.count < fewestUnits
  const hasBefore = answers.dates !== 'after'
  switch (design) {
    case 'random-groups':
      if (answers.who !== 'lot') return 'no-lot'
      return isShort ? 'too-few' : undefined
    case 'stepped':
      if (answers.steps === 'no') return 'no-steps'
      if (answers.who !== 'lot') return 'no-lot'
      if (!hasBefore) return 'no-before'
      return isShort ? 'too-few' : undefined
    case 'matched-towns':
      if (answers.compare !== 'towns') return 'no-towns'
      return hasBefore ? undefined : 'no-before'
    case 'comparison':
      // Whoever waits for their turn is somebody to compare with.
      if (answers.compare !== 'here' && answers.steps === 'no') return 'nobody'
      if (!hasBefore) return 'no-before'
      if (isShort) return 'too-few'
      return answers.who === 'lot' ? 'lot-is-better' : undefined
    case 'interrupted':
      if (answers.dates !== 'series') return 'no-series'
      return (answers.dateCount ?? 0) < fewestDates ? 'few-dates' : undefined
    case 'before-after':
      if (!hasBefore) return 'no-before'
      return answers.count < 2 ? 'too-few' : undefined
  }
}
