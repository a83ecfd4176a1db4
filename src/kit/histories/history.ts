import type { PlainState } from '../undo.ts'
import { type DiffPiece, wordDiff } from '../word-diff/word-diff.ts'

/** A text as it stood when somebody saved it. Without a number: as it stands, changed by another way than its page. */
export interface TextVersion {
  readonly number: number | undefined
  readonly at: Date
  readonly byName?: string | undefined
  readonly kept: PlainState
  /** What it says, in a few signs. */
  readonly mark: string
}

/** A part of what is written, by its name on the page. */
export interface WrittenPart {
  readonly label: string
  readonly text: string
}

/** One line of a history: who, when, and what changed since the version before. */
export interface HistoryLine {
  readonly number: number | undefined
  readonly mark: string
  readonly at: Date
  readonly byName: string | undefined
  readonly isNow: boolean
  /** The oldest one that is kept: its texts are read whole. */
  readonly isFirst: boolean
  readonly changes: readonly { readonly label: string; readonly pieces: readonly DiffPiece[] }[]
}

/** Lines shown on one page: each is compared word by word. */
export const versionsOnPage = 20

/**
 * The lines of a page, the newest first. `versions` holds one more than is shown, which the last line is compared with;
 * where there is none, the last line is the oldest.
 */
export function historyLines(
  versions: readonly TextVersion[],
  words: (kept: PlainState) => readonly WrittenPart[],
  isNewest: boolean,
): readonly HistoryLine[] {
  return versions.slice(0, versionsOnPage).map(({ kept, at, number, byName, mark }, place) => {
    const before = versions[place + 1]
    const was = new Map(before ? words(before.kept).map(({ label, text }) => [label, text]) : [])
    const parts = words(kept)
    const gone = [...was.keys()].filter((label) => !parts.some((part) => part.label === label))
    const changes = [...parts, ...gone.map((label) => ({ label, text: '' }))].flatMap(
      ({ label, text }) => {
        const old = before ? (was.get(label) ?? '') : text
        if (before ? old === text : text === '') return []
        return [{ label, pieces: wordDiff(old, text) }]
      },
    )
    const isNow = isNewest && place === 0
    return { number, mark, at, byName, isNow, isFirst: before === undefined, changes }
  })
}
