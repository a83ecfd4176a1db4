import { plainWords } from '../words.ts'

/** The word that the fewest slips of the finger part from what was typed; nothing to choose from, nothing. */
export function nearestWord(typed: string, words: readonly string[]): string | undefined {
  const from = plainWords(typed)
  return words
    .map((word, rank) => ({ word, rank, slips: slipsBetween(from, plainWords(word)) }))
    .sort((entry, other) => entry.slips - other.slips || entry.rank - other.rank)[0]?.word
}

/**
 * Letters added, forgotten, changed, or two that changed places (Damerau 1964, in the restricted form of
 * Boytsov 2011: no letter is touched twice).
 */
export function slipsBetween(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      }
      row.push(least)
    }
    before = last
    last = row
  }
  return last[other.length] ?? 0
}
