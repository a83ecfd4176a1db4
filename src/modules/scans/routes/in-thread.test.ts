import sharp from 'sharp'
import { expect, it } from 'vitest'
import { writeSheetCode } from '#engines/mark-reading/index.ts'
import { sheetFormName } from '#kit/papers/sheet-form.ts'
import { Dice } from '#proofs/drawn-sheets/dice.ts'
import { drawnForm } from '#proofs/drawn-sheets/read-drawn.ts'
import { pages } from '#proofs/drawn-sheets/settings.ts'
import { print, printCode } from '#proofs/drawn-sheets/sheet-paper.ts'
import type { ReadScan } from '../scan.ts'
import { run } from './in-thread.ts'

const map = '01890000-0000-7000-8000-00aabbccddee'
const another = '01890000-0000-7000-8000-00ffeeddccbb'

/** Why a sheet of this form is not read as one of that form. */
async function whyNot(printed: string, asked: string) {
  const paper = print(pages[0] as (typeof pages)[number], new Dice(1))
  const words = writeSheetCode({ form: printed, version: 1, page: 1, number: '000042' })
  printCode(paper, { x: 20, y: 12, side: 20 }, words)
  const { width, height, points } = paper
  const picture = sharp(points, { raw: { width, height, channels: 1 } }).resize({ width: 1240 })
  const parts: ReadScan[] = []
  const bytes = new Uint8Array(await picture.png().toBuffer())
  await run(
    { bytes, form: { ...drawnForm, form: asked } },
    { give: async (part) => parts.push(part) },
  )
  const read = parts[0]?.read
  return read && !read.ok ? read.why : 'read'
}

it('a sheet in the other size of print is not called one of another form', async () => {
  const [ordinary, large] = [false, true].map((isLarge) => sheetFormName('C', map, isLarge))
  const foreign = sheetFormName('C', another, true)
  expect(await whyNot(ordinary ?? '', ordinary ?? '')).toBe('read')
  expect(await whyNot(large ?? '', ordinary ?? '')).toBe('other-size')
  expect(await whyNot(ordinary ?? '', large ?? '')).toBe('other-size')
  expect(await whyNot(foreign, ordinary ?? '')).toBe('other-form')
})
