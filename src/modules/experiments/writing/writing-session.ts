import type { ProtocolVersion } from '../protocol/nouns.ts'

/** Versions that one person saved one after the other: one line of the history. Newest first. */
export interface WritingSession {
  readonly first: ProtocolVersion
  readonly last: ProtocolVersion
  readonly versions: readonly ProtocolVersion[]
  /** Keys of the sections that any of them changed, each once. */
  readonly sections: readonly string[]
}

/** A break of an hour ends a session. */
const longestBreak = 60 * 60_000

/**
 * The history, newest first, with what was saved in one go as one entry. Only plain writing is joined: a version that
 * was frozen or named (`alone`), or that comes from elsewhere, stays alone, since others speak of it.
 */
export function writingSessions(
  versions: readonly ProtocolVersion[],
  alone: ReadonlySet<number>,
): readonly WritingSession[] {
  const joins = (later: ProtocolVersion, earlier: ProtocolVersion) =>
    later.act === 'written' &&
    earlier.act === 'written' &&
    later.authorId !== undefined &&
    later.authorId === earlier.authorId &&
    later.number === earlier.number + 1 &&
    !alone.has(later.number) &&
    !alone.has(earlier.number) &&
    later.at.getTime() - earlier.at.getTime() < longestBreak
  const groups: ProtocolVersion[][] = []
  for (const version of versions) {
    const group = groups.at(-1)
    const previous = group?.at(-1)
    if (group && previous && joins(previous, version)) group.push(version)
    else groups.push([version])
  }
  return groups.flatMap((group) => {
    const [last] = group
    const first = group.at(-1)
    if (!first || !last) return []
    const sections = [...new Set(group.flatMap((version) => version.sections))]
    return [{ first, last, versions: group, sections }]
  })
}
