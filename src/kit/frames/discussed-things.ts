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
    const { wanted, keyAt } = shapeOf(page)
    if (wanted.length !== parts.length) continue
    if (wanted.every((part, at) => part === undefined || part === parts[at])) return parts[keyAt]
  }
  return undefined
}

interface PageShape {
  /** Its parts; undefined where anything may stand. */
  readonly wanted: readonly (string | undefined)[]
  readonly keyAt: number
}

/** Pages are written in the code, and each page that is drawn is compared with all of them. */
const shapes = new Map<string, PageShape>()

function shapeOf(page: string): PageShape {
  const known = shapes.get(page)
  if (known) return known
  const wanted = page.split('/').map((part) => (part.startsWith(':') ? undefined : part))
  const shape = { wanted, keyAt: wanted.lastIndexOf(undefined) }
  shapes.set(page, shape)
  return shape
}
