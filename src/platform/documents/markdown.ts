import type { Block, Document, InlinePiece } from '#kit/papers/document.ts'
import { colon, onOneLine } from '#kit/words.ts'
import {
  type FlatBlock,
  flatBlocks,
  type Pieces,
  type PreparedList,
  type PreparedTable,
  prepare,
} from './prepare.ts'

/** Writes a document as CommonMark with tables, to be reused in another tool. */
export function writeMarkdown(document: Document): string {
  const prepared = prepare(document)
  const parts = [
    `# ${escaped(prepared.title)}`,
    prepared.subtitle ? escapedStart(escaped(prepared.subtitle)) : '',
    `*${escaped(prepared.byline)}*`,
    ...flatBlocks(prepared.blocks).map((block) => markdownBlock(block, prepared.language)),
    prepared.footer ? `---\n\n${escapedStart(escaped(prepared.footer))}` : '',
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** Blocks alone, to be put in a text that people go on writing. */
export function writeMarkdownBlocks(blocks: readonly Block[], language: 'fr' | 'en'): string {
  const input = { title: '–', authors: [], date: new Date(0), footer: '' }
  return flatBlocks(prepare({ ...input, language, blocks }).blocks)
    .map((block) => markdownBlock(block, language))
    .filter((part) => part !== '')
    .join('\n\n')
}

type BlockOf<K extends FlatBlock['kind']> = Extract<FlatBlock, { kind: K }>

function markdownBlock(block: FlatBlock, language: 'fr' | 'en'): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${escaped(block.text)}`
    case 'paragraph':
      return flowing(block.text)
    case 'list':
      return list(block)
    case 'table':
      return table(block)
    case 'facts':
      return facts(block, language)
    case 'note':
      return quoted([block.title ? `**${escaped(block.title)}**` : '', flowing(block.text)])
    case 'quote':
      return quoted([flowing(block.text), block.source ? `— ${escaped(block.source)}` : ''])
    case 'footnotes':
      return block.items
        .map((item, at) => marked(`[^${block.start + at}]: `, flowing(item), 4))
        .join('\n')
    case 'code':
      return fenced(block.text)
    case 'rule':
      return '---'
    case 'picture':
    case 'figure':
      return quoted([block.caption ? `**${escaped(block.caption)}**` : '', escaped(block.alt)])
    case 'blank-lines':
      return [`**${escaped(block.label)}**`, ...Array(block.count).fill(ruled)].join('\n\n')
    case 'page-break':
      return ''
    case 'signatures':
      return block.parties
        .map((party) =>
          [party.party, party.made, party.name, party.role].filter((part) => part !== ''),
        )
        .map((parts) => parts.map(escaped).join('  \n'))
        .join('\n\n')
  }
}

const ruled = '\\_'.repeat(40)

function list(block: PreparedList): string {
  return block.items
    .map(({ text, under }, at) =>
      marked(
        block.ordered ? `${block.start + at}. ` : '- ',
        [flowing(text), ...under.map(list)].filter((part) => part !== '').join('\n'),
      ),
    )
    .join('\n')
}

/** A fence of more signs than any line of the text has: the text cannot close it. */
function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(3, ...(text.match(/`+/g) ?? []).map((run) => run.length + 1)))
  return `${fence}\n${text}\n${fence}`
}

function facts(block: BlockOf<'facts'>, language: 'fr' | 'en'): string {
  return block.items
    .map(({ name, value }) =>
      marked('- ', `**${escaped(name)}**${colon[language]}${flowing(value)}`),
    )
    .join('\n')
}

/** The lines after the first stand under its first word: they belong to the same item. */
function marked(mark: string, text: string, indent = mark.length): string {
  return mark + text.replace(/\n/g, `\n${' '.repeat(indent)}`)
}

function quoted(parts: readonly string[]): string {
  const words = parts.filter((part) => part !== '').join('\n\n')
  return words.replace(/^/gm, '> ').replace(/(?<! ) +$/gm, '')
}

function table(block: PreparedTable): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const lines = [
    row(block.columns.map((column) => escaped(column.title))),
    row(block.columns.map((column) => (column.align === 'right' ? '---:' : '---'))),
    ...block.rows.map((cells) => row(cells.map(inOneLine))),
  ]
  const caption = block.caption ? `**${escaped(block.caption)}**\n\n` : ''
  return caption + lines.join('\n')
}

function inOneLine(pieces: Pieces): string {
  return onOneLine(pieces.map(written).join(''))
}

/** Words of a block: a line break is kept, and no line begins like another kind of block. */
function flowing(pieces: Pieces): string {
  return pieces
    .map(written)
    .join('')
    .split('\n')
    .map((line) => escapedStart(line.trim()))
    .filter((line) => line !== '')
    .join('\\\n')
}

function written(piece: InlinePiece): string {
  if (typeof piece === 'string') return escaped(piece)
  if ('note' in piece) return `[^${piece.note}]`
  if ('bold' in piece) return wrapped(piece.bold, piece.italic ? '***' : '**')
  if ('italic' in piece) return wrapped(piece.italic, '*')
  if ('code' in piece) return code(piece.code)
  return `[${escaped(piece.text.replace(/\n/g, ' '))}](<${address(piece.link)}>)`
}

/** Emphasis must touch its words and stay on its line, or the asterisks would show. */
function wrapped(text: string, mark: string): string {
  return text
    .split('\n')
    .map((line) => {
      const words = line.trim()
      return words === '' ? line : line.replace(words, () => `${mark}${escaped(words)}${mark}`)
    })
    .join('\n')
}

function code(text: string): string {
  const line = onOneLine(text)
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const padding = /^[` ]|[` ]$/.test(line) ? ' ' : ''
  return (fence + padding + line + padding + fence).replaceAll('|', '\\|')
}

function address(link: string): string {
  return link.replace(/[<>\\|]/g, encodeURIComponent)
}

/** Nothing typed becomes markup; `<` is written as its name, so that no reader takes it for HTML. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]#|~$^]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

function escapedStart(line: string): string {
  return line.replace(/^([-+=:])/, '\\$1').replace(/^(\d{1,9})([.)])/, '$1\\$2')
}
