/** A part of a draft that is read by a link, in Markdown. */
export interface DraftPart {
  readonly title?: string
  readonly text: string
}

/** What is not written yet is not shown. */
export function writtenParts(parts: readonly DraftPart[]): readonly DraftPart[] {
  return parts.filter(({ text }) => text.trim() !== '')
}

/** The last parameter of the page of these that this address is. */
export function thingKeyIn(path: string, pages: readonly string[]): string | undefined {
  const parts = path.split('/')
  for (const page of pages) {
    const wanted = page.split('/')
    if (wanted.length !== parts.length) continue
    if (!wanted.every((part, at) => part.startsWith(':') || part === parts[at])) continue
    return parts[wanted.findLastIndex((part) => part.startsWith(':'))]
  }
  return undefined
}
