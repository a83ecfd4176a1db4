import type { OdtDocument } from 'odf-kit'
import type { Mark } from '#kit/papers/document.ts'
import { dots, madeBlank, type PreparedHead, type PreparedParty } from './prepare.ts'

const acrossCm = 16.2
const houseAccent = '#c8331a'

/** The head of the first page, as the first table of the text: Writer keeps headers for every page. */
export function addOdtHead(text: OdtDocument, head: PreparedHead): void {
  const rule = { borderBottom: `1.2pt solid ${head.accent ?? houseAccent}`, padding: '0.1cm' }
  const logoCm = head.logo ? 5 : 0
  const contactCm = 5.2
  const widths = [...(head.logo ? [logoCm] : []), acrossCm - logoCm - contactCm, contactCm]
  text.addTable(
    (table) => {
      table.addRow((row) => {
        const { logo } = head
        if (logo) {
          row.addCell((cell) => cell.addImage(bytesOf(logo), imageOf(logo, 4.6, 1.8)), {
            ...rule,
            verticalAlign: 'bottom',
          })
        }
        row.addCell(
          (cell) => {
            cell.addText(head.name, { bold: true, fontSize: 11 })
            for (const line of head.address) {
              cell.addLineBreak()
              cell.addText(line, { fontSize: 8.5 })
            }
          },
          { ...rule, verticalAlign: 'bottom' },
        )
        row.addCell(
          (cell) => {
            for (const [at, line] of head.contacts.entries()) {
              if (at > 0) cell.addLineBreak()
              cell.addText(line, { fontSize: 8.5 })
            }
          },
          { ...rule, verticalAlign: 'bottom' },
        )
      })
    },
    { columnWidths: widths.map(centimetres) },
  )
  text.addParagraph('', { spaceAfter: '0.4cm' })
}

/** Who signs, two side by side, with a space for the hand or its picture. */
export function addOdtSignatures(text: OdtDocument, parties: readonly PreparedParty[]): void {
  const rows = Array.from({ length: Math.ceil(parties.length / 2) }, (_, row) =>
    parties.length === 1 ? [undefined, parties[0]] : [parties[2 * row], parties[2 * row + 1]],
  )
  text.addTable(
    (table) => {
      for (const pair of rows) {
        table.addRow((row) => {
          for (const party of pair) {
            row.addCell(
              (cell) => {
                if (party) writeParty(cell, party)
              },
              { padding: '0.15cm', verticalAlign: 'top' },
            )
          }
        })
      }
    },
    { columnWidths: [centimetres(acrossCm / 2), centimetres(acrossCm / 2)] },
  )
  addAfterTable(text)
}

/**
 * Writer wants a paragraph after a table. It has no height of its own: at the foot of a page that the table fills, a
 * whole line would make one more page, blank.
 */
export function addAfterTable(text: OdtDocument): void {
  text.addParagraph('', { lineHeight: '1pt', spaceAfter: '0.6cm' })
}

/** What a cell can be given. */
interface Cell {
  addText(text: string, look?: { bold?: boolean; fontSize?: number }): unknown
  addLineBreak(): unknown
  addImage(data: Uint8Array, options: ReturnType<typeof imageOf>): unknown
}

function writeParty(cell: Cell, party: PreparedParty): void {
  if (party.party) {
    cell.addText(party.party, { bold: true })
    cell.addLineBreak()
  }
  cell.addText(party.made || madeBlank)
  cell.addLineBreak()
  if (party.picture) cell.addImage(bytesOf(party.picture), imageOf(party.picture, 6, 2))
  // Three empty lines are the height of a signature.
  else for (let at = 0; at < 3; at++) cell.addLineBreak()
  cell.addLineBreak()
  cell.addText(party.name || dots, { bold: party.name !== '' })
  if (party.role) {
    cell.addLineBreak()
    cell.addText(party.role)
  }
}

function bytesOf(mark: Mark): Uint8Array {
  return new Uint8Array(Buffer.from(mark.data, 'base64'))
}

function imageOf(mark: Mark, widestCm: number, tallestCm: number) {
  const scale = Math.min(widestCm / mark.width, tallestCm / mark.height)
  return {
    mimeType: 'image/png',
    width: centimetres(mark.width * scale),
    height: centimetres(mark.height * scale),
    anchor: 'as-character' as const,
    alt: mark.alt,
    description: mark.alt,
    name: mark.alt,
  }
}

function centimetres(length: number): string {
  return `${length.toFixed(2)}cm`
}
