import type { Document, InlinePiece } from '#kit/papers/document.ts'
import {
  type FlatBlock,
  flatBlocks,
  type Pieces,
  type PreparedList,
  type PreparedTable,
  prepare,
} from './prepare.ts'

/**
 * Writes a document as MediaWiki text, for the wikis of partners. Whatever people typed is written with
 * character references, which MediaWiki shows and never reads as its own signs
 * (https://www.mediawiki.org/wiki/Help:Formatting).
 */
export function writeMediaWiki(document: Document): string {
  const prepared = prepare(document)
  const parts = [
    prepared.subtitle ? `''${wikiWords(prepared.subtitle)}''` : '',
    wikiWords(prepared.byline),
    ...flatBlocks(prepared.blocks).map(wikiBlock),
    prepared.footer ? `----\n<small>${wikiWords(prepared.footer)}</small>` : '',
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

type BlockOf<K extends FlatBlock['kind']> = Extract<FlatBlock, { kind: K }>

function wikiBlock(block: FlatBlock): string {
  switch (block.kind) {
    case 'heading': {
      const marks = '='.repeat(block.level + 1)
      return `${marks} ${wikiWords(block.text)} ${marks}`
    }
    case 'paragraph':
      return flowing(block.text)
    case 'list':
      return list(block, '')
    case 'footnotes':
      return block.items
        .map((item, at) => `<sup>${block.start + at}</sup> ${flowing(item)}`)
        .join('<br />')
    case 'code':
      return `<pre>${wikiWords(block.text).replaceAll('<br />', '\n')}</pre>`
    case 'rule':
      return '----'
    case 'table':
      return table(block)
    case 'facts':
      return facts(block)
    case 'note':
      return quoted([block.title ? `'''${wikiWords(block.title)}'''` : '', flowing(block.text)])
    case 'quote':
      return quoted([flowing(block.text), block.source ? `— ${wikiWords(block.source)}` : ''])
    case 'picture':
    case 'figure':
      return quoted([
        block.caption ? `'''${wikiWords(block.caption)}'''` : '',
        wikiWords(block.alt),
      ])
    case 'blank-lines':
      return [`'''${wikiWords(block.label)}'''`, ...Array(block.count).fill('<br />')].join('\n')
    case 'page-break':
      return ''
    case 'signatures':
      return block.parties
        .map((party) =>
          [party.party, party.made, party.name, party.role].filter((part) => part !== ''),
        )
        .map((parts) => parts.map(wikiWords).join('<br />'))
        .join('\n\n')
  }
}

/** A list in a list repeats the signs of those it stands in; numbers that go on are written as words. */
function list(block: PreparedList, above: string): string {
  const sign = above + (block.ordered ? '#' : '*')
  return block.items
    .flatMap(({ text, under }, at) => {
      const number = block.ordered && block.start !== 1 ? `<li value="${block.start + at}">` : ''
      return [
        number ? `${sign}${number}${flowing(text)}</li>` : `${sign} ${flowing(text)}`,
        ...under.map((inner) => list(inner, sign)),
      ]
    })
    .join('\n')
}

function table(block: PreparedTable): string {
  const caption = block.caption ? `|+ ${wikiWords(block.caption)}\n` : ''
  const head = block.columns.map(({ title }) => `! scope="col" | ${wikiWords(title)}`)
  const rows = block.rows.map((cells) =>
    cells.map((cell, at) => `| ${cellStyle(block, at)}${flowing(cell)}`).join('\n'),
  )
  return `{| class="wikitable"\n${caption}${[head.join('\n'), ...rows].join('\n|-\n')}\n|}`
}

function cellStyle(block: PreparedTable, at: number): string {
  return block.columns[at]?.align === 'right' ? 'style="text-align:right" | ' : ''
}

function facts(block: BlockOf<'facts'>): string {
  const rows = block.items.map(
    ({ name, value }) => `! scope="row" | ${wikiWords(name)}\n| ${flowing(value)}`,
  )
  return `{| class="wikitable"\n${rows.join('\n|-\n')}\n|}`
}

function quoted(parts: readonly string[]): string {
  return `<blockquote>${parts.filter((part) => part !== '').join('<br />')}</blockquote>`
}

function flowing(pieces: Pieces): string {
  return pieces.map(written).join('').trim()
}

function written(piece: InlinePiece): string {
  if (typeof piece === 'string') return wikiWords(piece)
  if ('note' in piece) return `<sup>${piece.note}</sup>`
  if ('bold' in piece) {
    const words = `<b>${wikiWords(piece.bold)}</b>`
    return piece.italic ? `<i>${words}</i>` : words
  }
  if ('italic' in piece) return `<i>${wikiWords(piece.italic)}</i>`
  if ('code' in piece) return `<code>${wikiWords(piece.code)}</code>`
  return `[${address(piece.link)} ${wikiWords(piece.text)}]`
}

/** Typed words as MediaWiki shows them: no sign of its own is left in them. */
export function wikiWords(text: string): string {
  return (
    text
      .replace(/[&<>[\]{}|~=*#'"_!;]/g, reference)
      // A colon with a word before it may begin an address; one alone, an indented line.
      .replace(/:(?=\S)|^:/gm, '&#58;')
      // Four dashes draw a line.
      .replace(/^-/gm, '&#45;')
      // “RFC 2822” and “ISBN 1…” become links by themselves.
      .replace(
        /\b(RFC|PMID|ISBN)(?=[\s\u00a0\d])/g,
        (word) => `${reference(word[0] ?? '')}${word.slice(1)}`,
      )
      .replace(/(?<!\s)\s*\n\s*/g, '<br />')
  )
}

function reference(sign: string): string {
  return `&#${sign.codePointAt(0)};`
}

function address(link: string): string {
  return link.replace(
    /[[\]{}|<>"'\s]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
