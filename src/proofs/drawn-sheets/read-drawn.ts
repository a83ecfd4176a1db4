import jsQR from 'jsqr'
import sharp from 'sharp'
import type { Grey, SheetForm } from '#engines/mark-reading/index.ts'
import { pages } from './settings.ts'

/** The description of what is drawn here, written by hand: the reader gets nothing else of the drawing. */
export const drawnForm: SheetForm = {
  ...{ schema: 'ouvroir form 1', form: 'BENCH', version: 1 },
  groups: Object.fromEntries(
    pages.flatMap(({ boxes }) => boxes.map(({ id }) => [groupOf(id), 'several' as const])),
  ),
  pages: pages.map(({ marks, code, boxes }, at) => ({
    ...{ page: at + 1, width: 210, height: 297, marks, code },
    boxes: boxes.map(({ id, x, y, side }) => ({
      ...{ id, group: groupOf(id), x, y, width: side, height: side },
    })),
    zones: [{ id: `words${at}`, x: 22, y: 272, width: 120, height: 9 }],
  })),
}

function groupOf(id: string): string {
  return id.split('.')[0] ?? ''
}

export async function greyOf(bytes: Uint8Array): Promise<Grey> {
  const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data: new Uint8Array(data) }
}

/** A square code as a picture shows it, or nothing. */
export function codeIn({ width, height, data }: Grey): string | undefined {
  const colours = new Uint8ClampedArray(width * height * 4)
  for (const [at, value] of data.entries()) colours.fill(value, at * 4, at * 4 + 3)
  return jsQR(colours, width, height, { inversionAttempts: 'dontInvert' })?.data || undefined
}
