import { execFileSync } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  gather,
  type ReadPicture,
  readForm,
  readPage,
  writeSheetCode,
} from '#engines/mark-reading/index.ts'
import { everyKind } from '#engines/questionnaires/every-kind.ts'
import {
  type PaperPlan,
  paperFields,
  paperOf,
  readAnswers,
  sheetFormOf,
} from '#engines/questionnaires/index.ts'
import { type PrintedPaper, printBoxedPaper } from '#platform/documents/boxed-paper.ts'
import { hasCommand } from '#platform/testing/commands.ts'
import { photograph } from './camera.ts'
import { Dice } from './dice.ts'
import { draw } from './hand.ts'
import { papersOf } from './printed-sheets.ts'
import { codeIn, greyOf } from './read-drawn.ts'
import { usual } from './settings.ts'
import { copyOf, dots, type SheetPaper } from './sheet-paper.ts'

const numbers = ['000123', '000124']
const settings = {
  language: 'fr',
  date: new Date('2026-11-30T09:00:00Z'),
  notice: {
    title: 'Ce qui est gardé',
    lines: ['L’image de cette feuille est détruite après 30 jours.'],
  },
}

interface Printed {
  readonly plan: PaperPlan
  readonly printed: PrintedPaper
  readonly form: ReturnType<typeof sheetFormOf>
  readonly papers: readonly SheetPaper[]
}

async function printedAs(isLarge: boolean): Promise<Printed> {
  const plan = paperOf(everyKind, { ...settings, isLarge })
  const name = { form: isLarge ? 'HALLEG' : 'HALLE', version: 1 }
  const printed = await printBoxedPaper(plan.paper, numbers, (page, number) =>
    writeSheetCode({ ...name, page, number }),
  )
  return {
    ...{ plan, printed, form: sheetFormOf(plan, printed.pages, name) },
    papers: await papersOf(printed.pdf),
  }
}

const prints = new Map<boolean, Printed>()
beforeAll(async () => {
  for (const isLarge of [false, true]) prints.set(isLarge, await printedAs(isLarge))
}, 60_000)
const printOf = (isLarge: boolean) => prints.get(isLarge) as Printed

const pen = { width: 0.5, depth: 0.85, grain: 0.02 }

/** A cross in each of these boxes, or the whole box blackened. */
function fillIn({ form, papers }: Printed, sheet: number, ticked: string[], struck: string[] = []) {
  const dice = new Dice(sheet + 5)
  return form.pages.map(({ boxes }, at) => {
    const paper = copyOf(papers[sheet * form.pages.length + at] as SheetPaper)
    for (const { id, x, y, width: side } of boxes) {
      const line = (...points: [number, number][]) =>
        draw(
          paper,
          points.map(([u, v]) => [x + side * u, y + side * v] as const),
          pen,
          dice,
        )
      if (ticked.includes(id)) {
        line([0.1, 0.15], [0.9, 0.85])
        line([0.88, 0.1], [0.12, 0.9])
      }
      if (struck.includes(id))
        for (let row = Math.floor(y * dots); row < (y + side) * dots; row++)
          paper.points.fill(60, row * paper.width + x * dots, row * paper.width + (x + side) * dots)
    }
    return paper
  })
}

/** Photographs of the pages of both sheets, in another order than they were printed. */
async function photographs(pages: readonly SheetPaper[], camera = usual.camera) {
  const pictures: { picture: string; jpeg: Buffer }[] = []
  for (const [at, paper] of pages.entries())
    pictures.push({
      picture: `${at}.jpg`,
      jpeg: await photograph(paper, camera, new Dice(70 + at)),
    })
  return pictures.toReversed()
}

async function gathered({ form }: Printed, pages: readonly SheetPaper[], camera = usual.camera) {
  const read: ReadPicture[] = []
  for (const { picture, jpeg } of await photographs(pages, camera)) {
    const reading = readPage(await greyOf(jpeg), form, codeIn)
    expect(reading.ok ? 'read' : reading.why).toBe('read')
    if (reading.ok) read.push({ picture, page: reading.page })
  }
  return gather(form, read)
}

