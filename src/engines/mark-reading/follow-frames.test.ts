import sharp from 'sharp'
import { expect, it } from 'vitest'
import { Dice } from '#proofs/drawn-sheets/dice.ts'
import { drawSheet } from '#proofs/drawn-sheets/draw-sheet.ts'
import { codeIn, drawnForm, greyOf } from '#proofs/drawn-sheets/read-drawn.ts'
import { harder, pages } from '#proofs/drawn-sheets/settings.ts'
import { print, printCode } from '#proofs/drawn-sheets/sheet-paper.ts'
import { readPage, writeSheetCode } from './index.ts'

const code = { form: 'BENCH', version: 1, page: 1, number: '000042' }

/** Sheets of the bench on which frames were once misplaced, and their sides read as ticks. */
async function readHarder(sheet: number) {
  const page = (sheet % 2) + 1
  const words = writeSheetCode({ ...code, page })
  const drawn = await drawSheet(770_159 * 100_003 + sheet, page, words, harder)
  return { drawn, reading: readPage(await greyOf(drawn.jpeg), drawnForm, codeIn) }
}

it.each([22, 141])('a page that bends is followed from row to row: sheet %i', async (sheet) => {
  const { drawn, reading } = await readHarder(sheet)
  if (!reading.ok) throw new Error(reading.why)
  const { boxes } = reading.page
  const wrong = boxes.filter(
    ({ verdict }, at) => verdict !== 'doubtful' && verdict !== drawn.boxes[at]?.truth,
  )
  expect(wrong).toEqual([])
  expect(boxes.filter(({ doubt }) => doubt === 'frame-not-seen')).toEqual([])
})

it('a page that bends so far that most of its frames are not found is refused', async () => {
  const { reading } = await readHarder(253)
  expect(reading).toMatchObject({ ok: false, why: 'bent' })
})

it.each([-2.4, -2, -1.8, 1.8, 2, 2.4])(
  'a frame %d mm beside its place is for a person: its side is no tick',
  async (far) => {
    const [page] = pages
    if (!page) throw new Error('no page')
    const boxes = page.boxes.map((box) => (box.id === 'a5.2' ? { ...box, x: box.x + far } : box))
    const { width, height, points } = print({ ...page, boxes }, new Dice(1))
    const paper = { width, height, points }
    printCode(paper, { x: 20, y: 12, side: 20 }, writeSheetCode(code))
    const scan = sharp(points, { raw: { width, height, channels: 1 } }).resize({ width: 1240 })
    const reading = readPage(await greyOf(await scan.png().toBuffer()), drawnForm, codeIn)
    if (!reading.ok) throw new Error(reading.why)
    const told = reading.page.boxes.filter(({ verdict }) => verdict !== 'empty')
    expect(told.map(({ id, verdict, doubt }) => [id, doubt ?? verdict])).toEqual([
      ['a5.2', 'frame-not-seen'],
    ])
  },
)
