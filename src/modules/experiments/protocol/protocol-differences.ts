import type { Locale } from '#kit/texts.ts'
import { countChanges, type DiffPiece, wordDiff } from '#kit/word-diff/word-diff.ts'
import {
  type KindTitles,
  type ProtocolContent,
  type Section,
  sectionsOf,
  writtenAnswer,
} from '../template/nouns.ts'

/** One question that does not say the same thing in two versions. */
export interface SectionDifference {
  readonly section: Section
  readonly pieces: readonly DiffPiece[]
  readonly added: number
  readonly removed: number
}

/** What changed from one version to another, question by question; unchanged ones are left out. */
export function differences(
  before: ProtocolContent,
  after: ProtocolContent,
  locale: Locale,
  kinds: KindTitles = {},
): readonly SectionDifference[] {
  return sectionsOf([...Object.keys(before), ...Object.keys(after)]).flatMap((section) => {
    const was = writtenAnswer(section, before[section.key], locale, kinds)
    const is = writtenAnswer(section, after[section.key], locale, kinds)
    if (was === is) return []
    const pieces = wordDiff(was, is)
    return [{ section, pieces, ...countChanges(pieces) }]
  })
}
