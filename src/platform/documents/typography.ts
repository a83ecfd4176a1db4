import { noBreak, unbroken } from '#kit/writing/typeset-page.ts'

/**
 * The small rules of French print, for what people typed on an ordinary keyboard: curly apostrophes
 * and spaces that do not break. No space is added or taken away, so an address stays an address.
 */
export function frenchTypography(text: string): string {
  return text
    .replace(/(?<=\p{L})'(?=[\p{L}\d«])/gu, '’')
    .replace(unbroken, noBreak)
    .replace(/(?<=\d) (?=(?:\d{3}(?!\d)|[€%]))/g, noBreak)
}
