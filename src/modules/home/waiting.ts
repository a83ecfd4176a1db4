import type { Day } from '#kit/dates.ts'
import type { Viewer } from '#kit/viewer.ts'

/** Something that waits for the person who is looking. */
export interface Waiting {
  readonly kind: 'proposal' | 'gate' | 'commitment' | 'answer' | 'task' | 'text' | 'house'
  /** The gesture, in plain words. */
  readonly label: string
  readonly href: string
  /** Where it is, and for whom. */
  readonly where: string
  readonly dueOn: Day | undefined
}

/** Late ones first, the oldest on top; then the nearest; then what has no day. */
export function inOrder(items: readonly Waiting[]): readonly Waiting[] {
  return items.toSorted((one, other) => {
    if (one.dueOn === other.dueOn) return 0
    if (one.dueOn === undefined) return 1
    if (other.dueOn === undefined) return -1
    return one.dueOn < other.dueOn ? -1 : 1
  })
}

export function isPast(item: Pick<Waiting, 'dueOn'>, today: Day): boolean {
  return item.dueOn !== undefined && item.dueOn < today
}

/** Territories and experiments where this person holds something. */
export function placesHeld(viewer: Viewer): {
  readonly territories: readonly string[]
  readonly experiments: readonly string[]
} {
  const at = (kind: 'territory' | 'experiment') => [
    ...new Set(viewer.roles.flatMap(({ place }) => (place?.kind === kind ? [place.id] : []))),
  ]
  return { territories: at('territory'), experiments: at('experiment') }
}
