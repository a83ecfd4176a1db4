import {
  type Pieces,
  type PreparedBlock,
  type PreparedDocument,
  type PreparedItem,
  type PreparedList,
  prepare,
} from './prepare.ts'

type Signatures = Extract<PreparedBlock, { kind: 'signatures' }>

/**
 * Prepares a document for a format that is cut into pages: signatures never stand on one without what they sign, nor
 * a short last section (a licence, an address) without the end of what it closes.
 */
export function prepareForPages(...args: Parameters<typeof prepare>): PreparedDocument {
  const document = prepare(...args)
  return {
    ...document,
    blocks: withTextAtEnd(withTextAtSignatures(document.blocks.map(withWholeTable))),
  }
}

/** Signs of text that go to the page of the signatures: three lines or so at least… */
const enough = 200
/** …and six at most, for what goes with them leaves the page before as empty; or nine of what cannot be parted. */
const most = 480
const mostWhole = 700
/** Rows of a table, parties on one page: beyond, they may be parted. */
const mostRows = 8
const mostParties = 6

/** Each group of signatures takes the end of the text before it, whatever a room has put together. */
export function withTextAtSignatures(blocks: readonly PreparedBlock[]): readonly PreparedBlock[] {
  const kept: PreparedBlock[] = []
  for (const block of blocks) {
    const own = block.kind === 'together' ? block.blocks : [block]
    const at = own.findIndex(({ kind }) => kind === 'signatures')
    const signed = own[at]
    if (signed?.kind !== 'signatures') {
      kept.push(block)
      continue
    }
    // What the room has put together stays so; too little of it is completed.
    const text = takeBack(kept, own.slice(0, at))
    const [first, rest] = parted(signed)
    const after = own.slice(at + 1)
    const before = kept.at(-1)
    const goesOn = before?.kind === 'paragraph' && before.runsOn
    kept.push(
      {
        kind: 'together',
        blocks: [...text, first, ...(rest ? [] : after)],
        ...(goesOn ? { goesOn } : {}),
      },
      ...(rest ? [rest, ...after] : []),
    )
  }
  return kept
}

/** A table of a few lines is not cut by a page; each box of a ballot is as high as three lines. */
function withWholeTable(block: PreparedBlock): PreparedBlock {
  if (block.kind === 'together') return { ...block, blocks: block.blocks.map(withWholeTable) }
  const isSmall =
    block.kind === 'table' &&
    !block.ballot &&
    block.rows.length <= mostRows &&
    lengthOf(block) <= mostRows * 2 * aLine
  return isSmall ? { ...block, whole: true } : block
}

/** The last section takes the end of the text before it, when it is no longer than a few lines. */
function withTextAtEnd(blocks: readonly PreparedBlock[]): readonly PreparedBlock[] {
  const at = blocks.findLastIndex(({ kind }) => kind === 'heading')
  const section = blocks.slice(at)
  const isShort = section.reduce((sum, block) => sum + lengthOf(block), 0) <= mostWhole
  const isText = section.every(({ kind }) => closing.has(kind))
  if (at < 1 || !isShort || !isText) return blocks
  const kept = blocks.slice(0, at)
  const text = takeBack(kept, [])
  const before = kept.at(-1)
  const goesOn = before?.kind === 'paragraph' && before.runsOn
  return [
    ...kept,
    { kind: 'together', blocks: [...text, ...section], ...(goesOn ? { goesOn } : {}) },
  ]
}

const closing: ReadonlySet<PreparedBlock['kind']> = new Set([
  ...(['heading', 'paragraph', 'list', 'note', 'quote'] as const),
])

/** Two parties stand with the text; many go on over the pages, two by two. */
function parted(signed: Signatures): readonly [Signatures, Signatures | undefined] {
  const { parties } = signed
  if (parties.length <= mostParties) return [signed, undefined]
  return [
    { ...signed, parties: parties.slice(0, 2) },
    { ...signed, parties: parties.slice(2) },
  ]
}

/** Takes the end of the text off these blocks, before what is there already: enough of it, with the headings above. */
function takeBack(
  kept: PreparedBlock[],
  already: readonly PreparedBlock[],
): readonly PreparedBlock[] {
  const taken = [...already]
  let length = already.reduce((sum, block) => sum + lengthOf(block), 0)
  while (length < enough) {
    const last = kept.at(-1)
    const end = last && endOf(last, enough - length, most - length)
    if (!end) break
    kept.pop()
    if (end.rest) kept.push(end.rest)
    taken.unshift(...end.tail)
    length += end.tail.reduce((sum, block) => sum + lengthOf(block), 0)
    if (end.rest) return taken
  }
  for (let last = kept.at(-1); last?.kind === 'heading'; last = kept.at(-1)) {
    kept.pop()
    taken.unshift(last)
  }
  return taken
}

interface End {
  readonly rest?: PreparedBlock
  readonly tail: readonly PreparedBlock[]
}

