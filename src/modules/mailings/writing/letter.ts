/** What differs from one reader to the next: `{{unsubscribe}}` in the frozen letter becomes their link. */
export interface ReaderWords {
  readonly unsubscribe: string
  readonly preferences: string
  readonly name: string
}

export type Blank = keyof ReaderWords

/** A letter cut once at its blanks, then filled for each reader. */
export interface CutLetter {
  fill(words: ReaderWords): string
}

export function cutLetter(frozen: string, kind: 'html' | 'text'): CutLetter {
  const parts = frozen.split(/\{\{(unsubscribe|preferences|name)\}\}/)
  const write = kind === 'html' ? escaped : (text: string) => text
  return {
    fill: (words) =>
      parts.map((part, at) => (at % 2 === 0 ? part : write(words[part as Blank]))).join(''),
  }
}

function escaped(text: string): string {
  return text.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '&#39;',
  )
}

/** Domains reserved for examples (RFC 2606): the invented people have theirs there, nobody reads them. */
export function isReserved(domain: string): boolean {
  return /(^|\.)(example|invalid|test|localhost)$/i.test(domain)
}

export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase()
}
