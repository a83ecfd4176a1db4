import { slugOf } from '#kit/words.ts'

interface FoundPart {
  /** The title as it stands in the page: its signs are escaped. */
  readonly label: string
  readonly labelIn?: string | undefined
  readonly to: string
}

interface FoundParts {
  /** The same page, where each title bears an address. */
  readonly html: string
  readonly parts: readonly FoundPart[]
}

/** The parts of a page that was drawn: its titles of level 2, what is folded or said aloud only left out. */
export function foundParts(drawn: string): FoundParts {
  const parts: FoundPart[] = []
  const taken = new Set([...drawn.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id))
  const html = drawn.replace(
    /<h2((?: [^<>]*)?)>([\s\S]*?)<\/h2>/g,
    (whole, attributes: string, inside: string) => {
      const label = inside.replace(/<[^<>]*>/g, '').trim()
      if (label === '' || attributes.includes('visually-hidden')) return whole
      const own = / id="([^"]*)"/.exec(attributes)?.[1]
      const to = own ?? freeId(plainly(label), taken)
      taken.add(to)
      parts.push({ label, labelIn: / lang="([^"]*)"/.exec(attributes)?.[1], to })
      return own ? whole : `<h2 id="${to}"${attributes}>${inside}</h2>`
    },
  )
  return { html, parts }
}

function freeId(label: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(label)
  let id = slug
  for (let n = 2; taken.has(id); n++) id = `${slug}-${n}`
  return id
}

function plainly(escaped: string): string {
  return escaped.replace(/&(?:amp|lt|gt|quot|#39);/g, ' ')
}
