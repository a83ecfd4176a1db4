// Long texts of the code that stand as they are in many pages, the coasts of a map for one: they are most of what a page
// weighs, and what is made of them (bytes, compressed or not) is made once.

const texts: { readonly text: string; readonly start: string }[] = []

/** Enough of a text to find it by. */
const startLength = 48

const known = new Set<string>()

/** Says of a text of the code that it lasts as long as the process, and stands in pages as it is written. */
export function lasting(text: string): string {
  if (/[&<>'"]/.test(text))
    throw new Error('a text that lasts has no sign that a page writes otherwise')
  texts.push({ text, start: text.slice(0, startLength) })
  known.add(text)
  return text
}

export const isLasting = (text: string): boolean => known.has(text)

export interface PagePart {
  readonly text: string
  readonly isLasting: boolean
}

/** The page cut around its lasting texts; a text that a page changed is no part of its own. */
export function partsOf(page: string): readonly PagePart[] {
  let parts: readonly PagePart[] = [{ text: page, isLasting: false }]
  for (const lastingText of texts)
    parts = parts.flatMap((part) => (part.isLasting ? part : cut(part.text, lastingText)))
  return parts.filter(({ text }) => text !== '')
}

function cut(page: string, { text, start }: (typeof texts)[number]): readonly PagePart[] {
  const at = page.indexOf(start)
  if (at < 0 || !page.startsWith(text, at)) return [{ text: page, isLasting: false }]
  return [
    { text: page.slice(0, at), isLasting: false },
    { text, isLasting: true },
    { text: page.slice(at + text.length), isLasting: false },
  ]
}
