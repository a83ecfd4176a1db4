import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeSheetCode } from '#engines/mark-reading/index.ts'
import { drawSheet } from '#proofs/drawn-sheets/draw-sheet.ts'
import { drawnForm } from '#proofs/drawn-sheets/read-drawn.ts'
import { usual } from '#proofs/drawn-sheets/settings.ts'
import { runCommand } from '../testing/run-command.ts'

const root = mkdtempSync(join(tmpdir(), 'ouvroir-marks-'))
const at = (name: string) => join(root, name)
afterAll(() => rmSync(root, { recursive: true }))
/** Nothing but crosses in pen, scanned: what is drawn is what has to be read. */
const plain = {
  hand: {
    tools: { pen: 1, pencil: 0, felt: 0, light: 0 },
    ticks: { cross: 1, check: 0, slash: 0, scribble: 0, dot: 0, short: 0, wide: 0 },
    ...{ ticked: 0.2, struck: 0, erased: 0, speck: 0 },
  },
  camera: { ...usual.camera, telephone: 0, folded: 0 },
}
const answers: Record<string, readonly string[]> = {}

/** A PDF as scanners write it: on each page one JPEG, and nothing else. */
async function scannedPdf(jpegs: readonly Buffer[]) {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const object = (number: number, text: string, stream?: Buffer) => {
    parts.push(Buffer.from(`${number} 0 obj\n${text}\n`))
    if (stream) parts.push(Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n'))
    parts.push(Buffer.from('endobj\n'))
  }
  const kids = jpegs.map((_, page) => `${3 + page * 3} 0 R`).join(' ')
  object(1, '<< /Type /Catalog /Pages 2 0 R >>')
  object(2, `<< /Type /Pages /Kids [${kids}] /Count ${jpegs.length} >>`)
  for (const [page, jpeg] of jpegs.entries()) {
    const first = 3 + page * 3
    const { width, height } = await sharp(jpeg).metadata()
    object(
      first,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + 1} 0 R /Resources << /XObject << /I ${first + 2} 0 R >> >> >>`,
    )
    const draw = Buffer.from('q 595 0 0 842 0 0 cm /I Do Q')
    object(first + 1, `<< /Length ${draw.length} >>`, draw)
    object(
      first + 2,
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`,
      jpeg,
    )
  }
  parts.push(Buffer.from('trailer << /Root 1 0 R >>\n%%EOF'))
  return Buffer.concat(parts)
}

beforeAll(async () => {
  writeFileSync(at('form.json'), JSON.stringify(drawnForm))
  const jpegs: Buffer[] = []
  for (const page of [1, 2]) {
    const code = writeSheetCode({ form: 'BENCH', version: 1, page, number: '000042' })
    const { jpeg, boxes } = await drawSheet(70 + page, page, code, plain)
    jpegs.push(await sharp(jpeg).greyscale().jpeg({ quality: 80 }).toBuffer())
    writeFileSync(at(`page-${page}.jpg`), jpeg)
    answers[page] = boxes.filter(({ truth }) => truth === 'ticked').map(({ id }) => id)
  }
  writeFileSync(at('scan.pdf'), await scannedPdf(jpegs))
  const blank = { width: 1240, height: 1754, channels: 3, background: '#ffffff' } as const
  writeFileSync(at('blank.png'), await sharp({ create: blank }).png().toBuffer())
  writeFileSync(at('text.jpg'), 'no picture')
})

const run = (...args: string[]) => runCommand('marks', 'read', ...args)

describe('ouvroir marks read', () => {
  it('gives machines what was ticked, pages put together whatever their order', async () => {
    const { code, json } = await run(
      ...[at('page-2.jpg'), at('page-1.jpg'), '--form', at('form.json'), '--json'],
    )
    const answer = json()
    expect(answer).toMatchObject({
      ...{ schema: 'ouvroir marks read 1', form: 'BENCH', version: 1, pictures: 2 },
      ...{ repeated: [], refused: [] },
      sheets: [{ number: '000042', pictures: ['page-1.jpg', 'page-2.jpg'], missingPages: [] }],
    })
    const [sheet] = answer.sheets
    const ticked = sheet.groups.flatMap((group: { ticked: string[] }) => group.ticked)
    expect(ticked).toEqual([...(answers[1] ?? []), ...(answers[2] ?? [])])
    expect(sheet.boxes).toHaveLength(120)
    expect(Object.keys(sheet.boxes[0].seen)).toContain('ink')
    expect(code).toBe(0)
  })

  it('reads the PDF of a scanner page by page, and counts a number once', async () => {
    const { code, json } = await run(
      ...[at('scan.pdf'), at('page-1.jpg'), '--form', at('form.json'), '--json'],
    )
    expect(code).toBe(3)
    expect(json()).toMatchObject({
      sheets: [{ number: '000042', pictures: ['scan.pdf#1', 'scan.pdf#2'] }],
      repeated: [{ picture: 'page-1.jpg', first: 'scan.pdf#1', isDifferent: false }],
    })
  })

  it('tells people what was read, what was refused and why, in French or in English', async () => {
    const pictures = [at('page-1.jpg'), at('blank.png'), at('text.jpg')]
    const french = await run(...pictures, '--form', at('form.json'), '--cuttings', at('cut'))
    expect(french.code).toBe(3)
    expect(french.out).toContain('3 images lues, 1 feuille.')
    expect(french.out).toContain('Feuille 000042 (page-1.jpg)')
    expect(french.out).toContain('blank.png : La page est blanche.')
    expect(french.out).toContain('text.jpg : Le fichier ne s’ouvre pas.')
    expect(french.out).toContain('feuille 000042 : page manquante 2')
    expect(french.out).toContain('1 zone d’écriture à recopier')
    expect(readdirSync(at('cut'))).toContain('000042-words0.png')
    const english = await run(...pictures, '--form', at('form.json'), '--lang', 'en')
    expect(english.out).toContain('3 pictures read, 1 sheet.')
    expect(english.out).not.toMatch(/Feuille|cochée/)
  })

  it('answers 2, in words, before reading anything, to a form or a file that is not understood', async () => {
    writeFileSync(at('bad.json'), JSON.stringify({ ...drawnForm, version: 0, form: 'k' }))
    const bad = await run(at('page-1.jpg'), '--form', at('bad.json'), '--json')
    expect(bad.code).toBe(2)
    expect(bad.err).toContain('version : cette valeur ne convient pas (0, attendu : 1 … 9999)')
    expect(bad.json()).toMatchObject({ schema: 'ouvroir error 1', problems: [{}, {}] })
    const missing = await run(at('nowhere.jpg'), '--form', at('form.json'))
    expect(missing.code).toBe(2)
    expect(missing.err).toContain('nowhere.jpg. Rien n’a été lu.')
    expect((await run(at('page-1.jpg'))).code).toBe(2)
    expect((await run(at('page-1.jpg'), '--form', at('nowhere.json'))).code).toBe(2)
  })
})
