export const noBreak = '\u00a0'

/** Programs and styles, what somebody is typing, and code as it is to be copied: none is prose. */
const notProse = /^<(script|style|textarea|pre|code)\b/i

/**
 * The spaces that French never breaks at, on pages and papers: before « : ; ! ? » », and after the opening guillemet. Some at most, not any
 * number: a text of blanks alone then costs a few steps a letter, whoever wrote it. The ends of lines stay: they are read
 * where a page keeps the lines that somebody typed.
 */
export const unbroken = /(?<![ \n]) {1,4}(?=[;:!?»](?:[\s)\].,»&]|$))|(?<=«) {1,4}(?![ \n])/g

/** Where there may be something to do: all that `unbroken` changes has one of these in it. */
const suspect = / [;:!?»]|« /g

/**
 * A page with the no-break spaces of French before its signs, in the words that people typed as in ours: no colon opens a
 * line. Only spaces change, so a page looks and reads the same; attributes and fields keep what was typed. An English text
 * has no space there.
 */
export function typesetPage(html: string): string {
  const pieces: string[] = []
  let written = 0
  let at = 0
  for (let place = nextSuspect(html, at); place >= 0; place = nextSuspect(html, at)) {
    let tag = placeOf('<', html, at)
    while (tag < place) {
      at = endOfTag(html, tag)
      tag = at > place ? at : placeOf('<', html, at)
    }
    // It stood in a tag, or in what is no prose.
    if (at > place) continue
    pieces.push(html.slice(written, at), html.slice(at, tag).replace(unbroken, noBreak))
    written = tag
    at = tag
  }
  return written === 0 ? html : pieces.join('') + html.slice(written)
}

function nextSuspect(html: string, from: number): number {
  suspect.lastIndex = from
  return suspect.exec(html)?.index ?? -1
}

/** After the tag that starts here, and after all that it holds when that is no prose. */
function endOfTag(html: string, tag: number): number {
  const end = placeOf('>', html, tag) + 1
  const [, name] = notProse.exec(html.slice(tag, tag + 12)) ?? []
  if (name === undefined) return end
  const closing = new RegExp(`</${name}>`, 'gi')
  closing.lastIndex = end
  // An element that is never closed holds the rest of the page, as in a browser.
  return closing.exec(html) ? closing.lastIndex : html.length
}

function placeOf(sign: string, html: string, from: number): number {
  const place = html.indexOf(sign, from)
  return place < 0 ? html.length : place
}
