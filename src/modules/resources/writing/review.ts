import type { Viewer } from '#kit/viewer.ts'
import type { Resource, ResourceWords } from '../resource.ts'
import { licenceProblem, wordsProblem } from '../words-problem.ts'
import { maySubmitFrom, type Working } from './working-text.ts'

export type SubmitRefusal =
  | 'nothing-to-submit'
  | 'remarks-open'
  | 'licence-unknown'
  | 'no-title'
  | 'no-lead'
  | 'no-authors'
  | 'no-summary'

/**
 * What a text must say before a second person is asked to read it. Remarks are answered, or it is said
 * why they are not: `unanswered` counts those about which nothing is said.
 */
export function submitProblem(
  working: Working,
  words: ResourceWords,
  unanswered: number,
): SubmitRefusal | undefined {
  if (!maySubmitFrom(working.stage)) return 'nothing-to-submit'
  if (!words.title.trim()) return 'no-title'
  if (!words.lead.trim()) return 'no-lead'
  if (wordsProblem(words) === 'sheet-without-authors') return 'no-authors'
  if (!words.content.sections.summary?.trim()) return 'no-summary'
  if (licenceProblem(words)) return 'licence-unknown'
  return unanswered > 0 ? 'remarks-open' : undefined
}

/** Whoever answers for a text, or brought words to it, is not the second person who reads it. */
export function isOwnText(
  viewer: Viewer | undefined,
  resource: Pick<Resource, 'stewardId'>,
  hands: ReadonlySet<string>,
): boolean {
  if (viewer === undefined) return false
  return resource.stewardId === viewer.id || hands.has(viewer.id)
}

export type DecideRefusal =
  | 'already-decided'
  | 'still-at-the-door'
  | 'changed-meanwhile'
  | 'own-text'
  | 'remarks-open'

/**
 * May this reader decide on the text they have seen? Never on words they wrote or sent themselves, and
 * only on the very text they read: a save made meanwhile asks them to read again.
 */
export function decideProblem(
  working: Working,
  given: {
    readonly reader: Viewer
    /** Those who brought words to the text. */
    readonly hands: ReadonlySet<string>
    readonly seenNumber: number
    /** Remarks that nobody has answered, when the text is accepted without a word about them. */
    readonly unanswered: number
  },
): DecideRefusal | undefined {
  const { reader, hands, seenNumber } = given
  if (working.submittedBy === reader.id || hands.has(reader.id)) return 'own-text'
  if (working.stage !== 'submitted') return 'already-decided'
  if (working.held) return 'still-at-the-door'
  if (working.number !== seenNumber) return 'changed-meanwhile'
  return given.unanswered > 0 ? 'remarks-open' : undefined
}

/** A translation said an older version than its original has now. */
export function isBehind(translatedVersion: number, originalVersion: number): boolean {
  return translatedVersion < originalVersion
}
