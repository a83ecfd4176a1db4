export const noBreak = '\u00a0'

/** Programs and styles, what somebody is typing, and code as it is to be copied: none is prose. */
const notProse = /^<(script|style|textarea|pre|code)\b/i

/**
 * The spaces that French never breaks at, on pages and papers: before « : ; ! ? » », and after the opening guillemet. Some at most, not any
 * number: a text of blanks alone then costs a few steps a letter, whoever wrote it. The ends of lines stay: they are read
 * where a page keeps the lines that somebody typed.
 */
export const unbroken = /(?<![ \n]) {1,4}(?=[;:!?»](?:[\s)\].,»&]|$))|(?<=«) {1,4}(?![ \n])/g

const suspect = /\s[;:!?»]|«\s/

/**
 * A page with the no-break spaces of French before its signs, in the words that people typed as in ours: no colon opens a
 * line. Only spaces change, so a page looks and reads the same; attributes and fields keep what was typed. An English text
 * has no space there.
 */
export function typesetPage(html: string): string {
  if (!suspect.test(html)) return html
  const pieces: string[] = []
  let at = 0
  while (at < html.length) {
    const tag = placeOf('<', html, at)
    pieces.push(html.slice(at, tag).replace(unbroken, noBreak))
    at = endOfTag(html, tag)
    pieces.push(html.slice(tag, at))
  }
  return pieces.join('')
}

/** After the tag that starts here, and after all that it holds when that is no prose. */
function endOfTag(html: string, tag: number): number {
  const end = placeOf('>', html, tag) + 1
  const [, name] = notProse.exec(html.slice(tag, tag + 12)) ?? []
  if (name === undefined) return end
  const closing = new RegExp(`</${name}>`, 'gi')
  closing.lastIndex = end
  // One that is never closed holds the rest of the page, as in a browser.
  return closing.exec(html) ? closing.lastIndex : html.length
}

function placeOf(sign: string, html: string, from: number): number {
  const place = html.indexOf(sign, from)
  return place < 0 ? html.length : place
}
