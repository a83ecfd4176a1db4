import type { InlinePiece } from '#kit/papers/document.ts'
import { xmlText } from '#kit/xml.ts'
import {
  flatBlocks,
  type Pieces,
  type PreparedBlock,
  type PreparedList,
  type PreparedTable,
} from '../prepare.ts'

/** How the paragraph that held the tag looks: what is put there looks the same. */
export interface WordLook {
  /** `<w:pPr>…</w:pPr>`, or nothing. */
  readonly paragraph: string
  /** What its `<w:rPr>` holds, or nothing. */
  readonly run: string
  /** Styles of the template by their name. */
  readonly styles: ReadonlyMap<string, string>
}

/** Blocks as paragraphs and tables of Word, in the styles of the template: its titles, its letters. */
export function wordBlocks(blocks: readonly PreparedBlock[], look: WordLook): string {
  return flatBlocks(blocks)
    .map((block) => wordBlock(block, look))
    .join('')
}

function wordBlock(block: PreparedBlock, look: WordLook): string {
  const plain = (text: Pieces) => paragraph(look.paragraph, runs(text, look.run))
  const strong = (text: string) => plain([{ bold: text }])
  const small = (text: Pieces) => paragraph('', runs(text, `${look.run}<w:sz w:val="18"/>`))
  switch (block.kind) {
    case 'heading':
      return heading(block.level, block.text, look)
    case 'paragraph':
      return plain(block.text)
    case 'list':
      return list(block, look, 0)
    case 'table':
      return table(block, look)
    case 'facts':
      return block.items.map(({ name, value }) => plain([{ bold: name }, ' ', ...value])).join('')
    case 'note':
      return (block.title ? strong(block.title) : '') + plain(block.text)
    case 'quote':
      return quote(block.text, look) + (block.source ? small([block.source]) : '')
    case 'footnotes':
      return block.items.map((item, at) => small([`${block.start + at}. `, ...item])).join('')
    case 'code':
      return plain([{ code: block.text }])
    case 'figure':
    case 'picture':
      return small([block.caption || block.alt])
    case 'page-break':
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    case 'blank-lines':
      return strong(block.label)
    case 'signatures':
      return block.parties.map(({ party, name }) => plain([party || name])).join('')
    // Of a paper of the house: a template has its own head, and parts its pages itself.
    case 'head':
    case 'rule':
      return ''
    case 'together':
      return wordBlocks(block.blocks, look)
    default:
      return block satisfies never
  }
}

/** Without a style for it, a title is said to be one: it is found in the outline. */
function heading(level: number, text: string, look: WordLook): string {
  const style = look.styles.get(`heading ${level}`)
  if (style) return paragraph(`<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`, runs([text], ''))
  const size = 32 - level * 4
  const shape = `<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="${level - 1}"/></w:pPr>`
  return paragraph(shape, runs([{ bold: text }], `${look.run}<w:sz w:val="${size}"/>`))
}

function quote(text: Pieces, look: WordLook): string {
  const style = look.styles.get('quote')
  const shape = style
    ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
    : '<w:pPr><w:ind w:left="567"/></w:pPr>'
  return paragraph(shape, runs(text, style ? '' : look.run))
}

/** Marks are typed: the numbering of a template goes on from one of its lists to the next. */
function list({ ordered, start, items }: PreparedList, look: WordLook, depth: number): string {
  const shape = `<w:pPr><w:ind w:left="${425 * (depth + 1)}" w:hanging="425"/></w:pPr>`
  return items
    .map(({ text, under }, at) => {
      const mark = ordered ? `${start + at}.` : '•'
      const own = `${runOf(`${mark}\t`, look.run)}${runs(text, look.run)}`
      const inner = under.map((deeper) => list(deeper, look, depth + 1)).join('')
      return paragraph(shape, own) + inner
    })
    .join('')
}

const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`
const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('')

/** Of a page, in twentieths of a point: columns keep their shares whatever the width is. */
const textWidth = 9_000

/** An empty paragraph after it: two tables in a row would become one. */
function table({ caption, columns, rows }: PreparedTable, look: WordLook): string {
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  const cell = (text: Pieces, at: number) => {
    const share = Math.round(((columns[at]?.width ?? 1) / all) * 5000)
    const side = columns[at]?.align === 'right' ? '<w:jc w:val="right"/>' : ''
    const shape = `<w:pPr><w:spacing w:before="40" w:after="40"/>${side}</w:pPr>`
    const words = paragraph(shape, runs(text, look.run))
    return `<w:tc><w:tcPr><w:tcW w:w="${share}" w:type="pct"/></w:tcPr>${words}</w:tc>`
  }
  const row = (cells: readonly Pieces[], isHead = false) =>
    `<w:tr>${isHead ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.map(cell).join('')}</w:tr>`
  const isNamed = columns.some(({ title }) => title !== '')
  const head = isNamed
    ? row(
        columns.map(({ title }) => [{ bold: title }]),
        true,
      )
    : ''
  const grid = columns
    .map(({ width }) => `<w:gridCol w:w="${Math.round((width / all) * textWidth)}"/>`)
    .join('')
  const named = caption === '' ? '' : paragraph(look.paragraph, runs([{ bold: caption }], look.run))
  return `${named}<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${rows.map((cells) => row(cells)).join('')}</w:tbl><w:p/>`
}

const paragraph = (shape: string, words: string) => `<w:p>${shape}${words}</w:p>`

const runs = (text: Pieces, look: string) => text.map((piece) => run(piece, look)).join('')

/** Links are written in full: a printed answer keeps them. */
function run(piece: InlinePiece, look: string): string {
  if (typeof piece === 'string') return runOf(piece, look)
  if ('bold' in piece) return runOf(piece.bold, `${look}<w:b/>${piece.italic ? '<w:i/>' : ''}`)
  if ('italic' in piece) return runOf(piece.italic, `${look}<w:i/>`)
  if ('code' in piece)
    return runOf(piece.code, `<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New"/>${look}`)
  if ('note' in piece) return runOf(String(piece.note), `${look}<w:vertAlign w:val="superscript"/>`)
  return runOf(piece.text === piece.link ? piece.link : `${piece.text} (${piece.link})`, look)
}

const runOf = (text: string, look: string) =>
  `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${typedText(text)}</w:t></w:r>`

/** Inside `<w:t>`: a line that ends is a mark of its own. */
export function typedText(text: string): string {
  return xmlText(text)
    .replaceAll('\n', '</w:t><w:br/><w:t xml:space="preserve">')
    .replaceAll('\t', '</w:t><w:tab/><w:t xml:space="preserve">')
}
