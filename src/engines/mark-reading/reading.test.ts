import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { photograph } from '#proofs/drawn-sheets/camera.ts'
import { Dice } from '#proofs/drawn-sheets/dice.ts'
import { drawSheet } from '#proofs/drawn-sheets/draw-sheet.ts'
import { draw } from '#proofs/drawn-sheets/hand.ts'
import { codeIn, drawnForm, greyOf } from '#proofs/drawn-sheets/read-drawn.ts'
import { pages, usual } from '#proofs/drawn-sheets/settings.ts'
import {
  blankPaper,
  fill,
  print,
  printCode,
  type SheetPaper,
} from '#proofs/drawn-sheets/sheet-paper.ts'
import { readPage, type SheetForm, writeSheetCode } from './index.ts'

const code = { form: 'BENCH', version: 1, page: 1, number: '000042' }
const text = writeSheetCode(code)

/** The first page as it leaves the printer, and what somebody does to it. */
function paperWith(change: (paper: SheetPaper) => void = () => undefined, words = text) {
  const paper = print(pages[0] as (typeof pages)[number], new Dice(1))
  printCode(paper, { x: 20, y: 12, side: 20 }, words)
  change(paper)
  return paper
}

/** As a good scanner gives it, at 150 points an inch. */
function scanOf({ width, height, points }: SheetPaper) {
  return sharp(points, { raw: { width, height, channels: 1 } }).resize({ width: 1240 })
}

async function readScan(paper: SheetPaper, form: SheetForm = drawnForm) {
  return readPage(await greyOf(await scanOf(paper).png().toBuffer()), form, codeIn)
}

async function refusalOf(picture: Sharp) {
  const reading = readPage(await greyOf(await picture.png().toBuffer()), drawnForm, codeIn)
  return reading.ok ? 'read' : reading.why
}

const ink = { width: 0.5, depth: 0.8, grain: 0 }

/** A line across the box `a0.0`, whose corner stands at 22, 48 and whose side is 4: in shares of it. */
function line(paper: SheetPaper, from: [number, number], to: [number, number], tool = ink) {
  const at = ([u, v]: [number, number]): [number, number] => [22 + 4 * u, 48 + 4 * v]
  draw(paper, [at(from), at(to)], tool, new Dice(5))
}

async function verdictOf(change: (paper: SheetPaper) => void) {
  const reading = await readScan(paperWith(change))
  if (!reading.ok) return reading.why
  const [first, ...others] = reading.page.boxes
  expect(others.filter(({ verdict }) => verdict !== 'empty')).toEqual([])
  return first?.doubt ?? first?.verdict
}

