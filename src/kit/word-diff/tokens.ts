/**
 * A text as words, spaces and signs, in order: joined again they give the text back exactly.
 * French habits: « l’ » stands apart from its noun, « élu·es » and « 8 400 » are one word, and the
 * no-break space before a high sign goes with the sign.
 */
export function splitWords(text: string): string[] {
  return text.match(word) ?? []
}

/** Neither letter nor digit: what a reader does not see as a change of words. */
export function isBlankWord(token: string): boolean {
  return !/[\p{L}\p{N}]/u.test(token)
}

const word = new RegExp(
  [
    String.raw`\n`,
    // A number with its thousands: 8 400, 1 234,50.
    String.raw`\p{N}+(?:[\u00a0\u202f.,]\p{N}+)*`,
    // l’, d’, qu’, jusqu’: the elided word, then its noun.
    String.raw`[\p{L}\p{M}]+[’'](?=\p{L})`,
    // élu·es, vice-présidente, covid19.
    String.raw`[\p{L}\p{M}\p{N}]+(?:[-·][\p{L}\p{M}\p{N}]+)*`,
    String.raw`[\u00a0\u202f][;:?!»%€]`,
    String.raw`«[\u00a0\u202f]`,
    String.raw`[^\S\n]+`,
    '[^]',
  ].join('|'),
  'gu',
)
