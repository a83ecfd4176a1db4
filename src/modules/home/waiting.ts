import type { Day } from '#kit/dates.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'

/** What waits for the person who is looking, and what it is about. */
export interface Waiting extends WaitingLine {
  readonly kind: 'proposal' | 'gate' | 'commitment' | 'answer' | 'task' | 'text' | 'house' | 'room'
}

/** Late ones first, the oldest on top; then the nearest; then what has no day. */
export function inOrder(items: readonly Waiting[]): readonly Waiting[] {
  return items.toSorted((item, other) => {
    if (item.dueOn === other.dueOn) return 0
    if (item.dueOn === undefined) return 1
    if (other.dueOn === undefined) return -1
    return item.dueOn < other.dueOn ? -1 : 1
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
