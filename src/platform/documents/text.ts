import { parseUrl } from '#kit/parse-url.ts'
import { boundedBlanks } from '#kit/words.ts'
/** What was typed, without the characters that no format can carry or that change reading order. */
export function cleanText(text: string): string {
  return boundedBlanks(text.replace(/\r\n?|[\u2028\u2029]/g, '\n'))
    .replace(/\t/g, ' ')
    .replace(unprintable, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
}

/** Cleans a text as above and puts it on one line, for titles and names. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
    .trim()
}

// Control characters, non-characters, byte order marks, and the marks that turn text backwards.
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not remain
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]/g

const longestLink = 2000

/** A link worth printing, or undefined: a scheme that runs something never leaves the house. */
export function printableLink(link: string): string | undefined {
  const trimmed = link.trim()
  if (!/^(?:https?:\/\/|mailto:|tel:)/i.test(trimmed) || !parseUrl(trimmed)) return undefined
  const { href } = new URL(trimmed)
  return href.length <= longestLink ? href : undefined
}
