import { isLetter, plainSpaces, type WrittenWords } from './written-words.ts'

/** What holds no words to read aloud, or may hold no element around some of them. */
const closedTo = /^(?:script|style|svg|pre|code|template)$/
/** Elements that may hold words only: they say the language themselves. */
const wordsOnly = /^(?:option|textarea|title)$/
const holdsNothing = /^(?:br|hr|img|input|link|meta|source|wbr|col|area)$/
const pieces = /<(\/?)([a-zA-Z][\w-]*)(?:\s+[^\s=>/]+(?:="[^"]*")?)*\s*\/?>|[^<]+|</g

interface Open {
  readonly tag: string
  /** The page speaks its own language here, and an element may be put around words. */
  readonly isPage: boolean
  /** Where its opening was written. */
  readonly at: number
}

/**
 * The same page, where each text that somebody wrote says its language: a voice that reads the page aloud changes there.
 * What says its language already is left as it is. `<bdi>` is the element of HTML for such words, and no sheet dresses it.
 */
export function sayLanguages(html: string, words: WrittenWords, locale: string): string {
  const out: string[] = []
  const open: Open[] = []
  for (const [piece, closing, name] of html.matchAll(pieces)) {
    const inside = open.at(-1)
    if (name === undefined) {
      out.push(inside?.isPage ? said(piece, words, locale, inside, out) : piece)
      continue
    }
    out.push(piece)
    const tag = name.toLowerCase()
    if (holdsNothing.test(tag) || piece.endsWith('/>')) continue
    if (closing) {
      const last = open.findLastIndex((one) => one.tag === tag)
      if (last >= 0) open.splice(last)
    } else {
      const says = /\slang="/.test(piece)
      const isPage = tag === 'html' || ((inside?.isPage ?? false) && !says && !closedTo.test(tag))
      open.push({ tag, isPage, at: out.length - 1 })
    }
  }
  return out.join('')
}

function said(
  text: string,
  words: WrittenWords,
  locale: string,
  inside: Open,
  out: string[],
): string {
  if (wordsOnly.test(inside.tag)) {
    const { tag, at } = inside
    const language = words.languageOf(tag === 'title' ? text.replace(/ · [^·]*$/, '') : text)
    if (language && language !== locale)
      out[at] = `<${tag} lang="${language}"${out[at]?.slice(tag.length + 1)}`
    return text
  }
  const whole = words.languageOf(text)
  if (whole) return whole === locale ? text : inLanguage(text, whole)
  const marked = marks(text, words, locale)
  // Between other words, around all of them too: in a row of boxes, a sentence stays one box.
  return marked === text ? text : `<bdi>${marked}</bdi>`
}

function marks(text: string, words: WrittenWords, locale: string): string {
  const plain = plainSpaces(text)
  const out: string[] = []
  let from = 0
  for (let at = 0; at < plain.length; at++) {
    const found = isLetter(plain[at - 1]) ? undefined : words.foundAt(plain, at)
    if (!found) {
      at = endOfSign(plain, at)
      continue
    }
    if (found.language !== locale)
      out.push(text.slice(from, at), inLanguage(text.slice(at, found.end), found.language))
    else out.push(text.slice(from, found.end))
    from = found.end
    at = found.end - 1
  }
  return out.length === 0 ? text : out.join('') + text.slice(from)
}

/** A sign of HTML is one sign, `&quot;`: whoever writes « quot; et le reste » writes nothing inside of it. */
function endOfSign(text: string, at: number): number {
  if (text[at] !== '&') return at
  sign.lastIndex = at
  return sign.test(text) ? sign.lastIndex - 1 : at
}

const sign = /&#?\w{1,31};/y

function inLanguage(text: string, language: string): string {
  return `<bdi lang="${language}">${text}</bdi>`
}
