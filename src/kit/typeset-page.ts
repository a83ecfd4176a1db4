const noBreak = '\u00a0'

/**
 * What is not prose: programs and styles, what somebody is typing, and code as it is to be copied. Then tags themselves, and
 * last the spaces that French never breaks at: before « : ; ! ? » », and after the opening guillemet.
 */
const pieces =
  /<(script|style|textarea|pre|code)\b[^>]*>[\s\S]*?<\/\1>|<[^>]*>|[ \n]+(?=[;:!?»](?:[\s)\].,»<&]|$))|(?<=«)[ \n]+/gi

const suspect = /\s[;:!?»]|«\s/

/**
 * A page with the no-break spaces of French before its signs, in the words that people typed as in ours: no colon opens a
 * line. Only spaces change, so a page looks and reads the same; attributes and fields keep what was typed. An English text
 * has no space there.
 */
export function typesetPage(html: string): string {
  if (!suspect.test(html)) return html
  return html.replace(pieces, (piece) => (piece.startsWith('<') ? piece : noBreak))
}