/** The box of this answer. */
function boxOf({ plan }: Printed, field: string, value: string): string {
  const found = Object.entries(plan.boxes).find(
    ([, meaning]) => meaning.field === field && meaning.value === value,
  )
  return found?.[0] ?? `no box for ${field}=${value}`
}

describe.skipIf(!hasCommand('pdftoppm')).each([false, true])('printed large: %s', (isLarge) => {
  it('the description holds, and has a box for each answer that a box can give', () => {
    const { form, plan } = printOf(isLarge)
    const read = readForm(JSON.stringify(form))
    expect(read).toMatchObject({ ok: true })
    const drawn = form.pages.flatMap(({ boxes }) => boxes.map(({ id }) => id))
    expect(drawn.toSorted()).toEqual(Object.keys(plan.boxes).toSorted())
    const zones = form.pages.flatMap((page) => page.zones.map(({ id }) => id))
    expect(zones.toSorted()).toEqual(Object.keys(plan.zones).toSorted())
  })

  it('each box is black where the description says that its frame is, and white inside', () => {
    const { form, papers } = printOf(isLarge)
    for (const [at, { boxes }] of form.pages.entries()) {
      const paper = papers[at] as SheetPaper
      const light = (x: number, y: number) =>
        paper.points[Math.floor(y * dots) * paper.width + Math.floor(x * dots)] ?? 0
      // The line is 2.8 points wide: of two points beside each other, one is whole.
      const darkest = (x: number, y: number, across: number, down: number) =>
        Math.min(light(x - across, y - down), light(x + across, y + down))
      for (const { x, y, width, height } of boxes) {
        for (const share of [0.2, 0.5, 0.8]) {
          expect(darkest(x + 0.175, y + height * share, 0.06, 0)).toBeLessThan(60)
          expect(darkest(x + width - 0.175, y + height * share, 0.06, 0)).toBeLessThan(60)
          expect(darkest(x + width * share, y + 0.175, 0, 0.06)).toBeLessThan(60)
          expect(darkest(x + width * share, y + height - 0.175, 0, 0.06)).toBeLessThan(60)
        }
        expect(light(x + width / 2, y + height / 2)).toBe(255)
      }
    }
  })

  it('filled, photographed askew, upside down and out of order, two sheets are read as they were filled', async () => {
    const print = printOf(isLarge)
    const box = (field: string, value: string) => boxOf(print, field, value)
    const first = [
      ...[box('agree', 'yes'), box('use', 'often'), box('why', 'market'), box('why', 'people')],
      ...[box('market_again', 'no'), box('liked', '4'), box('parts__roof', 'bad')],
      ...[box('parts__floor', 'good'), box('first__heat', '1'), box('first__paint', '2')],
    ]
    const second = [box('agree', 'yes'), box('age__prefer_not', 'yes')]
    const taken = box('use', 'rarely')
    const pages = [...fillIn(print, 0, first, [taken]), ...fillIn(print, 1, second)]
    const { sheets, repeated } = await gathered(print, pages, { ...usual.camera, upsideDown: 0.5 })
    expect(repeated).toEqual([])
    const [a, b] = numbers.map((number) => sheets.find((sheet) => sheet.number === number))
    expect(a?.missingPages).toEqual([])
    expect(a?.groups.flatMap(({ doubts }) => doubts)).toEqual([])
    const ticked = (sheet: typeof a) => sheet?.groups.flatMap((group) => group.ticked) ?? []
    expect(ticked(a).toSorted()).toEqual(first.toSorted())
    expect(ticked(b).toSorted()).toEqual(second.toSorted())
    const struck = a?.boxes.filter(({ verdict }) => verdict === 'struck-out').map(({ id }) => id)
    expect(struck).toEqual([taken])
    // The words that a person reads in the places to write complete what the boxes say.
    const ageZone = Object.entries(print.plan.zones).find(([, field]) => field === 'age')?.[0] ?? ''
    const { answers } = readAnswers(
      everyKind,
      paperFields(print.plan, ticked(a), { [ageZone]: '44' }),
    )
    expect(answers).toMatchObject({
      ...{ agree: { value: true }, age: { value: 44 }, use: { value: { chosen: 'often' } } },
      ...{ why: { value: { chosen: ['market', 'people'] } }, market_again: { value: false } },
      ...{ liked: { value: 4 }, parts: { value: { rows: { roof: 'bad', floor: 'good' } } } },
      first: { value: { ranked: ['heat', 'paint'] } },
    })
    const none = readAnswers(everyKind, paperFields(print.plan, ticked(b), {}))
    expect(none.answers['age']).toEqual({ state: 'prefer-not' })
  }, 120_000)

  it('is a tagged PDF that is heard in the order in which it is read', () => {
    const { printed, form } = printOf(isLarge)
    const told = (...options: string[]) =>
      execFileSync('pdfinfo', [...options, '-'], {
        input: printed.pdf,
        stdio: ['pipe', 'pipe', 'ignore'],
      }).toString()
    expect(told()).toMatch(/Tagged:\s+yes/)
    expect(told()).toMatch(new RegExp(`Pages:\\s+${form.pages.length * numbers.length}`))
    const heard = told('-struct-text')
    const order = ['Ce qui est gardé', '1. Je veux', 'Oui, je suis', '9. L’aimez-vous', '10. Que']
    const places = order.map((words) => heard.indexOf(words))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(heard).toContain('H1')
    expect(heard).toContain('LI')
    expect(heard).toContain('TH')
  })
})

