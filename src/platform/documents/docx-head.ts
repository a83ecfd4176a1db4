import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  HeightRule,
  ImageRun,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Mark } from '#kit/papers/document.ts'
import { accent, hairline, millimetre, soft, textWidth } from './docx-styles.ts'
import {
  dots,
  madeBlank,
  type PreparedDocument,
  type PreparedHead,
  type PreparedParty,
} from './prepare.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none }
const pixels = (mm: number) => Math.round((mm * 96) / 25.4)

/** The head of the first page: who sends it; a short rule of the house when nobody does. */
export function firstHeader(head: PreparedHead | null): Header {
  if (!head) return openingRule()
  const size = 17
  const lines = (
    values: readonly string[],
    align: (typeof AlignmentType)[keyof typeof AlignmentType],
  ) =>
    values.map(
      (text) =>
        new Paragraph({
          alignment: align,
          spacing: { after: 0, line: 240 },
          children: [new TextRun({ text, size })],
        }),
    )
  const name = new Paragraph({
    spacing: { after: 20, line: 240 },
    children: [new TextRun({ text: head.name, bold: true, size: 22 })],
  })
  const logo = head.logo ? [markRun(head.logo, 46, 18)] : []
  const logoWidth = head.logo ? Math.round(50 * millimetre) : 0
  const contactWidth = Math.round(52 * millimetre)
  const widths = [logoWidth, textWidth - logoWidth - contactWidth, contactWidth]
  const cells = [
    ...(head.logo ? [[new Paragraph({ spacing: { after: 0 }, children: logo })]] : []),
    [name, ...lines(head.address, AlignmentType.LEFT)],
    head.contacts.length > 0
      ? lines(head.contacts, AlignmentType.RIGHT)
      : [new Paragraph({ children: [] })],
  ]
  const used = head.logo ? widths : widths.slice(1)
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: used,
    borders: {
      ...noBorders,
      insideVertical: none,
      bottom: { style: BorderStyle.SINGLE, size: 12, color: colourOf(head) },
    },
    rows: [
      new TableRow({
        children: cells.map(
          (children, at) =>
            new TableCell({
              width: { size: used[at] ?? 0, type: WidthType.DXA },
              verticalAlign: VerticalAlign.BOTTOM,
              margins: { top: 0, bottom: 100, left: 0, right: 100 },
              children,
            }),
        ),
      }),
    ],
  })
  return new Header({ children: [table, new Paragraph({ spacing: { after: 120 }, children: [] })] })
}

function colourOf(head: PreparedHead): string {
  return head.accent ? head.accent.slice(1).toUpperCase() : accent
}

export function markRun(mark: Mark, widestMm: number, tallestMm: number): ImageRun {
  const scale = Math.min(pixels(widestMm) / mark.width, pixels(tallestMm) / mark.height)
  return new ImageRun({
    type: 'png',
    data: Buffer.from(mark.data, 'base64'),
    transformation: {
      width: Math.max(1, Math.round(mark.width * scale)),
      height: Math.max(1, Math.round(mark.height * scale)),
    },
    altText: { name: mark.alt, description: mark.alt },
  })
}

/** The short vermilion rule of the house, drawn as the border of a narrow line. */
function openingRule(): Header {
  const rule = new Paragraph({
    indent: { right: textWidth - Math.round(16 * millimetre) },
    border: { bottom: { style: BorderStyle.SINGLE, size: 20, color: accent, space: 1 } },
    children: [],
  })
  return new Header({ children: [rule] })
}

export function runningTitle(title: string): Header {
  const words = new TextRun({ text: title, size: 17, color: soft })
  return new Header({ children: [new Paragraph({ children: [words] })] })
}

/** What stands at the foot of each page; a letter of which many are printed at once is not numbered. */
export function foot(
  document: Pick<PreparedDocument, 'head' | 'footer'>,
  isNumbered = true,
): Footer {
  const small = { size: 17, color: soft }
  const sentences = [document.head?.foot ?? '', document.footer].filter((line) => line !== '')
  const notices = (sentences.length > 0 ? sentences : ['']).map(
    (text, at) =>
      new Paragraph({
        spacing: { after: 20, line: 240 },
        ...(at === 0
          ? { border: { top: { style: BorderStyle.SINGLE, size: 4, color: hairline, space: 6 } } }
          : {}),
        children: [new TextRun({ ...small, text })],
      }),
  )
  const number = new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: { after: 0, line: 240 },
    children: [
      new TextRun({
        ...small,
        children: ['page ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
      }),
    ],
  })
  return new Footer({ children: isNumbered ? [...notices, number] : notices })
}

/** Who signs, two side by side; a row is never parted by a page. */
export function docxSignatures(parties: readonly PreparedParty[]): Table {
  const width = Math.round(textWidth / 2)
  const rows = Array.from({ length: Math.ceil(parties.length / 2) }, (_, row) =>
    parties.length === 1 ? [undefined, parties[0]] : [parties[2 * row], parties[2 * row + 1]],
  )
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [width, textWidth - width],
    borders: { ...noBorders, insideVertical: none },
    rows: rows.map(
      (pair) =>
        new TableRow({
          cantSplit: true,
          height: { value: Math.round(44 * millimetre), rule: HeightRule.ATLEAST },
          children: pair.map(
            (party) =>
              new TableCell({
                width: { size: width, type: WidthType.DXA },
                margins: { top: 100, bottom: 100, left: 0, right: 200 },
                children: party ? signedBy(party) : [new Paragraph({ children: [] })],
              }),
          ),
        }),
    ),
  })
}

function signedBy(party: PreparedParty): readonly Paragraph[] {
  const line = (text: string, bold = false) =>
    new Paragraph({
      keepNext: true,
      spacing: { after: 40, line: 250 },
      children: [new TextRun({ text, bold })],
    })
  const hand = party.picture
    ? new Paragraph({
        keepNext: true,
        spacing: { before: 60, after: 60 },
        children: [markRun(party.picture, 60, 20)],
      })
    : new Paragraph({ keepNext: true, spacing: { before: Math.round(20 * millimetre), after: 0 } })
  return [
    ...(party.party ? [line(party.party, true)] : []),
    line(party.made || madeBlank),
    hand,
    line(party.name || dots, party.name !== ''),
    ...(party.role ? [line(party.role)] : []),
  ]
}
