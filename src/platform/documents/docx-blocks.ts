import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  LeaderType,
  LineRuleType,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { docxSignatures } from './docx-head.ts'
import { docxList } from './docx-list.ts'
import { docxRuns as runs } from './docx-runs.ts'
import { hairline, ink, soft, textWidth, wash, washLine } from './docx-styles.ts'
import type { FlatBlock, Keeps, Pieces, PreparedTable } from './prepare.ts'
import { pictureOf } from './raster.ts'

type Drawn = Paragraph | Table
type BlockOf<K extends FlatBlock['kind']> = Extract<FlatBlock, { kind: K }>

/** What a box is filled and ruled with: the colour of the sender, or that of the house. */
export interface Boxes {
  readonly wash: string
  readonly line: string
}

/** One block in Word's own terms. `place` tells apart the numbered lists, so that each starts at 1. */
export async function docxBlock(
  block: FlatBlock,
  place: number,
  boxes: Boxes = { wash, line: washLine },
): Promise<readonly Drawn[]> {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({ heading: headings[block.level], children: [new TextRun(block.text)] }),
      ]
    case 'paragraph':
      return [
        new Paragraph({
          ...kept(block),
          ...(block.runsOn ? { spacing: { after: 0 } } : {}),
          children: runs(block.text),
        }),
      ]
    case 'list':
      return docxList(block, place, block.keeps)
    case 'footnotes':
      return docxList(
        {
          ...block,
          kind: 'list',
          ordered: true,
          items: block.items.map((text) => ({ text, under: [] })),
        },
        place,
        block.keeps,
      )
    case 'code':
      return [
        new Paragraph({ ...kept(block), style: 'Code', children: runs([{ code: block.text }]) }),
      ]
    case 'rule':
      return [new Paragraph({ border: { bottom: line(hairline, 6) }, children: [] })]
    case 'picture':
      return picture(block)
    case 'table':
      return table(block)
    case 'facts':
      return facts(block, boxes)
    case 'note':
      return note(block)
    case 'quote':
      return quote(block)
    case 'figure':
      return figure(block)
    case 'blank-lines':
      return blankLines(block)
    case 'page-break':
      return [spacer({ pageBreakBefore: true })]
    case 'signatures':
      // What was kept with the signature goes to its page across this empty line.
      return [spacer({ keepNext: true }), docxSignatures(block.parties), spacer({})]
  }
}

/** A paragraph of a group: not parted, and on the page of what follows unless it is the last. */
function kept({ keeps }: { readonly keeps?: Keeps }): { keepNext?: true; keepLines?: true } {
  return { ...(keeps ? { keepLines: true } : {}), ...(keeps === 'next' ? { keepNext: true } : {}) }
}

/** Does the row of this rank stay with the next? Word keeps rows by the paragraphs in them. */
function rowKept(keeps: Keeps | undefined, at: number, count: number): boolean {
  return keeps === 'next' || (keeps === 'whole' && at < count - 1)
}

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const

/** Word asks for a paragraph between two tables, and on a new page; this one takes almost no room. */
function spacer(options: { pageBreakBefore?: boolean; keepNext?: boolean }): Paragraph {
  const spacing = {
    before: 0,
    after: options.pageBreakBefore ? 0 : 160,
    line: 40,
    lineRule: LineRuleType.EXACT,
  }
  return new Paragraph({ ...options, spacing, children: [] })
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none, insideVertical: none }
const cellMargins = { top: 40, bottom: 40, left: 113, right: 113 }

function line(color: string, size: number) {
  return { style: BorderStyle.SINGLE, color, size }
}

function table(block: PreparedTable & { readonly keeps?: Keeps }): readonly Drawn[] {
  const whole = block.columns.reduce((sum, column) => sum + column.width, 0)
  const widths = block.columns.map((column) => Math.round((column.width / whole) * textWidth))
  const keeps = block.keeps ?? (block.whole ? 'whole' : undefined)
  const count = block.rows.length + 1
  const row = (cells: readonly Pieces[], rank: number) =>
    new TableRow({
      tableHeader: rank === 0,
      cantSplit: true,
      children: cells.map((cell, at) =>
        tableCell(cell, block, at, widths, {
          header: rank === 0,
          // A header that comes back on each page never stands alone at the foot of one.
          // Nor does the last row at the head of the next.
          keepNext: rank === 0 || rank === count - 2 || rowKept(keeps, rank, count),
        }),
      ),
    })
  const head = block.columns.map((column) => [column.title])
  return [
    ...(block.caption ? [caption(block.caption, true)] : []),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      margins: cellMargins,
      borders: { ...noBorders, insideHorizontal: line(hairline, 4), bottom: line(hairline, 4) },
      rows: [head, ...block.rows].map(row),
    }),
    spacer({ keepNext: keeps === 'next' }),
  ]
}

