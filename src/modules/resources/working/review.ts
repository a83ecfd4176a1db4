import type { Viewer } from '#kit/viewer.ts'
import type { ResourceWords } from '../resource.ts'
import { licenceProblem } from '../words-problem.ts'
import { maySubmitFrom, type Working } from '../working-text.ts'

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
  return unsaidIn(words)[0] ?? (unanswered > 0 ? 'remarks-open' : undefined)
}

type Unsaid = Exclude<SubmitRefusal, 'nothing-to-submit' | 'remarks-open'>

/** All that a text must still say before it is sent: its page tells it in the place of the button. */
export function unsaidIn(words: ResourceWords): readonly Unsaid[] {
  const problems: Unsaid[] = []
  if (!words.title.trim()) problems.push('no-title')
  if (!words.lead.trim()) problems.push('no-lead')
  if (words.content.authors.length === 0) problems.push('no-authors')
  if (!words.content.sections.summary?.trim()) problems.push('no-summary')
  if (licenceProblem(words)) problems.push('licence-unknown')
  return problems
}

/** Whoever answers for a text, or brought words to it, is not the second person who reads it. */
export function isOwnText(
  viewer: Viewer | undefined,
  resource: { readonly stewardId: string | undefined },
  hands: ReadonlySet<string>,
): boolean {
  if (viewer === undefined) return false
  return resource.stewardId === viewer.id || hands.has(viewer.id)
}

/** Who touched a text that waits for a second person. */
export interface TextHands {
  readonly submittedBy: string | undefined
  readonly stewardId: string | undefined
  /** Those who brought words to it. */
  readonly hands: ReadonlySet<string>
  /** Those who let it in at the door: a first contribution is seen by two people of the house. */
  readonly doorkeepers: ReadonlySet<string>
}

/** Of the team, who reads it: whoever let it in only when nobody else may. */
export function secondReaders(team: readonly string[], text: TextHands): readonly string[] {
  const may = team.filter(
    (id) => id !== text.submittedBy && id !== text.stewardId && !text.hands.has(id),
  )
  const others = may.filter((id) => !text.doorkeepers.has(id))
  return others.length > 0 ? others : may
}

export type DecideRefusal =
  | 'already-decided'
  | 'still-at-the-door'
  | 'let-in-by-you'
  | 'changed-meanwhile'
  | 'own-text'
  | 'remarks-open'

/**
 * May this reader decide on the text they have seen? Never on words they wrote, sent or answer for, nor on what they let in
 * while somebody else may; and only on the very text they read: a save made meanwhile asks them to read again.
 */
export function decideProblem(
  working: Pick<Working, 'stage' | 'held' | 'number'>,
  input: {
    readonly reader: Viewer
    readonly text: TextHands
    /** Those of the team who read it (`secondReaders`). */
    readonly readers: readonly string[]
    readonly seenNumber: number
    /** Remarks that nobody has answered, when the text is accepted without a word about them. */
    readonly unanswered: number
  },
): DecideRefusal | undefined {
  const { reader, text, readers, seenNumber } = input
  if (text.submittedBy === reader.id || isOwnText(reader, text, text.hands)) return 'own-text'
  if (working.stage !== 'submitted') return 'already-decided'
  if (working.held) return 'still-at-the-door'
  const others = readers.some((id) => !text.doorkeepers.has(id))
  if (text.doorkeepers.has(reader.id) && others) return 'let-in-by-you'
  if (working.number !== seenNumber) return 'changed-meanwhile'
  return input.unanswered > 0 ? 'remarks-open' : undefined
}

/** A translation said an older version than its original has now. */
export function isBehind(translatedVersion: number, originalVersion: number): boolean {
  return translatedVersion < originalVersion
}