it('letters of the large twin are of 18 points at least', () => {
  const sizes = execFileSync('pdftotext', ['-bbox', '-', '-'], {
    input: printOf(true).printed.pdf,
  })
    .toString()
    .matchAll(/yMin="([\d.]+)"[^>]*yMax="([\d.]+)">[^<]*[a-zé]/g)
  const heights = [...sizes].map(([, top, bottom]) => Number(bottom) - Number(top))
  expect(heights.length).toBeGreaterThan(100)
  // A line of this face is 1.2 of its size.
  expect(Math.min(...heights)).toBeGreaterThan(18)
})

it('lines that go with the next one are on its page, wherever the page ends', async () => {
  const ids = ['a', 'b', 'c']
  const pagesOf = async (above: number, withNext?: true) => {
    const line = (id: string) => ({ id, label: id, lines: 1 })
    const lines = [
      ...Array.from({ length: above }, (_, at) => line(`x${at}`)),
      ...ids.map((id) => ({ ...line(id), ...(withNext && id !== 'c' ? { withNext } : {}) })),
    ]
    const asks = [{ kind: 'lines' as const, lines }]
    const part = { kind: 'question' as const, number: '1', text: 'Vous', notes: [], asks }
    const paper = { ...printOf(false).plan.paper, parts: [part] }
    const { pages } = await printBoxedPaper(paper, ['1'], () => '1')
    return new Set(
      pages.flatMap(({ page, zones }) => zones.flatMap(({ id }) => (ids.includes(id) ? page : []))),
    ).size
  }
  const heights = Array.from({ length: 12 }, (_, at) => at)
  const spread = await Promise.all(heights.map((above) => pagesOf(above)))
  expect(Math.max(...spread)).toBe(2)
  const kept = await Promise.all(heights.map((above) => pagesOf(above, true)))
  expect(Math.max(...kept)).toBe(1)
}, 60_000)

it('no sheet, or more than a file holds, is a fault of the caller', async () => {
  const { paper } = printOf(false).plan
  await expect(printBoxedPaper(paper, [], () => '')).rejects.toThrow(RangeError)
})
