import { plainWords } from '#kit/words.ts'

/** Small words say nothing of what a statement is about. */
const shortest = 4
/** From this share of common words on, two statements are shown side by side. */
const alike = 0.5

/** The beginnings of the words that count: « parcs » and « parc » begin alike. */
function stemsOf(text: string): ReadonlySet<string> {
  return new Set(
    plainWords(text)
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length >= shortest)
      .map((word) => word.slice(0, 5)),
  )
}

/** From 0 to 1: words that both have, out of all that either has. */
export function likenessOf(a: string, b: string): number {
  const [first, second] = [stemsOf(a), stemsOf(b)]
  const common = [...first].filter((stem) => second.has(stem)).length
  const all = first.size + second.size - common
  return all === 0 ? 0 : common / all
}

/** Those that may say the same, the most alike first: a person decides. */
export function likelyDoubles<T extends { readonly text: string }>(
  text: string,
  others: readonly T[],
): readonly T[] {
  return others
    .map((other) => ({ other, likeness: likenessOf(text, other.text) }))
    .filter(({ likeness }) => likeness >= alike)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 5)
    .map(({ other }) => other)
}
