import { type CameraSettings, photograph } from './camera.ts'
import { Dice } from './dice.ts'
import { type DrawnBox, fillIn } from './hand.ts'
import { type DrawingSettings, pages } from './settings.ts'
import { copyOf, print, printCode, type SheetPaper } from './sheet-paper.ts'

export interface DrawnSheet {
  readonly jpeg: Buffer
  readonly page: number
  readonly boxes: readonly DrawnBox[]
}

const printed = new Map<number, SheetPaper>()

/** One filled page, photographed; the same seed gives the same picture. */
export async function drawSheet(
  seed: number,
  page: number,
  code: string,
  { hand, camera }: DrawingSettings,
): Promise<DrawnSheet> {
  const drawing = pages[page - 1]
  if (!drawing) throw new RangeError(`no page ${page}`)
  const dice = new Dice(seed)
  const ground = printed.get(page) ?? print(drawing, new Dice(page))
  printed.set(page, ground)
  const paper = copyOf(ground)
  printCode(paper, drawing.code, code)
  const boxes = fillIn(paper, drawing.boxes, hand, dice)
  return { jpeg: await photograph(paper, camera satisfies CameraSettings, dice), page, boxes }
}
