/** What the held sessions of a set noted of who came. */
export interface Seen {
  readonly held: number
  readonly present: number
  readonly uncounted: number
  readonly named: number
}

/**
 * Different people seen at least once; undefined when nobody can know. Somebody counted without a name may have come to
 * one session or to all of them: only when one was held is each presence a person.
 */
export function peopleSeen({ held, present, uncounted, named }: Seen): number | undefined {
  if (held === 0) return 0
  if (held === 1) return presencesSeen({ held, present })
  return uncounted === 0 && named > 0 ? named : undefined
}

/** A session that was held had people: none noted means that nobody wrote it down. */
export function presencesSeen({ held, present }: Pick<Seen, 'held' | 'present'>) {
  return held > 0 && present === 0 ? undefined : present
}
