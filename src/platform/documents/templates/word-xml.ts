/** A mark of an XML text: `<w:p …>`, `</w:p>`, `<w:br/>`. */
interface XmlMark {
  readonly name: string
  readonly kind: 'open' | 'close' | 'alone'
  readonly from: number
  readonly to: number
}

/** Marks in their order, in one pass: whatever was written, no sign is read twice. */
function* marksOf(xml: string): Generator<XmlMark> {
  let at = 0
  for (;;) {
    const from = xml.indexOf('<', at)
    if (from < 0) return
    const end = endOfMark(xml, from)
    const inside = xml.slice(from + 1, end)
    const name = /^\/?([\w:.-]*)/.exec(inside)?.[1] ?? ''
    const kind = inside.startsWith('/') ? 'close' : inside.endsWith('/') ? 'alone' : 'open'
    yield { name, kind, from, to: end + 1 }
    at = end + 1
  }
}

/** A value between quotes may hold the sign that ends a mark. */
function endOfMark(xml: string, from: number): number {
  let quote = ''
  for (let at = from + 1; at < xml.length; at++) {
    const sign = xml[at] ?? ''
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at
  }
  return xml.length
}

/** Where the words of a paragraph stand: with the mark before them, which is written again. */
export interface WordText {
  readonly from: number
  readonly to: number
  readonly text: string
}

export interface WordParagraph {
  readonly from: number
  readonly to: number
  readonly texts: readonly WordText[]
  /** A box of text inside it, a picture, the end of a section: it cannot be replaced. */
  readonly holdsMore: boolean
}

const heldMore = new Set(['w:sectPr', 'w:drawing', 'w:pict', 'w:object'])

/** Paragraphs, the inner ones first; each has its own words, and not those of a box inside it. */
export function paragraphsOf(xml: string): readonly WordParagraph[] {
  const closed: WordParagraph[] = []
  const open: { from: number; texts: WordText[]; holdsMore: boolean }[] = []
  let text: XmlMark | undefined
  for (const mark of marksOf(xml)) {
    const own = open.at(-1)
    if (mark.name === 'w:p' && mark.kind === 'open') {
      if (own) own.holdsMore = true
      open.push({ from: mark.from, texts: [], holdsMore: false })
    } else if (mark.name === 'w:p' && mark.kind === 'close' && own) {
      open.pop()
      closed.push({ ...own, to: mark.to })
    } else if (mark.name === 'w:t' && mark.kind === 'open') text = mark
    else if (mark.name === 'w:t' && mark.kind === 'close') {
      if (own && text)
        own.texts.push({ from: text.from, to: mark.from, text: xml.slice(text.to, mark.from) })
      text = undefined
    } else if (own && heldMore.has(mark.name)) own.holdsMore = true
  }
  return closed
}

/** What its fields ask of the program that opens it, however they are cut. */
export function fieldOrders(xml: string): string {
  let orders = ''
  let from: number | undefined
  for (const { name, kind, ...mark } of marksOf(xml)) {
    if (name === 'w:fldSimple') orders += ` ${xml.slice(mark.from, mark.to)} `
    if (name !== 'w:instrText') continue
    if (kind === 'open') from = mark.to
    else if (from !== undefined) {
      orders += xml.slice(from, mark.from)
      from = undefined
    }
  }
  return orders
}

export interface XmlEdit {
  readonly from: number
  readonly to: number
  readonly by: string
}

export function edited(xml: string, edits: readonly XmlEdit[]): string {
  let [text, at] = ['', 0]
  for (const { from, to, by } of edits.toSorted((a, b) => a.from - b.from)) {
    text += xml.slice(at, from) + by
    at = to
  }
  return text + xml.slice(at)
}

/** Paragraph styles by the name that every language of the program gives them: `heading 1`. */
export function styleIds(styles: string): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  let id: string | undefined
  for (const { name, from, to, kind } of marksOf(styles)) {
    const mark = styles.slice(from, to)
    if (name === 'w:style' && kind === 'open')
      id = /\bw:type="paragraph"/.test(mark) ? /\bw:styleId="([^"<>&]{1,80})"/.exec(mark)?.[1] : ''
    if (name === 'w:name' && id) {
      const named = /\bw:val="([^"]{1,80})"/.exec(mark)?.[1]?.toLowerCase()
      if (named && !ids.has(named)) ids.set(named, id)
    }
  }
  return ids
}
