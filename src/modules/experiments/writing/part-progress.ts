import type { SectionProgress } from '../protocol/nouns.ts'
import type { ProtocolPart } from '../template/nouns.ts'

/** How many questions of a part are settled, of those that are asked or begun. */
export function settledIn(progress: readonly SectionProgress[], part: ProtocolPart) {
  const due = progress.filter(
    ({ section, state }) => section.part === part && (section.required || state !== 'empty'),
  )
  const settled = due.filter(({ state }) => state === 'answered' || state === 'without')
  return { settled: settled.length, of: due.length }
}