describe('one box', () => {
  it.each([
    [
      'a cross',
      [
        [
          [0.1, 0.1],
          [0.9, 0.9],
        ],
        [
          [0.9, 0.1],
          [0.1, 0.9],
        ],
      ],
      0.8,
      0.5,
      'ticked',
    ],
    [
      'a stroke',
      [
        [
          [0.1, 0.9],
          [0.9, 0.1],
        ],
      ],
      0.8,
      0.5,
      'ticked',
    ],
    [
      'a stroke that leaves it',
      [
        [
          [-0.6, 1.2],
          [1.7, -0.3],
        ],
      ],
      0.8,
      0.5,
      'ticked',
    ],
    [
      'a light pencil',
      [
        [
          [0.1, 0.5],
          [0.4, 0.9],
        ],
        [
          [0.4, 0.9],
          [0.9, 0.1],
        ],
      ],
      0.4,
      0.5,
      'ticked',
    ],
    [
      'what a rubber leaves',
      [
        [
          [0.1, 0.1],
          [0.9, 0.9],
        ],
      ],
      0.1,
      0.5,
      'empty',
    ],
    [
      'a stroke hardly seen',
      [
        [
          [0.1, 0.1],
          [0.9, 0.9],
        ],
      ],
      0.22,
      0.5,
      'faint',
    ],
    [
      'a speck',
      [
        [
          [0.5, 0.5],
          [0.52, 0.5],
        ],
      ],
      0.8,
      0.25,
      'empty',
    ],
    [
      'a thick point',
      [
        [
          [0.5, 0.5],
          [0.52, 0.5],
        ],
      ],
      0.9,
      0.6,
      'short',
    ],
    [
      'the end of a stroke from outside',
      [
        [
          [-0.8, 0.1],
          [0.25, 0.3],
        ],
      ],
      0.8,
      0.5,
      'doubt',
    ],
    [
      'a grey cloud',
      [
        [
          [0, 0.5],
          [1, 0.5],
        ],
      ],
      0.02,
      3,
      'empty',
    ],
  ] as const)('%s', async (_, lines, depth, width, expected) => {
    const verdict = await verdictOf((paper) => {
      for (const [from, to] of lines) line(paper, [...from], [...to], { width, depth, grain: 0 })
    })
    if (expected === 'doubt') expect(['short', 'edge-only']).toContain(verdict)
    else expect(verdict).toBe(expected)
  })

  it('blackened to its corners is struck out, nearly so is for a person', async () => {
    expect(await verdictOf((paper) => fill(paper, 21.9, 47.9, 4.2, 4.2, 70))).toBe('struck-out')
    const nearly = (paper: SheetPaper) => fill(paper, 22, 48, 4, 3.3, 70)
    expect(await verdictOf(nearly)).toBe('nearly-full')
  })

  it('two specks that touch are no tick', async () => {
    const specks = (paper: SheetPaper) => {
      for (const [u, v] of [
        [0.36, 0.62],
        [0.62, 0.82],
      ] as const)
        line(paper, [u, v], [u + 0.06, v + 0.02], { width: 0.7, depth: 0.9, grain: 0 })
    }
    expect(await verdictOf(specks)).toBe('short')
  })

  it('with a light stroke that only cuts its corner, or misses it, is for a person', async () => {
    const light = { width: 0.45, depth: 0.34, grain: 0 }
    const around = (paper: SheetPaper, shift: number) => {
      line(paper, [-0.3, -0.4], [0.75 + shift, 0.05], light)
      line(paper, [0.75 + shift, 0.05], [1.3, 1.3], light)
    }
    expect(['faint', 'beside']).toContain(await verdictOf((paper) => around(paper, 0)))
    const missed = (paper: SheetPaper) => line(paper, [-0.2, 1.2], [1.1, 1.22], light)
    expect(await verdictOf(missed)).toBe('beside')
  })

  it('whose frame is not seen is for a person: it may be covered', async () => {
    expect(await verdictOf((paper) => fill(paper, 21, 47, 6, 6, 255))).toBe('frame-not-seen')
  })

  it('says the numbers that led there, and is shown when a person has to look', async () => {
    const reading = await readScan(
      paperWith((paper) => line(paper, [0.1, 0.1], [0.9, 0.9], { ...ink, depth: 0.22 })),
    )
    const box = reading.ok ? reading.page.boxes[0] : undefined
    expect(box?.picture?.width).toBe(50)
    expect(box?.seen.stroke).toBeGreaterThan(3)
    expect(box?.seen.depth).toBeLessThan(0.235)
    expect(reading.ok && reading.page.boxes[1]?.picture).toBeUndefined()
    expect(reading.ok && reading.page.zones[0]?.picture.width).toBe(720)
  })
})

describe('the whole sheet', () => {
  it.each([0, 12, 90, 168, 180, 192, 270, 348])('turned by %i degrees', async (angle) => {
    const paper = paperWith((paper) => line(paper, [0.1, 0.1], [0.9, 0.9]))
    const turned = scanOf(paper).png().toBuffer()
    const picture = sharp(await turned).rotate(angle, { background: '#999' })
    const reading = readPage(await greyOf(await picture.png().toBuffer()), drawnForm, codeIn)
    expect(reading.ok && reading.page.code).toEqual(code)
    const boxes = reading.ok ? reading.page.boxes : []
    const ticked = boxes.filter(({ verdict }) => verdict !== 'empty')
    expect(ticked.map(({ id, verdict }) => [id, verdict])).toEqual([['a0.0', 'ticked']])
  })

  it.each([
    [200, 0],
    [200, 2.5],
    [300, 1],
  ])(
    'scanned in black and white only, at %i points an inch, %d degrees askew',
    async (dots, angle) => {
      const paper = paperWith((paper) => line(paper, [0.1, 0.1], [0.9, 0.9]))
      const grey = scanOf(paper).resize({ width: Math.round((210 / 25.4) * dots) })
      const turned = sharp(await grey.png().toBuffer()).rotate(angle, { background: '#fff' })
      const scan = sharp(await turned.png().toBuffer())
        .greyscale()
        .threshold(150)
      const png = await scan.png({ palette: true, colours: 2 }).toBuffer()
      const reading = readPage(await greyOf(png), drawnForm, codeIn)
      const boxes = reading.ok ? reading.page.boxes : []
      expect(boxes).toHaveLength(60)
      const others = boxes.filter(({ verdict }) => verdict !== 'empty')
      expect(others.map(({ id, verdict }) => [id, verdict])).toEqual([['a0.0', 'ticked']])
    },
  )

  it('at the end of a column that bends, a frame that is seen is believed', async () => {
    // Seeds whose first or last boxes were all given to a person, as `frame-not-seen` or `faint`.
    for (const seed of [51, 117]) {
      const number = String(seed).padStart(6, '0')
      const text = writeSheetCode({ ...code, page: 2, number })
      const drawn = await drawSheet(31 * 100_003 + seed, 2, text, usual)
      const reading = readPage(await greyOf(drawn.jpeg), drawnForm, codeIn)
      const boxes = reading.ok ? reading.page.boxes : []
      expect(boxes).toHaveLength(60)
      expect(boxes.filter(({ doubt }) => doubt === 'frame-not-seen')).toEqual([])
    }
  })

  it('photographed from aside, badly lit, bent, folded and pressed as JPEG 60: no wrong answer', async () => {
    let boxes = 0
    for (const seed of [11, 12, 13, 14, 15, 16]) {
      const drawn = await drawSheet(
        seed,
        (seed % 2) + 1,
        writeSheetCode({ ...code, page: (seed % 2) + 1 }),
        {
          ...usual,
          camera: { ...usual.camera, telephone: 1, folded: 1 },
        },
      )
      const reading = readPage(await greyOf(drawn.jpeg), drawnForm, codeIn)
      expect(reading.ok).toBe(true)
      if (!reading.ok) continue
      const wrong = reading.page.boxes.filter(
        ({ verdict }, at) => verdict !== 'doubtful' && verdict !== drawn.boxes[at]?.truth,
      )
      expect(wrong).toEqual([])
      boxes += reading.page.boxes.filter(({ verdict }) => verdict !== 'doubtful').length
    }
    expect(boxes).toBeGreaterThan(6 * 60 * 0.95)
  })

  it('gives the same answer twice', async () => {
    const paper = paperWith((paper) => line(paper, [0.1, 0.1], [0.9, 0.9]))
    expect(await readScan(paper)).toEqual(await readScan(paper))
  })
})

