import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { hasCommand } from '../testing/commands.ts'
import { greyPictures } from './grey-pictures.ts'
import { type RawPicture, wholePicture } from './pdf-pictures.ts'

/** A square at the left of a page. */
const [width, height] = [603, 850]
const page = sharp({ create: { width, height, channels: 3, background: '#ffffff' } }).composite([
  {
    input: { create: { width: 80, height: 60, channels: 3, background: '#303030' } },
    left: 45,
    top: 100,
  },
])

async function readBack(pdf: Uint8Array) {
  for await (const read of greyPictures(pdf)) return read.ok ? read.picture : read.why
  return undefined
}

const convertsPdf = hasCommand('convert')

describe.skipIf(!convertsPdf).each(['Group4', 'Fax', 'Zip', 'JPEG'])('a scan as %s', (kind) => {
  it('has its points in greys; in black and white it is refused, since a light stroke has left nothing in it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'scan-'))
    try {
      writeFileSync(join(folder, 'page.png'), await page.png().toBuffer())
      const bilevel = kind === 'JPEG' ? [] : ['-threshold', '50%', '-type', 'bilevel']
      execFileSync('convert', ['page.png', ...bilevel, '-compress', kind, 'page.pdf'], {
        cwd: folder,
      })
      const picture = await readBack(new Uint8Array(readFileSync(join(folder, 'page.pdf'))))
      if (kind !== 'JPEG') {
        expect(picture).toBe('black-and-white')
        execFileSync('convert', ['page.png', ...bilevel, 'page.tif'], { cwd: folder })
        const alone = await readBack(new Uint8Array(readFileSync(join(folder, 'page.tif'))))
        expect(alone).toBe('black-and-white')
        return
      }
      expect(picture).toMatchObject({ width, height })
      if (typeof picture !== 'object') return
      const light = (x: number, y: number) => picture.data[y * width + x] ?? -1
      expect(Math.abs(light(85, 130) - 48)).toBeLessThan(6)
      for (const [x, y] of [
        [40, 130],
        [130, 130],
        [85, 95],
        [85, 165],
        [602, 849],
      ] as const)
        expect(light(x, y)).toBeGreaterThan(245)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('the picture of a page', () => {
  const picture = (across: number, down: number): RawPicture => ({
    ...{ data: new Uint8Array(), width: across, height: down, channels: 1, isOneBit: false },
  })

  it('is the largest one, whatever logo stands beside it', () => {
    const scan = picture(1654, 2339)
    expect(wholePicture([picture(200, 80), scan])).toBe(scan)
    expect(wholePicture([])).toBeUndefined()
  })

  it('is none when the page is parted into layers: a tick may stand in either', () => {
    expect(wholePicture([picture(1654, 2339), picture(827, 1170)])).toBeUndefined()
  })
})

it('a drawing (SVG) is no picture of a sheet: it is refused by its head; PNG, WebP and TIFF are read', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800"><rect width="600" height="800" fill="#888"/></svg>'
  expect(await readBack(new TextEncoder().encode(svg))).toBe('unreadable')
  const grey = sharp({ create: { width: 60, height: 80, channels: 3, background: '#888888' } })
  for (const kind of ['png', 'webp', 'tiff', 'jpeg'] as const)
    expect(
      await readBack(new Uint8Array(await grey.clone().toFormat(kind).toBuffer())),
    ).toMatchObject({
      width: 60,
    })
})
