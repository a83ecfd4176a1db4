import { create } from 'qrcode'
import type { Dice } from './dice.ts'

/** Paper before it is photographed: 8 points in a millimetre, 255 is white. */
export const dots = 8

export interface SheetPaper {
  readonly width: number
  readonly height: number
  readonly points: Uint8Array
}

export interface PrintedBox {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly side: number
}

export interface PrintedPage {
  readonly marks: { readonly side: number; readonly inset: number }
  readonly code: { readonly x: number; readonly y: number; readonly side: number }
  readonly boxes: readonly PrintedBox[]
}

const [wide, high] = [210, 297]

export function blankPaper(): SheetPaper {
  const [width, height] = [wide * dots, high * dots]
  return { width, height, points: new Uint8Array(width * height).fill(255) }
}

export function copyOf(paper: SheetPaper): SheetPaper {
  return { ...paper, points: paper.points.slice() }
}

/** A full rectangle, in millimetres. */
export function fill(paper: SheetPaper, x: number, y: number, w: number, h: number, value: number) {
  const [left, right] = [Math.round(x * dots), Math.round((x + w) * dots)]
  for (let row = Math.round(y * dots); row < Math.round((y + h) * dots); row++)
    paper.points.fill(value, row * paper.width + left, row * paper.width + right)
}

/** What a printer draws: marks, boxes, and words that are made of small strokes, since nobody reads them here. */
export function print(page: PrintedPage, dice: Dice): SheetPaper {
  const paper = blankPaper()
  const { side, inset } = page.marks
  for (const x of [inset, wide - inset])
    for (const y of [inset, high - inset]) fill(paper, x - side / 2, y - side / 2, side, side, 20)
  for (const { x, y, side: box } of page.boxes) {
    const line = 0.35
    fill(paper, x, y, box, line, 40)
    fill(paper, x, y + box - line, box, line, 40)
    fill(paper, x, y, line, box, 40)
    fill(paper, x + box - line, y, line, box, 40)
    words(paper, x + box + 1.8, y + 0.6, dice.between(6, 18), dice)
  }
  words(paper, 50, 14, 120, dice)
  words(paper, 50, 20, 90, dice)
  words(paper, 20, 284, 150, dice)
  return paper
}

function words(paper: SheetPaper, x: number, y: number, length: number, dice: Dice) {
  for (let at = x; at < Math.min(x + length, 195); at += dice.is(0.18) ? 3.4 : 1.9)
    for (let stroke = 0; stroke < 3; stroke++) {
      if (dice.is(0.5)) fill(paper, at + dice.between(0, 1), y, 0.28, 2.4, 45)
      else fill(paper, at, y + dice.between(0, 2.2), 1.3, 0.28, 45)
    }
}

/** The square code, by the library that prints those of the house. */
export function printCode(paper: SheetPaper, code: PrintedPage['code'], text: string) {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const square = code.side / size
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      if (data[row * size + column])
        fill(paper, code.x + column * square, code.y + row * square, square, square, 20)
}