describe('a picture is refused whole', () => {
  it('when it is blank', async () => {
    expect(await refusalOf(scanOf(blankPaper()))).toBe('blank')
    // The last two show the table along their edges, as strips.
    for (const seed of [3, 901, 952]) {
      const taken = await photograph(blankPaper(), usual.camera, new Dice(seed))
      expect(await refusalOf(sharp(taken))).toBe('blank')
    }
  })

  it('when it is a wall of colour or the dark: no paper is in it, none is said to be blank', async () => {
    for (const background of ['#101418', '#b00020', '#0033cc', '#1a7f37'])
      expect(
        await refusalOf(sharp({ create: { width: 1200, height: 1600, channels: 3, background } })),
      ).toBe('no-code')
    const bright = { width: 1200, height: 1600, channels: 3, background: '#f2efe8' } as const
    expect(await refusalOf(sharp({ create: bright }))).toBe('blank')
  })

  it('when it is a page of words: it is not said to be blank', async () => {
    const words = paperWith((paper) => {
      fill(paper, 0, 0, 210, 40, 255)
      for (const x of [5, 195]) for (const y of [5, 282]) fill(paper, x, y, 12, 12, 255)
    })
    expect(await refusalOf(scanOf(words))).toBe('no-code')
  })

  it('when it is of another form, another version, or a page that this form has not', async () => {
    const other = (change: object) =>
      refusalOf(scanOf(paperWith(undefined, writeSheetCode({ ...code, ...change }))))
    expect(await other({ form: 'OTHER' })).toBe('other-form')
    expect(await other({ version: 2 })).toBe('other-version')
    expect(await other({ page: 3 })).toBe('unknown-page')
  })

  it('when it is something else, whatever code it shows', async () => {
    const words = paperWith(undefined, 'https://exemple.fr/K7RW')
    expect(await refusalOf(scanOf(words))).toBe('no-code')
    const cat =
      '<svg width="1200" height="1600"><rect width="1200" height="1600" fill="#8a7"/><path d="M300 900V300l200 250h200l200-250v600q-300 500-600 0z"/></svg>'
    expect(await refusalOf(sharp(Buffer.from(cat)))).toMatch(/^(?:no-code|blank)$/)
    const noise = Uint8Array.from({ length: 1200 * 1600 }, (_, at) => (at * 7919) % 251)
    const points = sharp(noise, { raw: { width: 1200, height: 1600, channels: 1 } })
    expect(await refusalOf(points)).toMatch(/^(?:no-code|blank)$/)
  })

  it('when a corner is missing, or covered by a thumb', async () => {
    const cut = scanOf(paperWith()).extract({ left: 0, top: 0, width: 1240, height: 1680 })
    expect(await refusalOf(cut)).toBe('corner-missing')
    expect(await refusalOf(scanOf(paperWith((paper) => fill(paper, 190, 280, 20, 17, 120))))).toBe(
      'corner-missing',
    )
  })

  it('when it is too blurred or too small for a light stroke to be seen', async () => {
    expect(await refusalOf(scanOf(paperWith()).blur(9))).toBe('blurred')
    const small = await scanOf(paperWith()).png().toBuffer()
    expect(await refusalOf(sharp(small).resize({ width: 620 }))).toBe('small')
    expect(await refusalOf(sharp(small).resize({ width: 120 }))).toBe('small')
  })

  it('and points that are no picture are a fault of the caller', () => {
    expect(() =>
      readPage({ width: 9, height: 9, data: new Uint8Array(3) }, drawnForm, codeIn),
    ).toThrow(RangeError)
  })
})
