/** The postal norm (NF Z10-011): six lines of 38 signs at most. */
export const postalNorm = { lines: 6, signs: 38 } as const

/**
 * A line that is too long goes on the next one, at a space when there is one: nothing of an address is ever left out. Printed
 * in a window, more than six lines are set smaller.
 */
export function wrapLine(line: string, most: number = postalNorm.signs): readonly string[] {
  const lines: string[] = []
  let rest = line.replaceAll(/\s+/g, ' ').trim()
  while ([...rest].length > most) {
    const signs = [...rest]
    const head = signs.slice(0, most + 1).join('')
    const space = head.lastIndexOf(' ')
    const cut = space > 0 ? space : signs.slice(0, most).join('').length
    lines.push(rest.slice(0, cut))
    rest = rest.slice(cut).trim()
  }
  return rest === '' ? lines : [...lines, rest]
}

/** The lines of an envelope, from what people wrote: parts told apart by lines or commas, each wrapped. */
export function envelopeLines(parts: readonly string[]): readonly string[] {
  return parts
    .flatMap((part) => part.split(/\n|, /))
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => wrapLine(part))
}

/** Sentences one after the other: each ends before the next begins. */
export function inSentences(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`))
    .join(' ')
}

/** The first paragraph of a text in Markdown, as plain words: whole, or its first sentences. */
export function firstWords(markdown: string, most = 400): string {
  const [first = ''] = markdown.trim().split(/\n\s*\n/)
  const plain = first
    .replaceAll(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replaceAll(/^[#>\s-]+/gm, '')
    .replaceAll(/[*_`]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (plain.length <= most) return plain
  const sentences = plain.slice(0, most).match(/^.*[.!?…](?=\s|$)/)?.[0]
  return sentences ?? ''
}