function tableCell(
  pieces: Pieces,
  block: PreparedTable,
  at: number,
  widths: readonly number[],
  { header, keepNext }: { readonly header: boolean; readonly keepNext: boolean },
): TableCell {
  const right = block.columns[at]?.align === 'right'
  return new TableCell({
    width: { size: widths[at] ?? 0, type: WidthType.DXA },
    verticalAlign: header ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
    ...(header ? { borders: { bottom: line(ink, 8) } } : {}),
    children: [
      new Paragraph({
        keepNext,
        style: 'TableText',
        alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: runs(pieces, header),
      }),
    ],
  })
}

const nameShare = 0.28

function facts(block: BlockOf<'facts'>, boxes: Boxes): readonly Drawn[] {
  const nameWidth = Math.round(textWidth * nameShare)
  const widths = [nameWidth, textWidth - nameWidth]
  const keepNext = (rank: number) => rowKept(block.keeps, rank, block.items.length)
  const cell = (at: number, pieces: Pieces, rank: number) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: boxes.wash },
      children: [
        new Paragraph({
          keepNext: keepNext(rank),
          style: 'TableText',
          children: runs(pieces, at === 0),
        }),
      ],
    })
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      margins: { top: 70, bottom: 70, left: 227, right: 113 },
      borders: { ...noBorders, insideHorizontal: line(boxes.line, 4) },
      rows: block.items.map(
        ({ name, value }, rank) =>
          new TableRow({
            cantSplit: true,
            children: [cell(0, [name], rank), cell(1, value, rank)],
          }),
      ),
    }),
    spacer({ keepNext: block.keeps === 'next' }),
  ]
}

function note(block: BlockOf<'note'>): readonly Drawn[] {
  const title = block.title ? [new Paragraph({ style: 'NoteTitle', text: block.title })] : []
  return [...title, new Paragraph({ ...kept(block), style: 'Note', children: runs(block.text) })]
}

function quote(block: BlockOf<'quote'>): readonly Drawn[] {
  const body = new Paragraph({
    style: 'Quote',
    keepNext: block.source !== null || block.keeps === 'next',
    children: runs(block.text),
  })
  const source = block.source
    ? [new Paragraph({ style: 'QuoteSource', text: `— ${block.source}` })]
    : []
  return [body, ...source]
}

const pixelsAcross = 612
const pixelsDown = 800

async function figure(block: BlockOf<'figure'>): Promise<readonly Drawn[]> {
  const { png, width, height } = await pictureOf(block.svg)
  return drawn(block, { type: 'png', data: png, width, height })
}

function picture(block: BlockOf<'picture'>): readonly Drawn[] {
  const type = block.mediaType === 'image/png' ? ('png' as const) : ('jpg' as const)
  const { width, height } = block
  return drawn(block, { type, data: Buffer.from(block.data, 'base64'), width, height })
}

interface Points {
  readonly type: 'png' | 'jpg'
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** A picture with its caption, at its own size unless the page is smaller. */
function drawn(block: { alt: string; caption: string }, picture: Points): readonly Drawn[] {
  const scale = Math.min(1, pixelsAcross / picture.width, pixelsDown / picture.height)
  const image = new ImageRun({
    type: picture.type,
    data: picture.data,
    transformation: {
      width: Math.max(1, Math.round(picture.width * scale)),
      height: Math.max(1, Math.round(picture.height * scale)),
    },
    altText: { name: block.caption || block.alt, description: block.alt },
  })
  const under = block.caption ? [caption(block.caption, false)] : []
  return [
    new Paragraph({
      style: 'Figure',
      keepNext: under.length > 0,
      keepLines: true,
      children: [image],
    }),
    ...under,
  ]
}

function caption(text: string, keepNext: boolean): Paragraph {
  return new Paragraph({ style: 'Caption', keepNext, text })
}

/** A tab that draws: a ruled line that every word processor knows, and that one can type on. */
function blankLines(block: BlockOf<'blank-lines'>): readonly Drawn[] {
  const ruled = () =>
    new Paragraph({
      style: 'LineToFill',
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.UNDERSCORE }],
      children: [new TextRun({ color: soft, children: [new Tab()] })],
    })
  return [
    new Paragraph({ keepNext: true, children: runs([{ bold: block.label }]) }),
    ...Array.from({ length: block.count }, ruled),
  ]
}
