import type { Viewer } from '#kit/viewer.ts'
import type { ResourceWords } from '../resource.ts'
import { wordsProblem } from '../words-problem.ts'
import { maySubmitFrom, type Working } from './working-text.ts'

export type SubmitRefusal =
  | 'nothing-to-submit'
  | 'no-title'
  | 'no-lead'
  | 'no-authors'
  | 'no-summary'

/** What a text must say before a second person is asked to read it. */
export function submitProblem(working: Working, words: ResourceWords): SubmitRefusal | undefined {
  if (!maySubmitFrom(working.stage)) return 'nothing-to-submit'
  if (!words.title.trim()) return 'no-title'
  if (!words.lead.trim()) return 'no-lead'
  if (wordsProblem(words) === 'sheet-without-authors') return 'no-authors'
  return words.content.sections.summary?.trim() ? undefined : 'no-summary'
}

export type DecideRefusal =
  | 'already-decided'
  | 'still-at-the-door'
  | 'changed-meanwhile'
  | 'own-text'

/**
 * May this reader decide on the text they have seen? Never on words they wrote or sent themselves, and
 * only on the very text they read: a save made meanwhile asks them to read again.
 */
export function decideProblem(
  working: Working,
  given: {
    readonly reader: Viewer
    readonly editors: ReadonlySet<string>
    readonly seenNumber: number
  },
): DecideRefusal | undefined {
  const { reader, editors, seenNumber } = given
  if (working.submittedBy === reader.id || editors.has(reader.id)) return 'own-text'
  if (working.stage !== 'submitted') return 'already-decided'
  if (working.held) return 'still-at-the-door'
  return working.number === seenNumber ? undefined : 'changed-meanwhile'
}

/** A translation said an older version than its original has now. */
export function isBehind(translatedVersion: number, originalVersion: number): boolean {
  return translatedVersion < originalVersion
}
