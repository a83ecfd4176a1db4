// How the difference of two texts that share nothing, its worst case, grows with their length.
import { wordDiff } from '#kit/word-diff/word-diff.ts'

const lengths = [8_000, 16_000, 32_000]
/** Twice as long may not take more than this: a search that compares all pairs would take 4. */
const promisedGrowth = 3
const rounds = 5

const rows = lengths.map((words) => ({ words, ms: best(words) }))
console.table(rows.map(({ words, ms }) => ({ words, ms: Number(ms.toFixed(1)) })))
const growth = Math.sqrt((rows[2]?.ms ?? 0) / (rows[0]?.ms ?? 1))
console.log(`twice as long takes ${growth.toFixed(2)} times as long`)
if (growth > promisedGrowth) {
  console.log(`the promise of ${promisedGrowth} is not held`)
  process.exitCode = 1
}

function best(words: number): number {
  const [before, after] = [numbered('avant', words), numbered('après', words)]
  const times = Array.from({ length: rounds }, () => {
    const since = performance.now()
    wordDiff(before, after)
    return performance.now() - since
  })
  return Math.min(...times)
}

function numbered(word: string, count: number): string {
  return Array.from({ length: count }, (_, at) => `${word}${at}`).join(' ')
}