/** The end of a block, of so many signs; nothing when it has no such end. */
function endOf(block: PreparedBlock, wanted: number, room: number): End | undefined {
  if (isEdge(block)) return undefined
  if (block.kind === 'table' && block.rows.length > mostRows) return undefined
  const length = lengthOf(block)
  // A list is parted at any of its lines: it takes no more than it must.
  if (block.kind === 'list' && block.items.length > 1 && length > wanted + aLine)
    return endOfList(block, wanted, room)
  if (length <= room) return { tail: block.kind === 'together' ? block.blocks : [block] }
  if (block.kind === 'paragraph') return endOfParagraph(block.text, wanted, room)
  if (block.kind === 'together') return endOfGroup(block.blocks, wanted, room)
  return length <= room + mostWhole - most ? { tail: [block] } : undefined
}

/** Words and their list, that a room keeps together: both end where the list does. */
function endOfGroup(
  blocks: readonly PreparedBlock[],
  wanted: number,
  room: number,
): End | undefined {
  const last = blocks.at(-1)
  const end = last && endOf(last, wanted, room)
  if (!end) return undefined
  const rest = [...blocks.slice(0, -1), ...(end.rest ? [end.rest] : [])]
  return rest.length === 0
    ? { tail: end.tail }
    : { rest: { kind: 'together', blocks: rest }, tail: end.tail }
}

/** Another page begins there, or a picture whose height nobody counts here. */
function isEdge({ kind }: PreparedBlock): boolean {
  return ['page-break', 'head', 'signatures', 'figure', 'picture'].includes(kind)
}

/** Its last lines, with the numbers that they have in it. */
function endOfList(list: PreparedList, wanted: number, room: number): End | undefined {
  let before = list.items.length
  let length = 0
  while (before > 1 && length < wanted) length += lengthOfItem(list.items[--before])
  if (before === list.items.length || length > room + mostWhole - most) return undefined
  return {
    rest: { ...list, items: list.items.slice(0, before) },
    tail: [{ ...list, start: list.start + before, items: list.items.slice(before) }],
  }
}

/** A long paragraph is parted where a sentence ends, without the air of a new paragraph. */
function endOfParagraph(text: Pieces, wanted: number, room: number): End | undefined {
  let after = 0
  for (let at = text.length - 1; at >= 0 && after <= room; at--) {
    const piece = text[at]
    if (typeof piece === 'string') {
      const ends = [...piece.matchAll(/[.!?…;][ \n]/g)].map(({ index }) => index + 2)
      const end = ends.findLast((place) => after + piece.length - place >= wanted)
      if (end !== undefined && after + piece.length - end <= room) {
        const rest = [...text.slice(0, at), piece.slice(0, end).trimEnd()]
        const tail = [piece.slice(end).trimStart(), ...text.slice(at + 1)]
        return {
          rest: { kind: 'paragraph', text: rest, runsOn: true },
          tail: [{ kind: 'paragraph', text: tail.filter((inlinePiece) => inlinePiece !== '') }],
        }
      }
    }
    after += lengthOfPieces(piece === undefined ? [] : [piece])
  }
  return undefined
}

/** About a line of text. */
const aLine = 80

/** How much of a page a block takes, in signs of text; a heading is no text. */
function lengthOf(block: PreparedBlock): number {
  switch (block.kind) {
    case 'paragraph':
    case 'quote':
    case 'note':
      return linesOf(block.text)
    case 'list':
      return lengthOfList(block)
    case 'footnotes':
      return block.items.reduce((sum, item) => sum + linesOf(item), 0)
    case 'code':
      return block.text.split('\n').length * aLine
    case 'facts':
      return block.items.reduce((sum, { value }) => sum + linesOf(value), 0)
    case 'table':
      return block.rows.reduce((sum, row) => sum + Math.max(0, ...row.map(linesOf)), 0)
    case 'blank-lines':
      return block.count * aLine
    case 'together':
      return block.blocks.reduce((sum, item) => sum + lengthOf(item), 0)
    case 'figure':
    case 'picture':
      return most + 1
    default:
      return 0
  }
}

function lengthOfList(list: PreparedList): number {
  return list.items.reduce((sum, item) => sum + lengthOfItem(item), 0)
}

function lengthOfItem(item: PreparedItem | undefined): number {
  if (!item) return 0
  const { text, under } = item
  return linesOf(text) + under.reduce((sum, list) => sum + lengthOfList(list), 0)
}

/** However short, it takes a line. */
function linesOf(pieces: Pieces): number {
  return Math.max(aLine, lengthOfPieces(pieces))
}

function lengthOfPieces(pieces: Pieces): number {
  return pieces.reduce((sum, piece) => {
    if (typeof piece === 'string') return sum + piece.length + lineEnds(piece) * aLine
    if ('note' in piece) return sum + 1
    if ('bold' in piece) return sum + piece.bold.length
    if ('italic' in piece) return sum + piece.italic.length
    return sum + ('code' in piece ? piece.code.length : piece.text.length)
  }, 0)
}

function lineEnds(text: string): number {
  return text.split('\n').length - 1
}
