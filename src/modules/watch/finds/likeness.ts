import { plainWords } from '#kit/words.ts'

/** What is compared of an item: several papers tell one thing under nearly the same title. */
export interface Told {
  readonly title: string
  readonly canonical: string
  readonly at: Date
}

/** The words of an item, worked out once: one item is compared with thousands. */
export interface Known {
  readonly canonical: string
  readonly at: number
  readonly words: number
  readonly figures: string
  readonly parts: ReadonlySet<string>
}

/** Above this, two titles say the same thing (measured on `likeness.test.ts`). */
const enough = 0.62
const fewestWords = 4
const nearMs = 10 * 86_400_000

export function know(told: Told): Known {
  const words = headline(told.title)
  return {
    canonical: told.canonical,
    at: told.at.getTime(),
    words: wordCount(words),
    // “Part 1” and “part 2”, “2024” and “2025”: what differs by a figure is another work.
    figures: (words.match(/\b\d+\b/g) ?? []).sort().join(' '),
    parts: trigrams(words),
  }
}

/** Do these two items tell of the same work? */
export function tellsTheSame(one: Known, other: Known): boolean {
  if (one.canonical !== '' && one.canonical === other.canonical) return true
  if (Math.abs(one.at - other.at) > nearMs) return false
  if (Math.min(one.words, other.words) < fewestWords || one.figures !== other.figures) return false
  return likeness(one.parts, other.parts) >= enough
}

/** From 0 to 1: shared trigrams of the words, out of all (Jaccard). */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  // Sizes alone say when it cannot be enough.
  if (small.size === 0 || small.size < large.size * enough) return 0
  let shared = 0
  for (const part of small) if (large.has(part)) shared++
  return shared / (small.size + large.size - shared)
}

/** The title without the name of who publishes it: `Titre | La Gazette`, `Titre - Le Monde`. */
function headline(title: string): string {
  const cut = title.replace(/(?<!\s)\s+[|–—-]\s+[^|–—]{2,30}$/u, '')
  return plainWords(wordCount(plainWords(cut)) >= fewestWords ? cut : title)
}

function wordCount(words: string): number {
  return words.split(' ').filter(Boolean).length
}

function trigrams(words: string): ReadonlySet<string> {
  const parts = new Set<string>()
  for (const word of words.split(' ').filter(Boolean)) {
    const padded = `  ${word} `
    for (let at = 0; at + 3 <= padded.length; at++) parts.add(padded.slice(at, at + 3))
  }
  return parts
}
