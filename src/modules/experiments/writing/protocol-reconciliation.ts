import type { Locale } from '#kit/texts.ts'
import type { Answer } from '../answer.ts'
import { mergeAnswers, type ProtocolDraft } from '../protocol/nouns.ts'
import { type KindTitles, linesIn, type Section, textIn, writtenAnswer } from '../template/nouns.ts'

/** Two texts of one question, what they have become together, and what may be chosen. */
export interface Reconciliation {
  readonly theirsText: string
  readonly mineText: string
  readonly merge: { readonly clean: boolean; readonly answer: Answer; readonly text: string }
  /** The final text may be written by hand. */
  readonly isText: boolean
  /** What stands in the box of the final text. */
  readonly proposed: string
  /** The version of the section that is shown: a choice made on it is checked against it. */
  readonly seenVersion: number
}

/** `base` is what both started from. */
export function reconcile(
  section: Section,
  draft: ProtocolDraft,
  base: Answer | undefined,
  current: { readonly answer: Answer | undefined; readonly version: number },
  locale: Locale,
  kinds: KindTitles = {},
): Reconciliation {
  const merge = mergeAnswers(section, base, draft.answer, current.answer)
  const isText = isWritten(section)
  return {
    theirsText: writtenAnswer(section, current.answer, locale, kinds),
    mineText: writtenAnswer(section, draft.answer, locale, kinds),
    merge: { ...merge, text: writtenAnswer(section, merge.answer, locale, kinds) },
    isText,
    proposed: isText ? plain(section, merge.answer) : '',
    seenVersion: current.version,
  }
}

/** Questions whose final answer can be typed in one box. */
function isWritten(section: Section): boolean {
  return section.kind === 'line' || section.kind === 'text' || section.kind === 'list'
}

function plain(section: Section, answer: Answer): string {
  if ('without' in answer) return ''
  return section.kind === 'list' ? linesIn(answer).join('\n') : textIn(answer)
}
